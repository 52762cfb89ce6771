import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import approve from '@salesforce/apex/ApprovalController.approve';
import refuse from '@salesforce/apex/ApprovalController.refuse';
import APPROVE from '@salesforce/label/c.Approval_Approve_Button';
import CALL from '@salesforce/label/c.Approval_Decide_Call';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import HOW from '@salesforce/label/c.Approval_Decide_How';
import REASON from '@salesforce/label/c.Approval_Decide_Reason';
import REASON_NEEDED from '@salesforce/label/c.Approval_Decide_Reason_Needed';
import REFUSE from '@salesforce/label/c.Approval_Refuse_Button';
import THEN from '@salesforce/label/c.Approval_Decide_Then';
import TICKET from '@salesforce/label/c.Approval_Decide_Ticket';
import WHO from '@salesforce/label/c.Approval_Decide_Who';
import WHY from '@salesforce/label/c.Approval_Decide_Why';
import { messageOf } from 'c/apexError';
import { actionName } from 'c/recoveryText';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** The second of two people agrees to an action or not. Closes with the decision. */
export default class ApprovalDecisionModal extends LightningModal {
    @api approval!: Apex.ApprovalView;

    reason = '';
    error = '';
    isBusy = false;
    text = { approve: APPROVE, cancel: CANCEL, reason: REASON, refuse: REFUSE };

    get facts(): string[] {
        const { requestedBy, requestedAt, personName, methodsText, reason, ticket } = this.approval;
        return [
            formatText(WHO, requestedBy, dayAndTime(requestedAt)),
            reason ? formatText(WHY, reason) : '',
            formatText(HOW, requestedBy, personName, methodsText),
            ticket ? formatText(TICKET, ticket) : ''
        ].filter(Boolean);
    }

    get thenText(): string {
        const { requestedBy, action, personName } = this.approval;
        return formatText(THEN, requestedBy, actionName(action), personName);
    }

    get callText(): string {
        return formatText(CALL, this.approval.requestedBy);
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    handleApprove(): Promise<void> {
        return this.decide(approve);
    }

    async handleRefuse(): Promise<void> {
        if (this.reason.trim()) await this.decide(refuse);
        else this.error = REASON_NEEDED;
    }

    private async decide(call: typeof refuse): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.error = '';
        try {
            this.close(await call({ approvalId: this.approval.id, reason: this.reason }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }
}

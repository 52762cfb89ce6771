import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import askForApproval from '@salesforce/apex/VerificationController.askForApproval';
import ASK from '@salesforce/label/c.Approval_Ask_Button';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import REASON from '@salesforce/label/c.Approval_Reason_Label';
import REASON_HINT from '@salesforce/label/c.Approval_Reason_Placeholder';
import TIME from '@salesforce/label/c.Approval_Ask_Time';
import WHAT from '@salesforce/label/c.Approval_Ask_What';
import WHO from '@salesforce/label/c.Approval_Ask_Who';
import { actionName } from 'c/recoveryText';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';

/** Asks a second admin to agree to one action. Closes with the new state of the gate. */
export default class ApprovalRequestModal extends LightningModal {
    @api gate!: Apex.GateState;
    /** 'UNLOCK' | 'RESET' | 'FREEZE' | 'UNFREEZE' */
    @api action = '';

    reason = '';
    error = '';
    isBusy = false;
    text = { ask: ASK, cancel: CANCEL, reason: REASON, reasonHint: REASON_HINT };

    get facts(): string[] {
        const { verification, personName } = this.gate;
        const what = formatText(
            WHAT,
            actionName(this.action),
            personName,
            verification?.methodsText ?? ''
        );
        return [what, WHO, TIME];
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleAsk(): Promise<void> {
        if (this.isBusy || !this.isFilled()) return;
        const verificationId = this.gate.verification?.id as string;
        this.isBusy = true;
        this.error = '';
        try {
            const { action, reason } = this;
            this.close(await askForApproval({ verificationId, action, reason }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }

    private isFilled(): boolean {
        const reason = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>(
            'lightning-textarea'
        );
        return reason?.reportValidity() ?? true;
    }
}

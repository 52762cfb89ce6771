import { LightningElement, api } from 'lwc';
import APPROVED from '@salesforce/label/c.Approval_State_Approved';
import DECIDE from '@salesforce/label/c.Approval_Decide_Button';
import DECIDE_NAMED from '@salesforce/label/c.Approval_Decide_Named';
import ENDS from '@salesforce/label/c.Approval_Ends';
import HEADING from '@salesforce/label/c.Approval_List_Heading';
import OPEN from '@salesforce/label/c.Approval_Open_Button';
import OVER from '@salesforce/label/c.Approval_State_Over';
import OWN_HEADING from '@salesforce/label/c.Approval_Own_Heading';
import OWN_ROW from '@salesforce/label/c.Approval_Own_Row';
import REFUSED from '@salesforce/label/c.Approval_State_Refused';
import ROW from '@salesforce/label/c.Approval_Row';
import VERIFIED from '@salesforce/label/c.Approval_Verified';
import WAITING from '@salesforce/label/c.Approval_State_Waiting';
import { actionName } from 'c/recoveryText';
import { formatText } from 'c/textFormat';
import { timeOfDay } from 'c/timeFormat';

/** Actions that wait for a second person: this one, or another. Sends `decideasked` and `personopened`. */
export default class AccessConsoleApprovals extends LightningElement {
    @api approvals: Apex.ApprovalView[] = [];

    label = { decide: DECIDE, open: OPEN };

    get groups() {
        const own = this.approvals.filter(({ isOwn }) => isOwn);
        const others = this.approvals.filter(({ isOwn }) => !isOwn);
        return [
            { id: 'others', heading: HEADING, rows: others.map(rowOf), isMarked: true },
            { id: 'own', heading: OWN_HEADING, rows: own.map(rowOf), isMarked: false }
        ].filter(({ rows }) => rows.length > 0);
    }

    handleDecide(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const approval = this.approvals.find((one) => one.id === id);
        this.dispatchEvent(
            new CustomEvent('decideasked', { detail: { approval }, bubbles: true, composed: true })
        );
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(
            new CustomEvent('personopened', { detail: { id }, bubbles: true, composed: true })
        );
    }
}

function rowOf(approval: Apex.ApprovalView) {
    const { isOwn, requestedBy, personName, methodsText, expiresAt } = approval;
    const what = actionName(approval.action);
    const isWaiting = approval.state === 'WAITING';
    return {
        id: approval.id,
        personId: approval.personId,
        text: isOwn
            ? formatText(OWN_ROW, what, personName)
            : formatText(ROW, requestedBy, what, personName),
        verified: formatText(VERIFIED, methodsText),
        reason: isOwn ? approval.decisionReason : approval.reason,
        state: isOwn ? stateOf(approval) : '',
        ends: isWaiting ? formatText(ENDS, timeOfDay(expiresAt)) : '',
        canDecide: !isOwn && isWaiting,
        decideText: formatText(DECIDE_NAMED, requestedBy)
    };
}

function stateOf({ state, decidedBy }: Apex.ApprovalView): string {
    if (state === 'WAITING') return WAITING;
    if (state === 'APPROVED') return formatText(APPROVED, decidedBy ?? '');
    return state === 'REFUSED' ? formatText(REFUSED, decidedBy ?? '') : OVER;
}

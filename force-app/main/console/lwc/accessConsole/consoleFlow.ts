import close from '@salesforce/apex/RequestQueueController.close';
import take from '@salesforce/apex/RequestQueueController.take';
import FREEZE_ONE from '@salesforce/label/c.Bulk_Heading_Freeze_One';
import APPROVED from '@salesforce/label/c.Approval_Approved_Toast';
import CLOSE_CONFIRM from '@salesforce/label/c.Queue_Close_Confirm';
import CLOSE_HEADING from '@salesforce/label/c.Queue_Close_Heading';
import CLOSE_REASON from '@salesforce/label/c.Queue_Close_Reason';
import CLOSE_TEXT from '@salesforce/label/c.Queue_Close_Text';
import CLOSED from '@salesforce/label/c.Queue_Closed';
import DECIDE from '@salesforce/label/c.Approval_Decide_Heading';
import REFUSED from '@salesforce/label/c.Approval_Refused_Toast';
import TAKEN from '@salesforce/label/c.Queue_Taken';
import UNLOCK_ONE from '@salesforce/label/c.Bulk_Heading_Unlock_One';
import ApprovalDecisionModal from 'c/approvalDecisionModal';
import BulkRecoveryModal from 'c/bulkRecoveryModal';
import type { BulkAction } from 'c/bulkRecoveryRequest';
import ReasonModal from 'c/reasonModal';
import { actionName } from 'c/recoveryText';
import { formatText } from 'c/textFormat';

/** Opens the dialog that acts on many. @returns whom to open afterwards, if anybody */
export async function actOnMany(
    action: BulkAction,
    personIds: string[]
): Promise<string | undefined> {
    const closed = await BulkRecoveryModal.open({
        label: action === 'UNLOCK' ? UNLOCK_ONE : FREEZE_ONE,
        size: 'medium',
        action,
        personIds
    });
    return (closed as { openId?: string } | undefined)?.openId;
}

/** Asks for the decision of a second person. @returns what to tell, empty when nothing was decided */
export async function decide(approval: Apex.ApprovalView): Promise<string> {
    const { requestedBy, action, personName } = approval;
    const decided = (await ApprovalDecisionModal.open({
        label: formatText(DECIDE, requestedBy, actionName(action), personName),
        size: 'small',
        approval
    })) as Apex.ApprovalView | undefined;
    if (!decided) return '';
    return formatText(decided.state === 'APPROVED' ? APPROVED : REFUSED, requestedBy);
}

/** Takes a request into one's own hands. @returns what to tell */
export async function takeRequest({ id, personName }: Apex.QueueRow): Promise<string> {
    await take({ requestId: id });
    return formatText(TAKEN, personName);
}

/** Asks why a request needs no more help. @returns what to tell, empty when it stays open */
export async function closeRequest(request: Apex.QueueRow): Promise<string> {
    const { id, personName, reportedByName } = request;
    const closed = await ReasonModal.open({
        label: formatText(CLOSE_HEADING, personName),
        size: 'small',
        facts: [formatText(CLOSE_TEXT, reportedByName ?? personName)],
        field: CLOSE_REASON,
        confirm: CLOSE_CONFIRM,
        act: (reason: string) => close({ requestId: id, reason })
    });
    return closed ? formatText(CLOSED, personName) : '';
}

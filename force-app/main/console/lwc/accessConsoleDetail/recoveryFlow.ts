import askForApproval from '@salesforce/apex/VerificationController.askForApproval';
import APPROVAL from '@salesforce/label/c.Approval_Ask_Heading';
import APPROVAL_CONFIRM from '@salesforce/label/c.Approval_Ask_Button';
import APPROVAL_HINT from '@salesforce/label/c.Approval_Reason_Placeholder';
import APPROVAL_REASON from '@salesforce/label/c.Approval_Reason_Label';
import APPROVAL_TIME from '@salesforce/label/c.Approval_Ask_Time';
import APPROVAL_WHAT from '@salesforce/label/c.Approval_Ask_What';
import APPROVAL_WHO from '@salesforce/label/c.Approval_Ask_Who';
import BLAST from '@salesforce/label/c.Blast_Heading';
import FREEZE from '@salesforce/label/c.Confirm_Freeze_Heading';
import RESET from '@salesforce/label/c.Confirm_Reset_Heading';
import UNFREEZE from '@salesforce/label/c.Confirm_Unfreeze_Heading';
import UNLOCK from '@salesforce/label/c.Confirm_Unlock_Heading';
import VERIFY from '@salesforce/label/c.Verify_Heading';
import BlastRadiusModal from 'c/blastRadiusModal';
import { actionState, gateStatus } from 'c/gateStatus';
import ReasonModal from 'c/reasonModal';
import RecoveryActionModal from 'c/recoveryActionModal';
import type { Plan } from 'c/recoveryPlan';
import type { RecoveryAction } from 'c/recoveryRequest';
import { actionName } from 'c/recoveryText';
import { formatText } from 'c/textFormat';
import VerifyCallerModal from 'c/verifyCallerModal';

const QUESTIONS: Record<RecoveryAction, string> = { UNLOCK, RESET, FREEZE, UNFREEZE };

/** What the dialogs are about. */
interface Shown {
    person: Apex.ConsolePerson;
    clients: Apex.StoredPasswordClient[];
    plan: Plan;
    offset: number;
}

/** Who is asking? @returns the gate with the verification; nothing when the dialog was left */
async function verifyCaller(
    gate: Apex.GateState,
    action: RecoveryAction | '' = ''
): Promise<Apex.GateState | undefined> {
    return (await VerifyCallerModal.open({
        size: 'medium',
        label: formatText(VERIFY, gate.personName),
        gate,
        action
    })) as Apex.GateState | undefined;
}

/** Asks a second admin to agree to one action. @returns the gate with the request; nothing when the dialog was left */
async function askSecond(
    gate: Apex.GateState,
    action: RecoveryAction
): Promise<Apex.GateState | undefined> {
    const { verification, personName } = gate;
    const { id = '', methodsText = '' } = verification ?? {};
    const what = actionName(action);
    return (await ReasonModal.open({
        size: 'small',
        label: formatText(APPROVAL, what, personName),
        facts: [
            formatText(APPROVAL_WHAT, what, personName, methodsText),
            APPROVAL_WHO,
            APPROVAL_TIME
        ],
        field: APPROVAL_REASON,
        placeholder: APPROVAL_HINT,
        confirm: APPROVAL_CONFIRM,
        act: (reason: string) => askForApproval({ verificationId: id, action, reason })
    })) as Apex.GateState | undefined;
}

/** Verifies, and goes on to the second admin where one has to agree to what is due now. */
export async function verifyForPlan(
    gate: Apex.GateState,
    plan: Plan,
    keep: (gate: Apex.GateState) => void
): Promise<void> {
    const verified = await verifyCaller(gate);
    if (!verified) return;
    keep(verified);
    if (gateStatus(verified) !== 'needsApproval' || !plan.next) return;
    if (!isAllowed(verified, plan.next)) await approveForPlan(verified, plan, keep);
}

/** Asks a second admin to agree to what was asked before, or to what is due now; a freeze needs nobody. */
export async function approveForPlan(
    gate: Apex.GateState,
    { next, against, also }: Plan,
    keep: (gate: Apex.GateState) => void
): Promise<void> {
    const wanted = [
        gate.approval?.action,
        next,
        ...[...against, ...also].map(({ action }) => action)
    ];
    const action = wanted.find((code) => code && actionState(gate, code)?.lacksProof);
    const asked = action && (await askSecond(gate, action as RecoveryAction));
    if (asked) keep(asked);
}

/** Before a reset: what it breaks. @returns what to do after all; nothing when the dialog was left */
async function weighReset({
    person,
    clients,
    plan,
    offset
}: Shown): Promise<RecoveryAction | undefined> {
    return (await BlastRadiusModal.open({
        size: 'large',
        label: formatText(BLAST, person.name),
        person,
        clients,
        isAdvised: plan.steps.some(({ action }) => action === 'RESET'),
        canUnlock: plan.steps.some(({ action, whyNot }) => action === 'UNLOCK' && !whyNot),
        offset
    })) as RecoveryAction | undefined;
}

/**
 * From the press of a button to the truth: what a reset breaks, who is asking, who agrees, what happens and what stays.
 * @param keep takes the gate as it changes on the way
 * @returns the case; nothing when a dialog was left, or somebody else has to agree first
 */
export async function recover(
    action: RecoveryAction,
    shown: Shown,
    gate: Apex.GateState,
    keep: (gate: Apex.GateState) => void
): Promise<Apex.CaseView | undefined> {
    const isToWeigh = action === 'RESET' && shown.clients.length > 0;
    const wanted = isToWeigh ? await weighReset(shown) : action;
    if (!wanted) return undefined;
    const open = await passGate(wanted, gate, keep);
    if (!open) return undefined;
    return (await RecoveryActionModal.open({
        size: 'small',
        label: formatText(QUESTIONS[wanted], shown.person.name),
        action: wanted,
        gate: open,
        isDiscouraged: shown.plan.against.some((option) => option.action === wanted)
    })) as Apex.CaseView | undefined;
}

async function passGate(
    action: RecoveryAction,
    gate: Apex.GateState,
    keep: (gate: Apex.GateState) => void
): Promise<Apex.GateState | undefined> {
    let now: Apex.GateState | undefined = gate;
    if (!isAllowed(now, action) && needsVerification(now)) {
        now = await verifyCaller(gate, action);
        if (!now) return undefined;
        keep(now);
    }
    if (isAllowed(now, action)) return now;
    const asked = await askSecond(now, action);
    if (asked) keep(asked);
    return undefined;
}

function isAllowed(gate: Apex.GateState, action: RecoveryAction): boolean {
    return actionState(gate, action)?.isAllowed === true;
}

/** Also when what was proved is not enough any more, or was refused; an agreement to something else needs another request. */
function needsVerification(gate: Apex.GateState): boolean {
    const status = gateStatus(gate);
    return ['unverified', 'refused'].includes(status) || (status === 'verified' && !gate.approval);
}

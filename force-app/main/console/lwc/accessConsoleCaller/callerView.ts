import AGREED from '@salesforce/label/c.Caller_Agreed';
import APPROVAL_ASKED from '@salesforce/label/c.Caller_Approval_Asked';
import APPROVAL_LEFT from '@salesforce/label/c.Caller_Approval_Left';
import ASK from '@salesforce/label/c.Caller_Ask_Button';
import ASK_AGAIN from '@salesforce/label/c.Caller_Ask_Again_Button';
import EXPIRED from '@salesforce/label/c.Caller_Expired_Heading';
import EXPIRED_TEXT from '@salesforce/label/c.Caller_Expired_Text';
import HOW from '@salesforce/label/c.Caller_How';
import HOW_TICKET from '@salesforce/label/c.Caller_How_Ticket';
import LEFT from '@salesforce/label/c.Caller_Left';
import NEEDS from '@salesforce/label/c.Caller_Needs_Approval_Heading';
import NEEDS_TEXT from '@salesforce/label/c.Caller_Needs_Approval_Text';
import NOT from '@salesforce/label/c.Caller_Not_Verified_Heading';
import NOT_TEXT from '@salesforce/label/c.Caller_Not_Verified_Text';
import REFUSED from '@salesforce/label/c.Caller_Refused_Heading';
import REFUSED_TEXT from '@salesforce/label/c.Caller_Refused_Text';
import VERIFIED from '@salesforce/label/c.Caller_Verified_Heading';
import VERIFY from '@salesforce/label/c.Caller_Verify_Button';
import WAITING from '@salesforce/label/c.Caller_Waiting_Heading';
import { actionName } from 'c/recoveryText';
import { gateStatus, type GateStatus } from 'c/gateStatus';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** What the card says about the gate. */
export interface CallerView {
    status: GateStatus;
    cssClass: string;
    icon: string;
    iconClass: string;
    heading: string;
    texts: string[];
    /** Instant at which what is shown began; empty when it has no end. */
    since: string;
    /** Instant at which it ends; empty when it doesn't. */
    until: string;
    untilText: string;
    buttonText: string;
    buttonEvent: '' | 'verifyasked' | 'approvalasked';
}

const BAD = { cssClass: 'lk-note lk-note_bad', icon: 'utility:error', iconClass: 'lk-icon_bad' };
const GOOD = {
    cssClass: 'lk-note lk-note_good',
    icon: 'utility:success',
    iconClass: 'lk-icon_good'
};
const WARN = {
    cssClass: 'lk-note lk-note_warn',
    icon: 'utility:people',
    iconClass: 'lk-icon_warn'
};
const NO_END = { since: '', until: '', untilText: '' };
const NO_BUTTON = { buttonText: '', buttonEvent: '' } as const;

const VIEWS: Record<GateStatus, (gate: Apex.GateState, now: number) => Omit<CallerView, 'status'>> =
    {
        unverified: ({ personName }) => ({
            ...BAD,
            ...NO_END,
            heading: NOT,
            texts: [formatText(NOT_TEXT, personName)],
            buttonText: VERIFY,
            buttonEvent: 'verifyasked'
        }),
        verified: (gate, now) => ({
            ...GOOD,
            ...NO_BUTTON,
            heading: VERIFIED,
            ...verificationEnd(gate),
            texts: [howText(gate, now), ...agreedTexts(gate)]
        }),
        needsApproval: (gate, now) => ({
            ...WARN,
            ...verificationEnd(gate),
            heading: NEEDS,
            texts: [howText(gate, now), NEEDS_TEXT],
            buttonText: ASK,
            buttonEvent: 'approvalasked'
        }),
        waiting: ({ approval }, now) => ({
            ...WARN,
            ...NO_BUTTON,
            cssClass: 'lk-note lk-waiting',
            heading: WAITING,
            texts: [
                formatText(
                    APPROVAL_ASKED,
                    dayAndTime(approval?.requestedAt ?? '', now),
                    actionName(approval?.action),
                    approval?.reason ?? ''
                )
            ],
            since: approval?.requestedAt ?? '',
            until: approval?.expiresAt ?? '',
            untilText: APPROVAL_LEFT
        }),
        refused: (gate) => ({
            ...BAD,
            ...NO_END,
            heading: formatText(REFUSED, gate.approval?.decidedBy ?? ''),
            texts: [gate.approval?.decisionReason ?? '', REFUSED_TEXT],
            buttonText: VERIFY,
            buttonEvent: 'verifyasked'
        }),
        expired: () => ({
            ...BAD,
            ...NO_END,
            heading: EXPIRED,
            texts: [EXPIRED_TEXT],
            buttonText: ASK_AGAIN,
            buttonEvent: 'approvalasked'
        })
    };

/** @param now epoch milliseconds of the org */
export function callerView(gate: Apex.GateState, now: number): CallerView {
    const status = gateStatus(gate);
    return { status, ...VIEWS[status](gate, now) };
}

function howText({ verification }: Apex.GateState, now: number): string {
    const { methodsText, verifiedAt, ticket } = verification ?? {};
    const when = verifiedAt ? dayAndTime(verifiedAt, now) : '';
    return ticket
        ? formatText(HOW_TICKET, methodsText ?? '', when, ticket)
        : formatText(HOW, methodsText ?? '', when);
}

function agreedTexts({ approval }: Apex.GateState): string[] {
    if (approval?.state !== 'APPROVED') return [];
    const { decidedBy, action, decisionReason } = approval;
    return [formatText(AGREED, decidedBy ?? '', actionName(action), decisionReason ?? '')];
}

function verificationEnd({ verification }: Apex.GateState) {
    const { verifiedAt = '', expiresAt = '' } = verification ?? {};
    return { since: verifiedAt, until: expiresAt, untilText: LEFT };
}

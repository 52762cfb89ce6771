import { LightningElement, api } from 'lwc';
import ASK from '@salesforce/label/c.Caller_Ask_Button';
import BACK_IN from '@salesforce/label/c.Watch_Back_In_Heading';
import FREEZE from '@salesforce/label/c.Steps_Freeze_Button';
import GROUP from '@salesforce/label/c.Gate_Bar_Label';
import LEFT from '@salesforce/label/c.Gate_Bar_Left';
import NEEDS_APPROVAL from '@salesforce/label/c.Gate_Bar_Needs_Approval';
import NOT_VERIFIED from '@salesforce/label/c.Gate_Bar_Not_Verified';
import REFUSED from '@salesforce/label/c.Gate_Bar_Refused';
import RESET from '@salesforce/label/c.Steps_Reset_Button';
import UNFREEZE from '@salesforce/label/c.Steps_Unfreeze_Button';
import UNLOCK from '@salesforce/label/c.Steps_Unlock_Button';
import VERIFIED from '@salesforce/label/c.Gate_Bar_Verified';
import VERIFY from '@salesforce/label/c.Caller_Verify_Button';
import WAITING from '@salesforce/label/c.Caller_Waiting_Heading';
import WATCHING from '@salesforce/label/c.Watch_Waiting_Heading';
import { actionState, gateStatus, type GateStatus } from 'c/gateStatus';
import type { RecoveryAction } from 'c/recoveryRequest';
import { formatText } from 'c/textFormat';

interface State {
    icon: string;
    iconClass: string;
    text: string;
}

const BUTTONS: Record<RecoveryAction, string> = { UNLOCK, RESET, FREEZE, UNFREEZE };
const CLOCK = { icon: 'utility:clock', iconClass: 'lk-icon_info' };
const BAD = { icon: 'utility:error', iconClass: 'lk-icon_bad' };
const GOOD = { icon: 'utility:success', iconClass: 'lk-icon_good' };
const STATES: Record<GateStatus, State> = {
    unverified: { ...BAD, text: NOT_VERIFIED },
    needsApproval: { ...CLOCK, text: NEEDS_APPROVAL },
    waiting: { ...CLOCK, text: WAITING },
    refused: { ...BAD, text: REFUSED },
    expired: { ...BAD, text: REFUSED },
    verified: { ...GOOD, text: VERIFIED }
};

/**
 * How far the gate is, and the one next step, always in view in a narrow panel.
 * Sends `verifyasked`, `approvalasked` or `actionasked`.
 */
export default class AccessConsoleGateBar extends LightningElement {
    @api gate!: Apex.GateState;
    /** The action that is due now; empty when none is. */
    @api next: RecoveryAction | '' = '';
    /** The case under way; nothing when there is none. */
    @api view?: Apex.CaseView;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { group: GROUP, left: LEFT };

    get state(): State {
        const { waitingFor, personName = '' } = this.view ?? {};
        if (this.isWatching) {
            return { ...CLOCK, text: formatText(WATCHING, waitingFor ?? personName) };
        }
        if (this.isBackIn) return { ...GOOD, text: formatText(BACK_IN, personName) };
        return STATES[this.status];
    }

    get since(): string {
        return this.gate.verification?.verifiedAt ?? '';
    }

    get until(): string {
        return this.isVerified ? (this.gate.verification?.expiresAt ?? '') : '';
    }

    get buttonText(): string {
        if (this.isWatching || this.isBackIn) return '';
        if (this.isVerified) return this.next && BUTTONS[this.next];
        if (this.status === 'waiting') return '';
        return this.isToVerify ? VERIFY : ASK;
    }

    get variant(): 'brand' | 'neutral' {
        return this.isVerified ? 'brand' : 'neutral';
    }

    handleButton(): void {
        if (this.isVerified) {
            const detail = { action: this.next };
            this.dispatchEvent(new CustomEvent('actionasked', { detail }));
            return;
        }
        this.dispatchEvent(new CustomEvent(this.isToVerify ? 'verifyasked' : 'approvalasked'));
    }

    private get status(): GateStatus {
        return gateStatus(this.gate);
    }

    /** Whoever was refused verifies anew. */
    private get isToVerify(): boolean {
        return this.status === 'unverified' || this.status === 'refused';
    }

    /** Also for what needs nobody else to agree, such as a freeze. */
    private get isVerified(): boolean {
        if (this.isWatching) return false;
        return this.status === 'verified' || actionState(this.gate, this.next)?.isAllowed === true;
    }

    private get isWatching(): boolean {
        return this.view?.state === 'WAITING';
    }

    private get isBackIn(): boolean {
        return this.view?.state === 'BACK_IN' && this.status !== 'verified';
    }
}

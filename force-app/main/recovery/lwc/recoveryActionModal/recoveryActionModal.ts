import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import CLOSE from '@salesforce/label/c.Confirm_Close_Button';
import HAPPENS from '@salesforce/label/c.Confirm_Happens_Heading';
import OVERRIDE from '@salesforce/label/c.Confirm_Override_Label';
import OVERRIDE_WHY from '@salesforce/label/c.Confirm_Override_Text';
import REASON from '@salesforce/label/c.Confirm_Reason_Label';
import RETRY from '@salesforce/label/c.Error_Retry_Button';
import STAYS from '@salesforce/label/c.Confirm_Stays_Heading';
import TOLD from '@salesforce/label/c.Confirm_Told';
import UNKNOWN from '@salesforce/label/c.Confirm_Unknown';
import USES_UP from '@salesforce/label/c.Confirm_Uses_Up';
import WORKING from '@salesforce/label/c.Confirm_Working';
import { messageOf, wasAnswered } from 'c/apexError';
import { perform, type RecoveryAction } from 'c/recoveryRequest';
import { formatText } from 'c/textFormat';
import { ACTION_TEXTS } from './actionTexts';

/**
 * Says what an action changes and what it leaves, then carries it out and waits for the truth.
 * Closes with the case when it was carried out.
 */
export default class RecoveryActionModal extends LightningModal {
    @api action: RecoveryAction = 'UNLOCK';
    /** With a verification that is complete. */
    @api gate!: Apex.GateState;
    /** True when the verdict advises against it: then a reason is asked for. */
    @api isDiscouraged = false;

    reason = '';
    overrideReason = '';
    error = '';
    isBusy = false;
    /** False after an answer that another try can't change. */
    canTry = true;
    text = {
        happens: HAPPENS,
        override: OVERRIDE,
        reason: REASON,
        stays: STAYS,
        working: WORKING
    };

    get happens(): string[] {
        return [...ACTION_TEXTS[this.action].happens, TOLD].map((text) => this.named(text));
    }

    get stays(): string[] {
        return ACTION_TEXTS[this.action].stays.map((text) => this.named(text));
    }

    get verifiedText(): string {
        return formatText(USES_UP, this.gate.verification?.methodsText ?? '');
    }

    get isOverLimit(): boolean {
        return this.gate.actionsLeft === 0;
    }

    get overrideText(): string {
        return formatText(OVERRIDE_WHY, this.gate.actionLimit);
    }

    get confirmText(): string {
        return this.error ? RETRY : ACTION_TEXTS[this.action].button;
    }

    get cancelText(): string {
        return this.canTry ? CANCEL : CLOSE;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleOverride(event: CustomEvent<{ value: string }>): void {
        this.overrideReason = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleConfirm(): Promise<void> {
        if (this.isBusy || !this.isFilled()) return;
        this.setBusy(true);
        this.error = '';
        const view = await this.carryOut();
        this.setBusy(false);
        if (view) this.settle(view);
    }

    private async carryOut(): Promise<Apex.CaseView | undefined> {
        const { action, gate, reason, overrideReason } = this;
        try {
            return await perform({
                action,
                personId: gate.personId,
                verificationId: gate.verification?.id as string,
                ticket: gate.verification?.ticket ?? '',
                reason,
                overrideReason
            });
        } catch (error) {
            this.error = wasAnswered(error) ? messageOf(error) : UNKNOWN;
            return undefined;
        }
    }

    private settle(view: Apex.CaseView): void {
        if (view.result === 'DONE') {
            this.close(view);
            return;
        }
        this.error = view.message;
        this.canTry = view.canRetry;
    }

    /** A dialog that is closed while it acts would hide what became of it. */
    private setBusy(isBusy: boolean): void {
        this.isBusy = isBusy;
        this.disableClose = isBusy;
    }

    private isFilled(): boolean {
        const fields = this.template?.querySelectorAll<
            HTMLElement & { reportValidity(): boolean | undefined }
        >('lightning-textarea');
        return [...(fields ?? [])].every((field) => field.reportValidity() !== false);
    }

    private named(text: string): string {
        return formatText(text, this.gate.personName);
    }
}

import { LightningElement, api } from 'lwc';
import carryOut from '@salesforce/apex/RecoveryController.carryOut';
import giveUp from '@salesforce/apex/RecoveryController.giveUp';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import CARRY_ON from '@salesforce/label/c.Watch_Carry_On_Button';
import CLOSE from '@salesforce/label/c.Watch_Close_Button';
import GIVE_UP from '@salesforce/label/c.Watch_Give_Up_Button';
import REASON from '@salesforce/label/c.Watch_Give_Up_Label';
import { messageOf } from 'c/apexError';
import { watchView, type WatchView } from './watchView';

/** The proof that an action helped: what is waited for, then green by itself. Sends `casechanged`. */
export default class AccessConsoleWatch extends LightningElement {
    @api view!: Apex.CaseView;
    /** Instant of the last answered look. */
    @api lookedAt = '';
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    isGivingUp = false;
    isBusy = false;
    reason = '';
    error = '';
    label = { cancel: CANCEL, carryOn: CARRY_ON, close: CLOSE, giveUp: GIVE_UP, reason: REASON };
    private needsFocus = false;

    /** Puts the focus on what it says, after the action that it tells of. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.state')?.focus();
    }

    renderedCallback(): void {
        if (!this.needsFocus) return;
        this.needsFocus = false;
        this.template
            ?.querySelector<HTMLElement>(this.isGivingUp ? 'lightning-textarea' : '.open')
            ?.focus();
    }

    get shown(): WatchView {
        return watchView(this.view, this.lookedAt, Date.now() + this.offset);
    }

    get canGiveUp(): boolean {
        return this.shown.isWaiting && !this.isGivingUp;
    }

    get isAskingWhy(): boolean {
        return this.shown.isWaiting && this.isGivingUp;
    }

    handleOpen(): void {
        this.isGivingUp = true;
        this.needsFocus = true;
    }

    handleCancel(): void {
        this.isGivingUp = false;
        this.needsFocus = true;
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    async handleGiveUp(): Promise<void> {
        const field = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>(
            'lightning-textarea'
        );
        if (field?.reportValidity() === false) return;
        const { reason } = this;
        if (await this.call(giveUp, { reason })) this.isGivingUp = false;
    }

    async handleCarryOn(): Promise<void> {
        await this.call(carryOut, {});
    }

    /** @returns whether it was done */
    private async call<P>(
        method: (parameters: P & { caseId: string }) => Promise<Apex.CaseView>,
        parameters: P
    ): Promise<boolean> {
        if (this.isBusy) return false;
        this.isBusy = true;
        this.error = '';
        try {
            const view = await method({ ...parameters, caseId: this.view.id });
            this.dispatchEvent(new CustomEvent('casechanged', { detail: { view } }));
            return true;
        } catch (error) {
            this.error = messageOf(error);
            return false;
        } finally {
            this.isBusy = false;
        }
    }
}

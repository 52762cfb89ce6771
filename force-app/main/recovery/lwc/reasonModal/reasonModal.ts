import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import { messageOf } from 'c/apexError';

/** Asks for the reason of something, and does it. Closes with what came of it; a refusal is shown and keeps it open. */
export default class ReasonModal extends LightningModal {
    /** What should be known beforehand, in sentences; at least one. */
    @api facts: string[] = [];
    /** Name of the field. */
    @api field = '';
    @api placeholder = '';
    /** What the button does. */
    @api confirm = '';
    /** Does it. */
    @api act!: (reason: string) => Promise<unknown>;

    reason = '';
    error = '';
    isBusy = false;
    cancel = CANCEL;

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleConfirm(): Promise<void> {
        if (this.isBusy || !this.isFilled()) return;
        this.isBusy = true;
        this.error = '';
        try {
            this.close(await this.act(this.reason));
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

import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import close from '@salesforce/apex/RequestQueueController.close';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import CONFIRM from '@salesforce/label/c.Queue_Close_Confirm';
import READS from '@salesforce/label/c.Queue_Close_Text';
import REASON from '@salesforce/label/c.Queue_Close_Reason';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';

/** Ends a request that needs no more help, with a reason that the person reads. Closes with the request as it is then. */
export default class CloseRequestModal extends LightningModal {
    @api request!: Apex.QueueRow;

    reason = '';
    error = '';
    isBusy = false;
    text = { cancel: CANCEL, confirm: CONFIRM, reason: REASON };

    get readsText(): string {
        return formatText(READS, this.request.reportedByName ?? this.request.personName);
    }

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
            this.close(await close({ requestId: this.request.id, reason: this.reason }));
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

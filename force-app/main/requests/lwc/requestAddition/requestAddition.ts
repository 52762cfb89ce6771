import { LightningElement, api } from 'lwc';
import add from '@salesforce/apex/AccessRequestController.add';
import CANCEL from '@salesforce/label/c.AskForHelp_Cancel_Button';
import HELP from '@salesforce/label/c.AskForHelp_Note_Help';
import NAME from '@salesforce/label/c.RequestAddition_Label';
import SEND from '@salesforce/label/c.RequestAddition_Send_Button';
import { oneAtATime } from 'c/oneAtATime';

interface Field extends Element {
    focus(): void;
}

/** Takes what came to mind after a request was sent. Sends `changed` with the request, or `cancel`. */
export default class RequestAddition extends LightningElement {
    @api requestId = '';

    text = '';
    error = '';
    isBusy = false;
    label = { cancel: CANCEL, help: HELP, name: NAME, send: SEND };

    private hasFocused = false;

    renderedCallback(): void {
        if (this.hasFocused) return;
        this.hasFocused = true;
        (this.refs?.field as Field | undefined)?.focus();
    }

    get cannotSend(): boolean {
        return this.isBusy || this.text.trim() === '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleSend(): Promise<void> {
        await oneAtATime(this, async () => {
            const request = await add({ requestId: this.requestId, text: this.text });
            this.dispatchEvent(new CustomEvent('changed', { detail: { request } }));
        });
    }
}

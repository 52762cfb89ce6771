import { LightningElement, api } from 'lwc';
import raise from '@salesforce/apex/AccessRequestController.raise';
import CANCEL from '@salesforce/label/c.AskForHelp_Cancel_Button';
import HEADING from '@salesforce/label/c.AskForHelp_Heading';
import NEVER from '@salesforce/label/c.AskForHelp_Never';
import NOTE from '@salesforce/label/c.AskForHelp_Note_Label';
import NOTE_HELP from '@salesforce/label/c.AskForHelp_Note_Help';
import SEND from '@salesforce/label/c.AskForHelp_Send_Button';
import SENT_FINDING from '@salesforce/label/c.AskForHelp_Sent_Finding';
import SENT_HEADING from '@salesforce/label/c.AskForHelp_Sent_Heading';
import SENT_NAME from '@salesforce/label/c.AskForHelp_Sent_Name';
import SENT_ROWS from '@salesforce/label/c.AskForHelp_Sent_Rows';
import SENT_SEE from '@salesforce/label/c.AskForHelp_Sent_See';
import { oneAtATime } from 'c/oneAtATime';
import { formatText } from 'c/textFormat';

/** Shows what helpers will get, then asks for help in one click. Sends `raised` and `cancel`. */
export default class AskForHelp extends LightningElement {
    /** The same for requests about the same system. */
    @api systemKey = '';
    /** What one can't get into. */
    @api system = '';
    /** What the person sees, in the words of the guide they come from. */
    @api whatTheySee = '';
    /** What Latchkey found, in one sentence; empty when it found nothing. */
    @api finding = '';

    note = '';
    error = '';
    isBusy = false;
    label = {
        cancel: CANCEL,
        never: NEVER,
        note: NOTE,
        noteHelp: NOTE_HELP,
        send: SEND,
        sent: SENT_HEADING
    };

    get heading(): string {
        return formatText(HEADING, this.system);
    }

    get sent(): string[] {
        return [
            SENT_NAME,
            formatText(SENT_SEE, this.whatTheySee),
            ...(this.finding ? [formatText(SENT_FINDING, this.finding)] : []),
            SENT_ROWS
        ];
    }

    /** Puts the focus on the heading, for whoever opened this. */
    @api focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    handleNote(event: CustomEvent<{ value: string }>): void {
        this.note = event.detail.value;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleSend(): Promise<void> {
        await oneAtATime(this, async () => {
            const { systemKey, system, whatTheySee, note } = this;
            const request = await raise({ systemKey, systemName: system, whatTheySee, note });
            this.dispatchEvent(new CustomEvent('raised', { detail: { request } }));
        });
    }
}

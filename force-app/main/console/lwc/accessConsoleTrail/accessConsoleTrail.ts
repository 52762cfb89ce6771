import { LightningElement, api } from 'lwc';
import addNote from '@salesforce/apex/PastActionsController.addNote';
import ADD from '@salesforce/label/c.Trail_Add_Button';
import APPROVED from '@salesforce/label/c.Trail_Approved';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import HEADING from '@salesforce/label/c.Trail_Heading';
import MORE from '@salesforce/label/c.Trail_More_Button';
import NEVER from '@salesforce/label/c.Trail_Never';
import NONE from '@salesforce/label/c.Trail_None';
import NOTE from '@salesforce/label/c.Trail_Note_Label';
import SAVE from '@salesforce/label/c.Trail_Save_Button';
import TICKET from '@salesforce/label/c.Trail_Ticket';
import VERIFIED from '@salesforce/label/c.Trail_Verified';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** Rows that stand there at first. */
const FIRST_ROWS = 5;

const ICONS: Record<string, string> = {
    VERIFY: 'utility:identity',
    ASK_APPROVAL: 'utility:people',
    APPROVE: 'utility:people',
    UNLOCK: 'utility:unlock',
    RESET: 'utility:email',
    FREEZE: 'utility:frozen',
    UNFREEZE: 'utility:unlock',
    NOTE: 'utility:note',
    BACK_IN: 'utility:success'
};

/** What was done before, by whom, for this person; and notes. Sends `noted`. */
export default class AccessConsoleTrail extends LightningElement {
    @api personId = '';
    /** Newest first. */
    @api actions: Apex.PastAction[] = [];
    /** Why they can't be read; empty when they can. */
    @api failure = '';
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    isWriting = false;
    isOpen = false;
    isBusy = false;
    note = '';
    error = '';
    label = { add: ADD, cancel: CANCEL, heading: HEADING, never: NEVER, note: NOTE };
    saveText = SAVE;
    private needsFocus = false;

    renderedCallback(): void {
        if (!this.needsFocus) return;
        this.needsFocus = false;
        this.template
            ?.querySelector<HTMLElement>(this.isWriting ? 'lightning-textarea' : '.add')
            ?.focus();
    }

    get canWrite(): boolean {
        return !this.isWriting;
    }

    get noneText(): string {
        return this.failure || NONE;
    }

    get isEmpty(): boolean {
        return this.actions.length === 0;
    }

    get moreText(): string {
        const isShort = this.isOpen || this.actions.length <= FIRST_ROWS;
        return isShort ? '' : formatText(MORE, this.actions.length);
    }

    get rows() {
        const now = Date.now() + this.offset;
        return this.actions.slice(0, this.isOpen ? undefined : FIRST_ROWS).map((past) => ({
            id: past.id,
            icon: this.iconOf(past),
            text: past.sentence,
            more: [past.reason, past.error].filter(Boolean).join(' '),
            note: [past.at ? dayAndTime(past.at, now) : '', ...proofOf(past)]
                .filter(Boolean)
                .join(' · ')
        }));
    }

    handleMore(): void {
        this.isOpen = true;
    }

    handleWrite(): void {
        this.isWriting = true;
        this.needsFocus = true;
    }

    handleCancel(): void {
        this.stopWriting();
    }

    handleNote(event: CustomEvent<{ value: string }>): void {
        this.note = event.detail.value;
    }

    async handleSave(): Promise<void> {
        const field = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>(
            'lightning-textarea'
        );
        if (this.isBusy || field?.reportValidity() === false) return;
        this.isBusy = true;
        this.error = '';
        try {
            await addNote({ personId: this.personId, text: this.note });
            this.note = '';
            this.stopWriting();
            this.dispatchEvent(new CustomEvent('noted'));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }

    private stopWriting(): void {
        this.isWriting = false;
        this.error = '';
        this.needsFocus = true;
    }

    private iconOf({ outcome, action }: Apex.PastAction): string {
        if (outcome !== 'DONE') return 'utility:ban';
        return ICONS[action ?? ''] ?? 'utility:clock';
    }
}

function proofOf({ verifiedBy, approvedBy, ticket }: Apex.PastAction): string[] {
    return [
        verifiedBy ? formatText(VERIFIED, verifiedBy) : '',
        approvedBy ? formatText(APPROVED, approvedBy) : '',
        ticket ? formatText(TICKET, ticket) : ''
    ];
}

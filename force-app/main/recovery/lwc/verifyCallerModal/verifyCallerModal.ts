import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import verify from '@salesforce/apex/VerificationController.verify';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import CHOOSE from '@salesforce/label/c.Verify_Choose_Error';
import FIRST from '@salesforce/label/c.Verify_First_Heading';
import HOW from '@salesforce/label/c.Verify_How_Heading';
import NEVER from '@salesforce/label/c.Verify_Never';
import NOTE from '@salesforce/label/c.Verify_Note_Label';
import NOTE_HINT from '@salesforce/label/c.Verify_Note_Placeholder';
import SAVE_FREEZE from '@salesforce/label/c.Verify_Save_Freeze_Button';
import SAVE from '@salesforce/label/c.Verify_Save_Button';
import SECOND from '@salesforce/label/c.Verify_Second_Heading';
import TICKET from '@salesforce/label/c.Verify_Ticket_Label';
import VALID from '@salesforce/label/c.Verify_Valid';
import VALID_APPROVAL from '@salesforce/label/c.Verify_Valid_Approval';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';
import {
    firstChoices,
    freezeChoices,
    onlyChoices,
    secondChoices,
    type MethodChoice
} from './methodChoices';

interface Group {
    id: string;
    heading: string;
    choices: MethodChoice[];
}

/**
 * Records how the caller was verified. No field here takes a password, a token, a code or a personal fact.
 * Closes with the new state of the gate.
 */
export default class VerifyCallerModal extends LightningModal {
    @api gate!: Apex.GateState;
    /** What the verification is for; empty when that is not decided yet. */
    @api action = '';

    first = '';
    second = '';
    ticket = '';
    note = '';
    error = '';
    isBusy = false;
    text = { cancel: CANCEL, never: NEVER, note: NOTE, noteHint: NOTE_HINT, ticket: TICKET };

    get isForFreeze(): boolean {
        return this.action === 'FREEZE';
    }

    get needsTwo(): boolean {
        return this.gate.level === 'TWO_AND_APPROVAL' && !this.isForFreeze;
    }

    get groups(): Group[] {
        const { methods } = this.gate;
        if (this.isForFreeze) {
            return [{ id: 'first', heading: HOW, choices: freezeChoices(methods, this.first) }];
        }
        if (!this.needsTwo) {
            return [{ id: 'first', heading: HOW, choices: onlyChoices(methods, this.first) }];
        }
        return [
            { id: 'first', heading: FIRST, choices: firstChoices(methods, this.first) },
            {
                id: 'second',
                heading: SECOND,
                choices: secondChoices(methods, this.first, this.second)
            }
        ];
    }

    get levelHeading(): string {
        return formatText(this.gate.levelHeading, this.gate.personName);
    }

    get validText(): string {
        return this.needsTwo ? VALID_APPROVAL : VALID;
    }

    get saveText(): string {
        const choices = this.groups.flatMap((group) => group.choices);
        const isProof = !choices.some(({ isChosen, isProof: proves }) => isChosen && !proves);
        return isProof ? formatText(SAVE, this.gate.personName) : SAVE_FREEZE;
    }

    handleChoose(event: Event): void {
        const { name, value } = event.target as HTMLInputElement;
        this.error = '';
        if (name === 'second') this.second = value;
        else this.first = value;
    }

    handleTicket(event: CustomEvent<{ value: string }>): void {
        this.ticket = event.detail.value;
    }

    handleNote(event: CustomEvent<{ value: string }>): void {
        this.note = event.detail.value;
    }

    handleCancel(): void {
        this.close();
    }

    async handleSave(): Promise<void> {
        const methods = this.chosen;
        if (this.isBusy || !this.isFilled(methods)) return;
        this.isBusy = true;
        this.error = '';
        try {
            const { personId } = this.gate;
            const { ticket, note } = this;
            this.close(await verify({ personId, methods, ticket, note }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }

    /** A second method that the first one rules out counts as not chosen. */
    private get chosen(): string[] {
        return this.groups.flatMap(({ choices }) =>
            choices.filter(({ isChosen }) => isChosen).map(({ code }) => code)
        );
    }

    private isFilled(methods: string[]): boolean {
        if (methods.length < this.groups.length) {
            this.error = CHOOSE;
            return false;
        }
        const ticket = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>(
            '.ticket'
        );
        return ticket?.reportValidity() ?? true;
    }
}

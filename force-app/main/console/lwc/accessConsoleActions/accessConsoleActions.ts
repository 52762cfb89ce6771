import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import sendReset from '@salesforce/apex/RecoveryController.sendReset';
import unlock from '@salesforce/apex/RecoveryController.unlock';
import HEADING from '@salesforce/label/c.Actions_Heading';
import INACTIVE from '@salesforce/label/c.Actions_Inactive';
import RESET from '@salesforce/label/c.Actions_Reset_Heading';
import RESET_BUTTON from '@salesforce/label/c.Actions_Reset_Button';
import RESET_DONE from '@salesforce/label/c.Actions_Reset_Done';
import RESET_TEXT from '@salesforce/label/c.Actions_Reset_Text';
import UNLOCK from '@salesforce/label/c.Actions_Unlock_Heading';
import UNLOCK_BUTTON from '@salesforce/label/c.Actions_Unlock_Button';
import UNLOCK_DONE from '@salesforce/label/c.Actions_Unlock_Done';
import UNLOCK_GONE from '@salesforce/label/c.Actions_Unlock_Not_Locked';
import UNLOCK_TEXT from '@salesforce/label/c.Actions_Unlock_Text';
import RESET_QUESTION from '@salesforce/label/c.Confirm_Reset_Heading';
import UNLOCK_QUESTION from '@salesforce/label/c.Confirm_Unlock_Heading';
import { messageOf } from 'c/apexError';
import RecoveryConfirmModal from 'c/recoveryConfirmModal';
import { formatText } from 'c/textFormat';

type Action = 'unlock' | 'reset';

const QUESTIONS = { unlock: UNLOCK_QUESTION, reset: RESET_QUESTION };

/** What can be done for this person, each with its consequences. Sends `acted` after something was done. */
export default class AccessConsoleActions extends LightningElement {
    @api person!: Apex.ConsolePerson;

    error = '';
    isBusy = false;
    label = {
        heading: HEADING,
        inactive: INACTIVE,
        reset: RESET,
        resetButton: RESET_BUTTON,
        resetText: RESET_TEXT,
        unlock: UNLOCK,
        unlockButton: UNLOCK_BUTTON,
        unlockText: UNLOCK_TEXT
    };

    get isLocked(): boolean {
        return this.person.state === 'locked';
    }

    get isInactive(): boolean {
        return this.person.state === 'inactive';
    }

    async handleUnlock(): Promise<void> {
        await this.act('unlock', async (userId) => {
            const ended = await unlock({ userId });
            return ended ? UNLOCK_DONE : UNLOCK_GONE;
        });
    }

    async handleReset(): Promise<void> {
        await this.act('reset', async (userId) => {
            await sendReset({ userId });
            return RESET_DONE;
        });
    }

    private async act(action: Action, call: (userId: string) => Promise<string>): Promise<void> {
        if (this.isBusy) return;
        const { id, name } = this.person;
        const confirmed = (await RecoveryConfirmModal.open({
            size: 'small',
            label: formatText(QUESTIONS[action], name),
            action,
            personName: name
        })) as boolean | undefined;
        if (!confirmed) return;
        this.isBusy = true;
        this.error = '';
        try {
            const title = formatText(await call(id), name);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            this.dispatchEvent(new CustomEvent('acted', { detail: { action } }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }
}

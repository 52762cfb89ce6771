import { LightningElement, api } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import sendReset from '@salesforce/apex/RecoveryController.sendReset';
import unlock from '@salesforce/apex/RecoveryController.unlock';
import HEADING from '@salesforce/label/c.Steps_Heading';
import RESET_DONE from '@salesforce/label/c.Steps_Reset_Done';
import RESET_QUESTION from '@salesforce/label/c.Confirm_Reset_Heading';
import UNLOCK_DONE from '@salesforce/label/c.Steps_Unlock_Done';
import UNLOCK_GONE from '@salesforce/label/c.Steps_Unlock_Not_Locked';
import UNLOCK_QUESTION from '@salesforce/label/c.Confirm_Unlock_Heading';
import { messageOf } from 'c/apexError';
import RecoveryConfirmModal from 'c/recoveryConfirmModal';
import { formatText } from 'c/textFormat';
import { discouragedOptions, recommendedSteps, type Action } from './stepList';

const QUESTIONS = { unlock: UNLOCK_QUESTION, reset: RESET_QUESTION };

/** What to do, in order, with the actions that are ours; what is not advised comes last, with the reason. Sends `acted`. */
export default class AccessConsoleSteps extends LightningElement {
    @api person!: Apex.ConsolePerson;
    @api diagnosis!: Apex.Diagnosis;

    error = '';
    isBusy = false;
    label = { heading: HEADING };

    get steps() {
        return recommendedSteps(this.diagnosis, this.person);
    }

    get discouraged() {
        return discouragedOptions(this.diagnosis, this.person);
    }

    async handleAction(event: Event): Promise<void> {
        const action = (event.currentTarget as HTMLElement).dataset.action as Action;
        if (this.isBusy || !(await this.confirm(action))) return;
        this.isBusy = true;
        this.error = '';
        try {
            const done = action === 'unlock' ? await this.unlock() : await this.sendReset();
            const title = formatText(done, this.person.name);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
            this.dispatchEvent(new CustomEvent('acted', { detail: { action } }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }

    private async confirm(action: Action): Promise<boolean> {
        const { name } = this.person;
        const answer: unknown = await RecoveryConfirmModal.open({
            size: 'small',
            label: formatText(QUESTIONS[action], name),
            action,
            personName: name
        });
        return answer === true;
    }

    private async unlock(): Promise<string> {
        return (await unlock({ userId: this.person.id })) ? UNLOCK_DONE : UNLOCK_GONE;
    }

    private async sendReset(): Promise<string> {
        await sendReset({ userId: this.person.id });
        return RESET_DONE;
    }
}

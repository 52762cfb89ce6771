import { LightningElement, api } from 'lwc';
import tickStep from '@salesforce/apex/RecoveryController.tickStep';
import COUNT from '@salesforce/label/c.Runbook_Count';
import HEADING from '@salesforce/label/c.Runbook_Heading';
import SEEN from '@salesforce/label/c.Runbook_Seen';
import TICKED from '@salesforce/label/c.Runbook_Ticked';
import TICKS_ITSELF from '@salesforce/label/c.Runbook_Ticks_Itself';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** What is to be done around the action, place by place; what can be seen from here ticks itself. Sends `casechanged`. */
export default class AccessConsoleRunbook extends LightningElement {
    /** With at least one step. */
    @api view!: Apex.CaseView;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    error = '';
    isBusy = false;
    /** The tick that is being kept. */
    private pending?: { key: string; isDone: boolean };
    heading = HEADING;

    get count(): string {
        const steps = this.view.runbook;
        return formatText(COUNT, steps.filter(({ isDone }) => isDone).length, steps.length);
    }

    get steps() {
        const isOpen = this.view.state === 'WAITING';
        return this.view.runbook.map(({ key, text, isDone, doneAt, isObserved }) => ({
            key,
            text,
            isDone: this.pending?.key === key ? this.pending.isDone : isDone,
            isDisabled: !isOpen || isObserved || this.isBusy,
            note: this.noteOf(isDone, isObserved, doneAt)
        }));
    }

    async handleTick(event: Event): Promise<void> {
        const box = event.target as HTMLInputElement;
        if (this.isBusy) return;
        this.isBusy = true;
        this.error = '';
        const { value: key, checked: isDone } = box;
        this.pending = { key, isDone };
        try {
            const view = await tickStep({ caseId: this.view.id, stepKey: key, isDone });
            this.dispatchEvent(new CustomEvent('casechanged', { detail: { view } }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.pending = undefined;
            this.isBusy = false;
        }
    }

    private noteOf(
        isDone: boolean,
        isObserved: boolean,
        doneAt: string | null | undefined
    ): string {
        if (!isDone) return isObserved ? TICKS_ITSELF : '';
        const when = doneAt ? dayAndTime(doneAt, Date.now() + this.offset) : '';
        return formatText(isObserved ? SEEN : TICKED, when);
    }
}

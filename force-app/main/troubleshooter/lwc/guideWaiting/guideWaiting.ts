import { LightningElement, api } from 'lwc';
import AGAIN from '@salesforce/label/c.GuideWaiting_Again_Button';
import LAST_LOOK from '@salesforce/label/c.GuideWaiting_Last_Look';
import STOPPED from '@salesforce/label/c.GuideWaiting_Stopped';
import WAITING from '@salesforce/label/c.GuideWaiting_Heading';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

const TICK_MS = 1000;

/** Says what is waited for and when we last looked; the data ends the wait, not the person. Sends `lookagain`. */
export default class GuideWaiting extends LightningElement {
    /** What is awaited, as a noun. */
    @api waitingFor = '';
    /** When we last looked: epoch milliseconds of this computer. */
    @api lookedAt = 0;
    /** True when nobody looks any more by itself. */
    @api isOver = false;

    now = Date.now();
    label = { again: AGAIN };

    private timer?: ReturnType<typeof setInterval>;

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- time passes without an event
        this.timer = setInterval(() => {
            this.now = Date.now();
        }, TICK_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.timer);
    }

    get heading(): string {
        return formatText(WAITING, this.waitingFor);
    }

    get lookText(): string {
        if (!this.lookedAt) return '';
        const when = ago(new Date(this.lookedAt).toISOString(), this.now);
        return formatText(this.isOver ? STOPPED : LAST_LOOK, when);
    }

    get ringClass(): string {
        return this.isOver ? 'ring ring_still' : 'ring';
    }

    handleAgain(): void {
        this.dispatchEvent(new CustomEvent('lookagain'));
    }
}

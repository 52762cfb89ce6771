import { LightningElement, api } from 'lwc';
import AT from '@salesforce/label/c.Countdown_At';
import BY_HAND from '@salesforce/label/c.Countdown_By_Hand';
import BY_ITSELF from '@salesforce/label/c.Countdown_By_Itself';
import NO_END from '@salesforce/label/c.Countdown_No_End';
import NO_END_LONG from '@salesforce/label/c.Countdown_No_End_Long';
import OVER from '@salesforce/label/c.Countdown_Over';
import OVER_LONG from '@salesforce/label/c.Countdown_Over_Long';
import { formatText } from 'c/textFormat';
import { timeOfDay } from 'c/timeFormat';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * Time left until the automatic unlock, or any other end. Digits tick; a screen reader hears the sentence, not every
 * second. Sends `ended` when the time is over while it is shown.
 */
export default class Countdown extends LightningElement {
    /** Instant of the automatic unlock as Apex sends it; empty = only a person can end the lock. */
    @api until?: string | null;
    /** Instant at which it began, if known: for the bar, and so that there is never more left than the whole. */
    @api since?: string | null;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;
    /** 'bare' shows the digits alone, within a sentence. */
    @api variant: 'row' | 'big' | 'bare' = 'row';

    label = { noEnd: NO_END };
    secondsLeft = 0;
    private timer?: ReturnType<typeof setInterval>;

    connectedCallback(): void {
        this.tick();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- time passes without an event
        this.timer = setInterval(() => {
            this.tick();
        }, 1000);
    }

    renderedCallback(): void {
        this.tick();
    }

    disconnectedCallback(): void {
        clearInterval(this.timer);
    }

    get hasEnd(): boolean {
        return Boolean(this.until);
    }

    get digits(): string {
        const minutes = Math.floor(this.secondsLeft / 60);
        return `${twoDigits(minutes)}:${twoDigits(this.secondsLeft % 60)}`;
    }

    get caption(): string {
        if (!this.until) return this.isBig ? NO_END_LONG : BY_HAND;
        if (this.secondsLeft === 0) return this.isBig ? OVER_LONG : OVER;
        return this.isBig ? formatText(AT, timeOfDay(this.until)) : BY_ITSELF;
    }

    get hasCaption(): boolean {
        return this.variant !== 'bare';
    }

    get isBig(): boolean {
        return this.variant === 'big';
    }

    get cssClass(): string {
        return `countdown countdown_${this.variant}`;
    }

    get showsBar(): boolean {
        return this.isBig && this.hasEnd && Boolean(this.since);
    }

    get barStyle(): string {
        return `width:${Math.round((100 * this.secondsLeft) / this.wholeSeconds)}%`;
    }

    private get wholeSeconds(): number {
        if (!this.until || !this.since) return Infinity;
        return Math.ceil((Date.parse(this.until) - Date.parse(this.since)) / 1000);
    }

    /** How far the server's clock is ahead is known to a second or so: on its way an answer takes time. */
    private secondsTo(end?: string | null): number {
        return end ? Math.ceil((Date.parse(end) - Date.now() - this.offset) / 1000) : 0;
    }

    private tick(): void {
        const seconds = Math.max(0, Math.min(this.wholeSeconds, this.secondsTo(this.until)));
        if (seconds === this.secondsLeft) return;
        this.secondsLeft = seconds;
        if (seconds === 0) this.dispatchEvent(new CustomEvent('ended'));
    }
}

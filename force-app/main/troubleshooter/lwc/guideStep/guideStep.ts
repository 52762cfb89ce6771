import { LightningElement, api } from 'lwc';
import ANY_CLIENT from '@salesforce/label/c.GuideStep_Any_Client';
import BACK from '@salesforce/label/c.GuideStep_Back_Button';
import DONE from '@salesforce/label/c.GuideStep_Done_Button';
import FOUND from '@salesforce/label/c.GuideStep_Found_Label';
import HELP from '@salesforce/label/c.GuideStep_Help_Button';
import NEW_TAB from '@salesforce/label/c.GuideStep_New_Tab';
import { openCard } from 'c/softphonePlace';
import { openingOf, type Opening } from './opening';

const NOTE_ICONS: Record<string, string> = {
    bad: 'utility:error',
    good: 'utility:success',
    info: 'utility:info',
    warn: 'utility:warning'
};

/** One step of a guide as Apex words it. Sends `answer` with a code, `back`, `help`, `lookagain`, `other`, `print` and `done`. */
export default class GuideStep extends LightningElement {
    @api step!: Apex.GuideStepView;
    /** When the data were last looked at: epoch milliseconds of this computer. */
    @api lookedAt = 0;
    /** True when nobody looks any more by itself. */
    @api isOver = false;
    @api isBusy = false;

    label = { back: BACK, done: DONE, found: FOUND, help: HELP, newTab: NEW_TAB };

    /** Puts the focus on what is new. */
    @api focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    get isAsking(): boolean {
        return this.step.kind === 'ASK';
    }

    get isWaiting(): boolean {
        return this.step.kind === 'WAIT';
    }

    get isSolved(): boolean {
        return this.step.kind === 'SOLVED';
    }

    get clientName(): string {
        return this.step.systemName ?? ANY_CLIENT;
    }

    get showsPicture(): boolean {
        return this.step.opens === 'PASSWORD_AND_TOKEN';
    }

    get showsTryOut(): boolean {
        return this.step.opens === 'TYPING_CHECK';
    }

    get opening(): Opening | undefined {
        return openingOf(this.step);
    }

    get headClass(): string {
        return this.isSolved ? 'head head_solved' : 'head';
    }

    get noteClass(): string {
        return `lk-note lk-note_${this.tone}`;
    }

    get noteIconClass(): string {
        return `lk-note__icon lk-icon_${this.tone}`;
    }

    get noteIcon(): string {
        return NOTE_ICONS[this.tone] as string;
    }

    /** Questions have their answers in the middle, all alike. */
    get middleAnswers(): Apex.GuideStepView.Answer[] {
        return this.isAsking ? this.answers : [];
    }

    /** Whoever waits gets no button that stands out: the data go on. */
    get footAnswers() {
        if (this.isAsking) return [];
        return this.answers.map((each) => ({
            ...each,
            variant: each.isPrimary && !this.isWaiting ? 'brand' : 'neutral'
        }));
    }

    /** Help for oneself, where it is oneself who needs it. */
    get canAskForHelp(): boolean {
        return !this.isSolved && this.step.opens !== 'SOMEBODY_ELSE';
    }

    get helpVariant(): string {
        return this.step.kind === 'REQUEST' ? 'brand' : 'neutral';
    }

    handleAnswer(event: Event): void {
        const { code } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('answer', { detail: { code } }));
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('back'));
    }

    handleHelp(): void {
        this.dispatchEvent(new CustomEvent('help'));
    }

    handleOpen(): void {
        const kind = this.opening?.kind;
        if (kind === 'softphone') openCard();
        else if (kind) this.dispatchEvent(new CustomEvent(kind));
    }

    handleLookAgain(): void {
        this.dispatchEvent(new CustomEvent('lookagain'));
    }

    handleDone(): void {
        this.dispatchEvent(new CustomEvent('done'));
    }

    /** Without one that reads as the button for help, which every step has. */
    private get answers(): Apex.GuideStepView.Answer[] {
        return this.step.answers.filter(({ text }) => text !== HELP);
    }

    private get tone(): string {
        const tone = this.step.note?.tone ?? '';
        return tone in NOTE_ICONS ? tone : 'info';
    }
}

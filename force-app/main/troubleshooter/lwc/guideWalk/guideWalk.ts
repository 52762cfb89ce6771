import { LightningElement, api } from 'lwc';
import abandon from '@salesforce/apex/GuideController.abandon';
import answer from '@salesforce/apex/GuideController.answer';
import back from '@salesforce/apex/GuideController.back';
import check from '@salesforce/apex/GuideController.check';
import lookAgain from '@salesforce/apex/GuideController.lookAgain';
import start from '@salesforce/apex/GuideController.start';
import LEAVE from '@salesforce/label/c.GuideWalk_Leave_Button';
import LOADING from '@salesforce/label/c.GuideWalk_Loading';
import STEP_OF from '@salesforce/label/c.GuideWalk_Step_Of';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { formatText } from 'c/textFormat';
import { stepDots, type Dot } from './stepDots';

const SECOND = 1000;
/** Only until a stop takes effect. */
const SLOWEST_SECONDS = 60;

/**
 * One guide, step by step, from where the person left it. Steps that the data can answer look by themselves and go on.
 * Sends `step` with each view, `help` with what the person sees, `other`, `print` and `leave`.
 */
export default class GuideWalk extends LightningElement {
    @api guide = '';
    /** What the guide is about; empty where it is about no single client. */
    @api systemKey = '';

    /** Its title until the first step is there. */
    @api heading = '';

    view?: Apex.GuideStepView;
    error = '';
    isBusy = false;
    /** Epoch milliseconds of this computer. */
    lookedAt = 0;
    /** Says what changed by itself to those who can't see it. */
    announcement = '';
    label = { leave: LEAVE, loading: LOADING };

    private poller = new Poller(
        () => this.look(),
        () => this.pause
    );
    private wantsFocus = false;

    connectedCallback(): void {
        this.handleBegin();
    }

    disconnectedCallback(): void {
        this.poller.stop();
    }

    renderedCallback(): void {
        const step = this.refs?.step as HTMLElement | undefined;
        if (!this.wantsFocus || !step) return;
        this.wantsFocus = false;
        step.focus();
    }

    get title(): string {
        return this.view?.title ?? this.heading;
    }

    get canLeave(): boolean {
        return this.view?.state === 'OPEN';
    }

    get stepText(): string {
        return this.view ? formatText(STEP_OF, this.view.position, this.view.ofSteps) : '';
    }

    get dots(): Dot[] {
        return this.view ? stepDots(this.view) : [];
    }

    get isOver(): boolean {
        return this.view?.kind === 'WAIT' && !this.view.nextLookInSeconds;
    }

    handleAnswer(event: CustomEvent<{ code: string }>): void {
        void this.ask(() => answer({ ...this.place, answer: event.detail.code }));
    }

    handleBack(): void {
        void this.ask(() => back(this.place));
    }

    handleHelp(): void {
        this.dispatchEvent(new CustomEvent('help', { detail: { step: this.view } }));
    }

    handleOther(): void {
        this.dispatchEvent(new CustomEvent('other'));
    }

    handlePrint(): void {
        this.dispatchEvent(new CustomEvent('print'));
    }

    handleLookAgain(): void {
        void this.ask(() => lookAgain(this.way));
    }

    handleBegin(): void {
        void this.ask(() => start(this.way));
    }

    async handleLeave(): Promise<void> {
        try {
            await abandon(this.way);
            this.dispatchEvent(new CustomEvent('leave'));
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    handleDone(): void {
        this.dispatchEvent(new CustomEvent('leave'));
    }

    private get way(): { guide: string; systemKey: string } {
        return { guide: this.guide, systemKey: this.systemKey };
    }

    private get place(): { guide: string; systemKey: string; step: string } {
        return { ...this.way, step: this.view?.step ?? '' };
    }

    private get pause(): number {
        return (this.view?.nextLookInSeconds ?? SLOWEST_SECONDS) * SECOND;
    }

    /** What the person asked for: shows the next step and puts the focus there. */
    private async ask(call: () => Promise<Apex.GuideStepView>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.poller.stop();
        try {
            this.show(await call());
            this.wantsFocus = true;
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }

    /** What the data bring: the focus moves only where it is in the guide already; everybody is told what changed. */
    private async look(): Promise<void> {
        const before = this.view?.step;
        try {
            const view = await check(this.place);
            if (this.isBusy || !this.isConnected) return;
            if (view.step !== before) {
                this.wantsFocus = this.isHere;
                this.announcement = view.heading;
            }
            this.show(view);
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    private show(view: Apex.GuideStepView): void {
        this.view = view;
        this.error = '';
        this.lookedAt = Date.now();
        this.dispatchEvent(new CustomEvent('step', { detail: { step: view } }));
        if (view.nextLookInSeconds) this.poller.start();
        else this.poller.stop();
    }

    /** Whether the person's eyes are on the guide: nothing else on the page has the focus. */
    private get isHere(): boolean {
        return Boolean(this.template?.activeElement) || document.activeElement === document.body;
    }
}

import { LightningElement, api } from 'lwc';
import getSpray from '@salesforce/apex/AccessConsoleController.getSpray';
import canFreeze from '@salesforce/customPermission/Latchkey_Can_Freeze_Users';
import canUnlock from '@salesforce/customPermission/Latchkey_Can_Unlock_Users';
import ATTEMPTS from '@salesforce/label/c.Spray_Attempts';
import BACK from '@salesforce/label/c.Console_Back_Button';
import FROM from '@salesforce/label/c.Spray_From';
import HOW from '@salesforce/label/c.Spray_How';
import LOADING from '@salesforce/label/c.Console_Loading';
import PEOPLE from '@salesforce/label/c.Spray_People_Heading';
import STEPS from '@salesforce/label/c.Spray_Steps_Heading';
import WHAT from '@salesforce/label/c.Spray_What_Heading';
import WHEN from '@salesforce/label/c.Spray_When';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { attemptsText, fromText, titleText, tryText, whenText } from './sprayTexts';
import { stepsOf, type SprayStep } from './spraySteps';

const PAUSE_MS = 15_000;

/** One address that tries many people: what it did, what to do, whom it tried. Sends `back`, `bulkasked` and `personopened`. */
export default class AccessConsoleSpray extends LightningElement {
    /** Address as Salesforce recorded it; changing it starts anew. */
    @api
    get sourceIp(): string {
        return this.shownIp;
    }
    set sourceIp(value: string) {
        if (value === this.shownIp) return;
        this.shownIp = value;
        this.review = undefined;
        this.error = '';
        this.hadFocus = false;
        if (this.isShown) void this.load();
    }

    review?: Apex.SprayReview;
    error = '';
    label = {
        attempts: ATTEMPTS,
        back: BACK,
        from: FROM,
        how: HOW,
        loading: LOADING,
        people: PEOPLE,
        steps: STEPS,
        what: WHAT,
        when: WHEN
    };
    private shownIp = '';
    private isShown = false;
    private hadFocus = false;
    private poller = new Poller(() => this.load(), PAUSE_MS);

    connectedCallback(): void {
        this.isShown = true;
        this.poller.start();
    }

    renderedCallback(): void {
        const title = this.template?.querySelector<HTMLElement>('.title');
        if (this.hadFocus || !title) return;
        this.hadFocus = true;
        title.focus();
    }

    disconnectedCallback(): void {
        this.isShown = false;
        this.poller.stop();
    }

    get isWaiting(): boolean {
        return !this.review && !this.error;
    }

    get title(): string {
        return titleText(this.sourceIp);
    }

    get facts() {
        const { review } = this;
        if (!review) return undefined;
        const { finding, clients } = review;
        return {
            sentence: finding.sentence,
            from: fromText(review),
            how: clients.join(', '),
            when: whenText(review),
            attempts: attemptsText(finding)
        };
    }

    get noteClass(): string {
        return this.review?.finding.successes ? 'lk-note lk-note_bad' : 'lk-note lk-note_warn';
    }

    get steps(): SprayStep[] {
        return this.review ? stepsOf(this.review, Boolean(canFreeze), Boolean(canUnlock)) : [];
    }

    get people() {
        const now = Date.parse(this.review?.checkedAt ?? '');
        return (this.review?.people ?? []).map((person) => ({
            id: person.id,
            name: person.name,
            department: person.department,
            state: person.state,
            note: tryText(person, now),
            isIn: Boolean(person.gotInAt)
        }));
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('back'));
    }

    handleStep(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        const step = this.steps.find((one) => one.key === key);
        if (!step?.action) return;
        const { action, personIds } = step;
        this.dispatchEvent(
            new CustomEvent('bulkasked', {
                detail: { action, personIds },
                bubbles: true,
                composed: true
            })
        );
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(
            new CustomEvent('personopened', { detail: { id }, bubbles: true, composed: true })
        );
    }

    private async load(): Promise<void> {
        const { sourceIp } = this;
        try {
            const review = await getSpray({ sourceIp });
            if (sourceIp !== this.sourceIp) return;
            this.review = review;
            this.error = '';
        } catch (error) {
            if (sourceIp === this.sourceIp) this.error = messageOf(error);
        }
    }
}

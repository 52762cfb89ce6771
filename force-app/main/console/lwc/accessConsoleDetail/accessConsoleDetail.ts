import { LightningElement, api } from 'lwc';
import getDetail from '@salesforce/apex/AccessConsoleController.getDetail';
import BACK from '@salesforce/label/c.Console_Back_Button';
import ESTIMATE from '@salesforce/label/c.Console_Lock_Estimate';
import ESTIMATE_NO_END from '@salesforce/label/c.Console_Lock_Estimate_No_End';
import LOADING from '@salesforce/label/c.Console_Loading';
import LOCKED_SINCE from '@salesforce/label/c.Console_Locked_Since';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { formatText } from 'c/textFormat';
import { timeOfDay } from 'c/timeFormat';
import { outcomeNote, type Acted, type OutcomeNote } from './outcomeNote';

const PAUSE_MS = 5_000;

/** One person: who, what happened, which client did it, what to do, and every attempt. */
export default class AccessConsoleDetail extends LightningElement {
    /** Whose story; changing it starts anew. */
    @api
    get userId(): string {
        return this.shownId;
    }
    set userId(value: string) {
        if (value === this.shownId) return;
        this.shownId = value;
        this.detail = undefined;
        this.acted = undefined;
        this.markedIds = [];
        this.error = '';
        if (this.isShown) void this.load();
    }

    detail?: Apex.ConsoleDetail;
    error = '';
    offset = 0;
    acted?: Acted;
    /** Rows that prove the verdict, once the person asked for them. */
    markedIds: string[] = [];
    label = { back: BACK, loading: LOADING };

    private shownId = '';
    private isShown = false;
    private needsFocus = true;
    private poller = new Poller(() => this.load(), PAUSE_MS);

    connectedCallback(): void {
        this.isShown = true;
        this.poller.start();
    }

    renderedCallback(): void {
        const name = this.template?.querySelector<HTMLElement>('.name');
        if (!this.needsFocus || !name) return;
        this.needsFocus = false;
        name.focus();
    }

    disconnectedCallback(): void {
        this.isShown = false;
        this.poller.stop();
    }

    get isWaiting(): boolean {
        return !this.detail && !this.error;
    }

    get isLocked(): boolean {
        return this.detail?.person.state === 'locked';
    }

    get initials(): string {
        const words = (this.detail?.person.name ?? '').split(' ');
        return [words[0], words.at(-1)].map((word) => word?.charAt(0) ?? '').join('');
    }

    get roleText(): string {
        const { profile, department } = this.detail?.person ?? {};
        return [profile, department].filter(Boolean).join(' · ');
    }

    get badgeText(): string | undefined {
        const since = this.detail?.person.lockedSince;
        return since ? formatText(LOCKED_SINCE, timeOfDay(since)) : undefined;
    }

    get estimateText(): string {
        const since = timeOfDay(this.detail?.person.lockedSince ?? '');
        const minutes = this.detail?.policy.lockoutMinutes ?? 0;
        return minutes ? formatText(ESTIMATE, since, minutes) : formatText(ESTIMATE_NO_END, since);
    }

    get outcome(): OutcomeNote | undefined {
        return this.detail && this.acted && outcomeNote(this.acted, this.detail);
    }

    get culprit(): Apex.Culprit | null | undefined {
        return this.detail?.diagnosis.findings[0]?.culprit;
    }

    get liveClass(): string {
        return this.outcome ? 'live' : 'live live_empty';
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('back'));
    }

    handleRowsAsked(event: CustomEvent<{ ids: string[] }>): void {
        this.markedIds = event.detail.ids;
    }

    handleRefresh(): void {
        void this.load();
    }

    async handleActed(event: CustomEvent<Pick<Acted, 'action'>>): Promise<void> {
        this.acted = { ...event.detail, after: this.detail?.checkedAt ?? '' };
        await this.load();
        this.dispatchEvent(new CustomEvent('recovered'));
    }

    private async load(): Promise<void> {
        const asked = this.shownId;
        try {
            const detail = await getDetail({ userId: asked });
            if (asked !== this.shownId) return;
            this.offset = Date.parse(detail.checkedAt) - Date.now();
            this.detail = detail;
            this.error = '';
        } catch (error) {
            if (asked === this.shownId) this.error = messageOf(error);
        }
    }
}

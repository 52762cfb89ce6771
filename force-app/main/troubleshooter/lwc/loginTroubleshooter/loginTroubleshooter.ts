import { LightningElement } from 'lwc';
import getOwn from '@salesforce/apex/AccessRequestController.getOwn';
import getOptions from '@salesforce/apex/GuideController.getOptions';
import getOwnSignIns from '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { formatText } from 'c/textFormat';
import { LABELS, TEXTS } from './texts';
import { failuresOf, verdictOf } from './verdict';
import { isShown } from './shownRequests';

const PAUSE_MS = 15_000;
/** The guide that helps without a login. */
const NO_LOGIN_GUIDE = 'Cant_Log_In';
/** Of requests that are about no single client. */
const ANY_SYSTEM = 'salesforce';

type Panel = '' | 'situations' | 'guide' | 'ask' | 'other';

interface Paper extends Element {
    print(guide: string): Promise<void>;
}

/** What a request is about. */
interface Plea {
    systemKey: string;
    system: string;
    whatTheySee: string;
    /** What Latchkey found, in one sentence; empty when it found nothing. */
    finding: string;
}

/**
 * A person's own way back in, on the Home page: what was found about their sign-ins in plain words, the guide that fits, one
 * step at a time, and help. Three lines while all is well.
 */
export default class LoginTroubleshooter extends LightningElement {
    found?: Apex.OwnSignIns;
    options?: Apex.GuideOptions;
    allRequests: Apex.RequestView[] = [];
    error = '';
    panel: Panel = '';
    /** The guide that is open. */
    offer?: Apex.GuideOffer;
    plea?: Plea;
    label = LABELS;

    private poller = new Poller(() => this.load(), PAUSE_MS);
    /** What failed when the guides were last asked for. */
    private knownFailures?: string;
    private wantsFocus = false;

    connectedCallback(): void {
        this.poller.start();
    }

    disconnectedCallback(): void {
        this.poller.stop();
    }

    renderedCallback(): void {
        const panel = this.refs?.panel as HTMLElement | undefined;
        if (!this.wantsFocus || !panel) return;
        this.wantsFocus = false;
        panel.focus();
    }

    get verdict(): Apex.Finding | undefined {
        return this.found && verdictOf(this.found);
    }

    get isWell(): boolean {
        return Boolean(this.found) && !this.verdict;
    }

    get isQuiet(): boolean {
        return this.isWell && !this.panel && this.requests.length === 0;
    }

    get heading(): string {
        return this.isWell ? TEXTS.healthy : TEXTS.trouble;
    }

    get subheading(): string {
        if (!this.found) return this.error ? '' : TEXTS.loading;
        const text = this.found.clients.length ? TEXTS.lookedAt : TEXTS.noSignIns;
        return formatText(text, this.found.windowDays);
    }

    get now(): number {
        return Date.parse(this.found?.checkedAt ?? '');
    }

    get requests(): Apex.RequestView[] {
        return this.allRequests.filter((request) => isShown(request, this.now));
    }

    /** Shown before anything can be tried; a guide says it itself. */
    get triesText(): string {
        const isTold = this.panel === 'guide' || !this.verdict;
        return isTold ? '' : (this.options?.stopTryingText ?? '');
    }

    get canChoose(): boolean {
        return this.panel !== 'situations';
    }

    get canAskForOther(): boolean {
        return this.panel !== 'other';
    }

    get isChoosing(): boolean {
        return this.panel === 'situations';
    }

    get isGuided(): boolean {
        return this.panel === 'guide';
    }

    get isAsking(): boolean {
        return this.panel === 'ask';
    }

    get isForOther(): boolean {
        return this.panel === 'other';
    }

    /** The guide that fits, or that was begun; none while one is open or help for the same thing is on its way. */
    get suggestion(): Apex.GuideOffer | undefined {
        if (this.panel) return undefined;
        const offer = this.options?.resumable[0] ?? this.options?.proposed ?? undefined;
        const isAsked = this.allRequests.some(
            ({ isOpen, systemKey }) => isOpen && systemKey === offer?.systemKey
        );
        return isAsked ? undefined : offer;
    }

    /** Why this guide, where the verdict above has not said so. */
    get suggestionReason(): string {
        const reason = this.suggestion?.reason ?? '';
        return reason === this.verdict?.sentence ? '' : reason;
    }

    get suggestionText(): string {
        const { suggestion } = this;
        if (!suggestion) return '';
        const isBegun = this.options?.resumable[0] === suggestion;
        return isBegun ? formatText(TEXTS.resume, suggestion.title) : suggestion.title;
    }

    /** The open guide alone: a list, so that another guide is another component. */
    get guides(): (Apex.GuideOffer & { key: string })[] {
        const { offer } = this;
        return offer ? [{ ...offer, key: `${offer.guide} ${offer.systemKey}` }] : [];
    }

    get printText(): string {
        return this.panel === 'guide' ? TEXTS.printThis : TEXTS.printNoLogin;
    }

    handleRetry(): void {
        void this.load();
    }

    handleSituations(): void {
        this.open('situations');
    }

    handleOther(): void {
        this.open('other');
    }

    handleSuggestion(): void {
        this.offer = this.suggestion;
        this.panel = 'guide';
    }

    handleChoose(event: CustomEvent<{ offer: Apex.GuideOffer }>): void {
        this.offer = event.detail.offer;
        this.panel = 'guide';
    }

    handleHelp(event: CustomEvent<{ step: Apex.GuideStepView }>): void {
        const { step } = event.detail;
        this.plea = {
            systemKey: this.offer?.systemKey ?? ANY_SYSTEM,
            system: this.offer?.systemName ?? TEXTS.salesforce,
            whatTheySee: `${step.title}: ${step.heading}`,
            finding: this.verdict?.sentence ?? ''
        };
        this.open('ask');
    }

    /** A request that was raised, or taken back. */
    handleRequest(event: CustomEvent<{ request: Apex.RequestView }>): void {
        const { request } = event.detail;
        this.allRequests = [request, ...this.allRequests.filter(({ id }) => id !== request.id)];
        if (this.panel === 'ask') this.panel = '';
    }

    handleBackToGuide(): void {
        this.panel = this.offer ? 'guide' : '';
    }

    handlePrint(): void {
        const guide = this.panel === 'guide' ? this.offer?.guide : undefined;
        void (this.refs?.paper as Paper | undefined)?.print(guide ?? NO_LOGIN_GUIDE);
    }

    handleClose(): void {
        this.panel = '';
        void this.reload();
    }

    private open(panel: Panel): void {
        this.panel = panel;
        this.wantsFocus = true;
    }

    private async reload(): Promise<void> {
        this.knownFailures = undefined;
        await this.load();
    }

    private async load(): Promise<void> {
        try {
            this.found = await getOwnSignIns();
            this.error = '';
            await Promise.all([this.loadOptions(this.found), this.loadRequests()]);
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    private async loadRequests(): Promise<void> {
        this.allRequests = await getOwn();
    }

    /** Guides change only with what fails. */
    private async loadOptions(found: Apex.OwnSignIns): Promise<void> {
        const failures = failuresOf(found);
        if (failures === this.knownFailures) return;
        this.options = await getOptions();
        this.knownFailures = failures;
    }
}

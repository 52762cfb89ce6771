import { LightningElement } from 'lwc';
import getOwn from '@salesforce/apex/AccessRequestController.getOwn';
import getOptions from '@salesforce/apex/GuideController.getOptions';
import getOwnSignIns from '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns';
import HEALTHY from '@salesforce/label/c.Troubleshooter_Healthy_Heading';
import LOADING from '@salesforce/label/c.Troubleshooter_Loading';
import LOOKED from '@salesforce/label/c.Troubleshooter_Looked_At';
import NONE from '@salesforce/label/c.Troubleshooter_No_Sign_Ins';
import TROUBLE from '@salesforce/label/c.Troubleshooter_Heading';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { formatText } from 'c/textFormat';
import { isShown } from './shownRequests';
import { failuresOf, verdictOf } from './verdict';

const PAUSE_MS = 15_000;

/**
 * A person's own way back in, on the Home page: what was found about their sign-ins in plain words, the guide that fits, one
 * step at a time, and help. Three lines while all is well.
 */
export default class LoginTroubleshooter extends LightningElement {
    found?: Apex.OwnSignIns;
    options?: Apex.GuideOptions;
    allRequests: Apex.RequestView[] = [];
    error = '';
    /** What is open besides what was found; see the part `loginTroubleshooterWays`. */
    panel = '';

    private poller = new Poller(() => this.load(), PAUSE_MS);
    /** What failed when the guides were last asked for. */
    private knownFailures?: string;

    connectedCallback(): void {
        this.poller.start();
    }

    disconnectedCallback(): void {
        this.poller.stop();
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
        return this.isWell ? HEALTHY : TROUBLE;
    }

    get subheading(): string {
        if (!this.found) return this.error ? '' : LOADING;
        return formatText(this.found.clients.length ? LOOKED : NONE, this.found.windowDays);
    }

    get now(): number {
        return Date.parse(this.found?.checkedAt ?? '');
    }

    get requests(): Apex.RequestView[] {
        return this.allRequests.filter((request) => isShown(request, this.now));
    }

    /** Shown before anything can be tried, once a try is lost; a guide says it itself. */
    get triesText(): string {
        const { attemptsLeft, stopTryingText } = this.options ?? {};
        const isFull = attemptsLeft === this.found?.policy.maxInvalidAttempts;
        const isTold = this.panel === 'guide' || !this.verdict || isFull;
        return isTold ? '' : (stopTryingText ?? '');
    }

    handleRetry(): void {
        void this.load();
    }

    handleGo(event: CustomEvent<{ panel: string }>): void {
        this.panel = event.detail.panel;
    }

    /** What was begun or ended in the meantime is offered anew. */
    handleLeave(): void {
        this.panel = '';
        this.knownFailures = undefined;
        void this.load();
    }

    /** A request that was raised, changed or taken back. The guide that led to it can be gone on with. */
    handleRequest(event: CustomEvent<{ request: Apex.RequestView }>): void {
        const { request } = event.detail;
        this.knownFailures = undefined;
        this.allRequests = [request, ...this.allRequests.filter(({ id }) => id !== request.id)];
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

    /** Guides and tries change only with what fails. */
    private async loadOptions(found: Apex.OwnSignIns): Promise<void> {
        const failures = failuresOf(found);
        if (failures === this.knownFailures) return;
        this.options = await getOptions();
        this.knownFailures = failures;
    }
}

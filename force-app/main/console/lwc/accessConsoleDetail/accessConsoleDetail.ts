import { LightningElement, api, wire } from 'lwc';
import { EnclosingUtilityId } from 'lightning/platformUtilityBarApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import BACK from '@salesforce/label/c.Console_Back_Button';
import LOADING from '@salesforce/label/c.Console_Loading';
import MISSING from '@salesforce/label/c.Missing_Heading';
import RETRY from '@salesforce/label/c.Error_Retry_Button';
import { Poller } from 'c/poller';
import { planOf, type Plan } from 'c/recoveryPlan';
import type { RecoveryAction } from 'c/recoveryRequest';
import { missingText, ownerMail, staleText } from './detailTexts';
import { look, NOTHING, requestsAbout, type PersonData } from './personData';
import { approveForPlan, recover, verifyForPlan } from './recoveryFlow';
import { timelineMarks } from './timelineMarks';

const PAUSE_MS = 5_000;

/** One person: who, what happened, which client did it, what to do, who is asking, what was done before. */
export default class AccessConsoleDetail extends LightningElement {
    @wire(EnclosingUtilityId) utilityId?: string;
    /** Whose story; changing it starts anew. */
    @api
    get userId(): string {
        return this.shownId;
    }
    set userId(value: string) {
        if (value === this.shownId) return;
        this.shownId = value;
        this.data = NOTHING;
        this.requests = [];
        this.markedIds = [];
        this.focusOn = 'c-access-console-person-card';
        if (this.isShown) void this.begin();
    }

    data: PersonData = NOTHING;
    /** What was said when help was asked for. */
    requests: Apex.QueueRow[] = [];
    offset = 0;
    /** Rows that prove the verdict, once the person asked for them. */
    markedIds: string[] = [];
    label = { back: BACK, loading: LOADING, missing: MISSING, retry: RETRY };

    private isBusy = false;
    private shownId = '';
    private isShown = false;
    /** The part that takes the focus as soon as it is there. */
    private focusOn = '';
    private poller = new Poller(() => this.load(), PAUSE_MS);
    private readonly lookNow = () => void this.load();
    private readonly keepGate = (gate: Apex.GateState) => {
        this.keep({ gate });
    };

    connectedCallback(): void {
        this.isShown = true;
        this.poller.start();
        void this.loadRequests();
        window.addEventListener('online', this.lookNow);
    }

    renderedCallback(): void {
        const part = this.focusOn && this.template?.querySelector<HTMLElement>(this.focusOn);
        if (!part) return;
        this.focusOn = '';
        part.focus();
    }

    disconnectedCallback(): void {
        this.isShown = false;
        this.poller.stop();
        window.removeEventListener('online', this.lookNow);
    }

    get isWaiting(): boolean {
        return !this.data.detail && !this.data.error;
    }

    get fatalError(): string {
        return this.data.detail ? '' : this.data.error;
    }

    get stale(): string {
        return staleText(this.data, Date.now() + this.offset);
    }

    get staleClass(): string {
        return this.stale ? 'stale' : 'stale_none';
    }

    get missing(): string {
        return missingText(this.data.detail);
    }

    get hasRequests(): boolean {
        return this.requests.length > 0;
    }

    get plan(): Plan {
        const { detail, gate } = this.data;
        return planOf(detail?.person as Apex.ConsolePerson, detail?.diagnosis, gate);
    }

    /** What a second admin agreed to, else what the verdict advises. */
    get next(): string {
        const { approval } = this.data.gate ?? {};
        return approval?.state === 'APPROVED' ? approval.action : this.plan.next;
    }

    get culprit(): Apex.Culprit | null | undefined {
        return this.data.detail?.diagnosis?.findings[0]?.culprit;
    }

    get culpritKey(): string | undefined {
        return this.culprit?.key;
    }

    get ownerMail(): string {
        return ownerMail(this.culprit);
    }

    get marks() {
        const { detail, actions } = this.data;
        return detail ? timelineMarks(detail.person, actions) : [];
    }

    /** Another one when there is another attempt or state to draw. */
    get refreshKey(): string {
        const { detail } = this.data;
        return [detail?.attempts[0]?.id, detail?.person.state].join();
    }

    get hasRunbook(): boolean {
        return Boolean(this.data.view?.runbook.length);
    }

    get gateError(): string {
        return this.data.gate ? '' : this.data.gateError;
    }

    /** A page has the utility bar over its lower end, a utility's panel has not. */
    get gateClass(): string {
        return this.utilityId ? 'gate' : 'gate gate_in-page';
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('back'));
    }

    handleRowsAsked(event: CustomEvent<{ ids: string[] }>): void {
        this.markedIds = event.detail.ids;
    }

    handleHistory(): void {
        this.markedIds = [];
        this.template?.querySelector('c-login-rows')?.scrollIntoView({ block: 'start' });
    }

    handleRefresh(): void {
        void this.load();
    }

    handleGate(event: CustomEvent<{ gate: Apex.GateState }>): void {
        this.keep({ gate: event.detail.gate });
    }

    handleCase(event: CustomEvent<{ view: Apex.CaseView }>): void {
        this.keep({ view: event.detail.view });
        void this.load();
    }

    handleVerify(): Promise<void> {
        return this.alone((gate) => verifyForPlan(gate, this.plan, this.keepGate));
    }

    handleApproval(): Promise<void> {
        return this.alone((gate) => approveForPlan(gate, this.plan, this.keepGate));
    }

    handleAction(event: CustomEvent<{ action: RecoveryAction }>): Promise<void> {
        return this.alone(async (gate) => {
            const { person, diagnosis } = this.data.detail as Apex.ConsoleDetail;
            const clients = diagnosis?.blastRadius ?? [];
            const shown = { person, clients, plan: this.plan, offset: this.offset };
            const view = await recover(event.detail.action, shown, gate, this.keepGate);
            if (view) await this.settle(view);
        });
    }

    private async settle(view: Apex.CaseView): Promise<void> {
        this.dispatchEvent(new ShowToastEvent({ title: view.message, variant: 'success' }));
        this.keep({ view });
        await this.begin();
        this.focusOn = 'c-access-console-watch';
        this.keep({});
        this.dispatchEvent(new CustomEvent('recovered'));
    }

    private keep(news: Partial<PersonData>): void {
        this.data = { ...this.data, ...news };
    }

    /** One dialog after another, never two at once. */
    private async alone(work: (gate: Apex.GateState) => Promise<void>): Promise<void> {
        const { gate } = this.data;
        if (this.isBusy || !gate) return;
        this.isBusy = true;
        try {
            await work(gate);
        } finally {
            this.isBusy = false;
        }
    }

    private async begin(): Promise<void> {
        await Promise.all([this.load(), this.loadRequests()]);
    }

    private async loadRequests(): Promise<void> {
        const asked = this.shownId;
        const requests = await requestsAbout(asked);
        if (asked === this.shownId) this.requests = requests;
    }

    private async load(): Promise<void> {
        const asked = this.shownId;
        const data = await look(asked, this.data);
        if (asked !== this.shownId) return;
        if (data.detail && !data.error) {
            this.offset = Date.parse(data.detail.checkedAt) - Date.now();
        }
        this.data = data;
    }
}

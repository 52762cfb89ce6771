import { LightningElement, api, wire } from 'lwc';
import { EnclosingUtilityId } from 'lightning/platformUtilityBarApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import BACK from '@salesforce/label/c.Console_Back_Button';
import LOADING from '@salesforce/label/c.Console_Loading';
import MISSING from '@salesforce/label/c.Missing_Heading';
import RETRY from '@salesforce/label/c.Error_Retry_Button';
import type { RecoveryAction } from 'c/recoveryRequest';
import { detailView, type DetailView } from './detailView';
import { NOTHING, type PersonData } from './personData';
import { PersonLooker } from './personLooker';
import { approveForPlan, recover, verifyForPlan } from './recoveryFlow';

interface Rows extends HTMLElement {
    showOnly(ids: readonly string[]): void;
    showAll(): void;
}
interface Timeline extends HTMLElement {
    reach(ids: readonly string[]): void;
}

/** One person: who, what happened, which client did it, what to do, who is asking, what was done before. */
export default class AccessConsoleDetail extends LightningElement {
    @wire(EnclosingUtilityId) utilityId?: string;
    /** Whose story; changing it starts anew. */
    @api
    get userId(): string {
        return this.looker.person;
    }
    set userId(value: string) {
        if (value === this.looker.person) return;
        this.looker.person = value;
        this.focusOn = 'c-access-console-person-card';
    }

    data: PersonData = NOTHING;
    /** What follows from it; nothing as long as the person is not known. */
    shown?: DetailView;
    label = { back: BACK, loading: LOADING, missing: MISSING, retry: RETRY };

    private isBusy = false;
    /** The part that takes the focus as soon as it is there. */
    private focusOn = '';
    private readonly looker = new PersonLooker((data) => {
        this.data = data;
        this.shown = detailView(data);
    });
    private readonly keepGate = (gate: Apex.GateState) => {
        this.looker.keep({ gate });
    };

    connectedCallback(): void {
        this.looker.start();
    }

    renderedCallback(): void {
        const part = this.focusOn && this.template?.querySelector<HTMLElement>(this.focusOn);
        if (!part) return;
        this.focusOn = '';
        part.focus();
    }

    disconnectedCallback(): void {
        this.looker.stop();
    }

    get isWaiting(): boolean {
        return !this.data.detail && !this.data.error;
    }

    get fatalError(): string {
        return this.data.detail ? '' : this.data.error;
    }

    /** A page has the utility bar over its lower end, a utility's panel has not. */
    get gateClass(): string {
        return this.utilityId ? 'gate' : 'gate gate_in-page';
    }

    handleBack(): void {
        this.dispatchEvent(new CustomEvent('back'));
    }

    handleRowsAsked(event: CustomEvent<{ ids: string[] }>): void {
        const { ids } = event.detail;
        this.template?.querySelector<Timeline>('c-login-timeline')?.reach(ids);
        this.template?.querySelector<Rows>('c-login-rows')?.showOnly(ids);
    }

    handleHistory(): void {
        this.template?.querySelector<Rows>('c-login-rows')?.showAll();
    }

    handleRefresh(): void {
        void this.looker.look();
    }

    handleGate(event: CustomEvent<{ gate: Apex.GateState }>): void {
        this.looker.keep({ gate: event.detail.gate });
    }

    handleCase(event: CustomEvent<{ view: Apex.CaseView }>): void {
        this.looker.keep({ view: event.detail.view });
        void this.looker.look();
    }

    handleVerify(): Promise<void> {
        return this.alone((gate, { plan }) => verifyForPlan(gate, plan, this.keepGate));
    }

    handleApproval(): Promise<void> {
        return this.alone((gate, { plan }) => approveForPlan(gate, plan, this.keepGate));
    }

    handleAction(event: CustomEvent<{ action: RecoveryAction }>): Promise<void> {
        return this.alone(async (gate, { plan }) => {
            const { person, diagnosis } = this.data.detail as Apex.ConsoleDetail;
            const clients = diagnosis?.blastRadius ?? [];
            const about = { person, clients, plan, offset: this.data.offset };
            const view = await recover(event.detail.action, about, gate, this.keepGate);
            if (view) await this.settle(view);
        });
    }

    private async settle(view: Apex.CaseView): Promise<void> {
        this.dispatchEvent(new ShowToastEvent({ title: view.message, variant: 'success' }));
        this.looker.keep({ view });
        await this.looker.begin();
        this.focusOn = 'c-access-console-watch';
        this.looker.keep({});
        this.dispatchEvent(new CustomEvent('recovered'));
    }

    /** One dialog after another, never two at once. */
    private async alone(
        work: (gate: Apex.GateState, shown: DetailView) => Promise<void>
    ): Promise<void> {
        const { shown } = this;
        const { gate } = this.data;
        if (this.isBusy || !gate || !shown) return;
        this.isBusy = true;
        try {
            await work(gate, shown);
        } finally {
            this.isBusy = false;
        }
    }
}

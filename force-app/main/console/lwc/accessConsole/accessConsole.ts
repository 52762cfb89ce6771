import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, type PageReference } from 'lightning/navigation';
import { EnclosingUtilityId } from 'lightning/platformUtilityBarApi';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import findPeople from '@salesforce/apex/AccessConsoleController.findPeople';
import canDiagnoseOthers from '@salesforce/customPermission/Latchkey_Can_Diagnose_Others';
import NOT_FOR_YOU from '@salesforce/label/c.Console_Refused_Text';
import REFUSED from '@salesforce/label/c.Console_Refused_Heading';
import { rememberName } from 'c/recentNames';
import { messageOf } from 'c/apexError';
import type { BulkAction } from 'c/bulkRecoveryRequest';
import {
    joinLookAtLists,
    joinLookAtRisks,
    leaveLooks,
    lookAtLists,
    lookAtRisks,
    NOTHING,
    type ConsoleData
} from 'c/consoleData';
import { Poller } from 'c/poller';
import { actOnMany, closeRequest, decide, takeRequest } from './consoleFlow';
import { tellCount } from './utilityCount';

const PAUSE_MS = 10_000;
const RISKS_PAUSE_MS = 300_000;

interface List extends HTMLElement {
    focusRow(id?: string): void;
}

/** The admin console: who is locked out, and one person's story. One column, or list and detail side by side. */
export default class AccessConsole extends LightningElement {
    @wire(EnclosingUtilityId) utilityId?: string;

    data: ConsoleData = NOTHING;
    /** What the search found; undefined while nothing is searched for. */
    matches?: Apex.ConsolePerson[];
    searchError = '';
    selectedId?: string;
    /** Address of the spray that is reviewed. */
    reviewedIp = '';
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    offset = 0;
    label = { refused: REFUSED };
    refusal = canDiagnoseOthers ? '' : NOT_FOR_YOU;

    /** Whose row takes the focus as soon as the list is back. */
    private leftId?: string;
    private isBack = false;
    private searchNumber = 0;
    private readonly pollers = [
        new Poller(() => this.load(joinLookAtLists), PAUSE_MS),
        new Poller(() => this.loadRisks(joinLookAtRisks), RISKS_PAUSE_MS)
    ];
    private readonly lookNow = () => void this.load();

    /** Opens the person whom a link names, such as that of a notification. */
    @wire(CurrentPageReference) handlePage(page?: PageReference): void {
        const named = page?.state?.c__userId;
        if (named && !this.utilityId) this.selectedId = named;
    }

    connectedCallback(): void {
        if (this.refusal) return;
        this.pollers.forEach((poller) => poller.start());
        window.addEventListener('online', this.lookNow);
    }

    renderedCallback(): void {
        if (!this.isBack) return;
        this.isBack = false;
        this.list?.focusRow(this.leftId);
    }

    disconnectedCallback(): void {
        this.pollers.forEach((poller) => poller.stop());
        leaveLooks();
        window.removeEventListener('online', this.lookNow);
    }

    get layoutClass(): string {
        return this.hasDetail ? 'layout layout_selected' : 'layout';
    }

    get hasDetail(): boolean {
        return Boolean(this.selectedId ?? this.reviewedIp);
    }

    handleRefresh(): void {
        void this.load();
        void this.loadRisks();
    }

    async handleSearch(event: CustomEvent<{ term: string }>): Promise<void> {
        const { term } = event.detail;
        const number = (this.searchNumber += 1);
        this.searchError = '';
        if (term.length < 2) {
            this.matches = undefined;
            return;
        }
        try {
            const found = await findPeople({ term });
            if (number === this.searchNumber) this.matches = found;
        } catch (error) {
            if (number === this.searchNumber) this.searchError = messageOf(error);
        }
    }

    handleOpen(event: CustomEvent<{ id: string }>): void {
        const { id } = event.detail;
        const found = this.matches?.find((person) => person.id === id);
        if (found) rememberName(found.name);
        this.selectedId = id;
    }

    /** From a person back to the spray they were opened from, else to the list. */
    handleBack(): void {
        this.leftId = this.selectedId;
        if (!this.selectedId) this.reviewedIp = '';
        this.selectedId = undefined;
        this.isBack = !this.reviewedIp;
    }

    handleReview(event: CustomEvent<{ sourceIp: string }>): void {
        this.selectedId = undefined;
        this.reviewedIp = event.detail.sourceIp;
    }

    async handleBulk(
        event: CustomEvent<{ action: BulkAction; personIds: string[] }>
    ): Promise<void> {
        const { action, personIds } = event.detail;
        const openId = await actOnMany(action, personIds);
        if (openId) this.selectedId = openId;
        await this.load();
    }

    async handleDecide(event: CustomEvent<{ approval: Apex.ApprovalView }>): Promise<void> {
        await this.tell(() => decide(event.detail.approval));
    }

    async handleTake(event: CustomEvent<{ request: Apex.QueueRow }>): Promise<void> {
        await this.tell(() => takeRequest(event.detail.request));
    }

    async handleClose(event: CustomEvent<{ request: Apex.QueueRow }>): Promise<void> {
        await this.tell(() => closeRequest(event.detail.request));
    }

    private get list(): List | null | undefined {
        return this.template?.querySelector<List>('c-access-console-list');
    }

    /** Does something and says what came of it, in a toast and in the lists. */
    private async tell(act: () => Promise<string>): Promise<void> {
        try {
            const title = await act();
            if (!title) return;
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        } catch (error) {
            this.dispatchEvent(new ShowToastEvent({ title: messageOf(error), variant: 'error' }));
        }
        await this.load();
    }

    private async load(look = lookAtLists): Promise<void> {
        const data = await look(this.data);
        this.data = { ...data, risks: this.data.risks };
        if (!data.overview || data.error) return;
        this.offset = Date.parse(data.overview.checkedAt) - Date.now();
        tellCount(this.utilityId, data);
    }

    private async loadRisks(look = lookAtRisks): Promise<void> {
        const risks = await look();
        if (risks) this.data = { ...this.data, risks };
    }
}

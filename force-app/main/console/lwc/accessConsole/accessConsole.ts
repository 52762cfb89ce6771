import { LightningElement, wire } from 'lwc';
import { EnclosingUtilityId, updateUtility } from 'lightning/platformUtilityBarApi';
import findPeople from '@salesforce/apex/AccessConsoleController.findPeople';
import getOverview from '@salesforce/apex/AccessConsoleController.getOverview';
import canDiagnoseOthers from '@salesforce/customPermission/Latchkey_Can_Diagnose_Others';
import NOT_FOR_YOU from '@salesforce/label/c.Console_Refused_Text';
import REFUSED from '@salesforce/label/c.Console_Refused_Heading';
import UTILITY from '@salesforce/label/c.Console_Utility_Label';
import UTILITY_COUNT from '@salesforce/label/c.Console_Utility_Label_Count';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { formatText } from 'c/textFormat';

const PAUSE_MS = 10_000;

/** The admin console: who is locked out, and one person's story. One column, or list and detail side by side. */
export default class AccessConsole extends LightningElement {
    @wire(EnclosingUtilityId) utilityId?: string;

    overview?: Apex.ConsoleOverview;
    /** What the search found; undefined while nothing is searched for. */
    matches?: Apex.ConsolePerson[];
    error = '';
    selectedId?: string;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    offset = 0;
    label = { refused: REFUSED };
    refusal = canDiagnoseOthers ? '' : NOT_FOR_YOU;

    private poller = new Poller(() => this.load(), PAUSE_MS);
    private searchNumber = 0;

    connectedCallback(): void {
        if (!this.refusal) this.poller.start();
    }

    disconnectedCallback(): void {
        this.poller.stop();
    }

    get layoutClass(): string {
        return this.selectedId ? 'layout layout_selected' : 'layout';
    }

    handleRefresh(): void {
        void this.load();
    }

    async handleSearch(event: CustomEvent<{ term: string }>): Promise<void> {
        const { term } = event.detail;
        const number = (this.searchNumber += 1);
        if (term.length < 2) {
            this.matches = undefined;
            return;
        }
        try {
            const found = await findPeople({ term });
            if (number === this.searchNumber) this.matches = found;
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    handleOpen(event: CustomEvent<{ id: string }>): void {
        this.selectedId = event.detail.id;
    }

    handleBack(): void {
        this.selectedId = undefined;
    }

    private async load(): Promise<void> {
        try {
            const overview = await getOverview();
            this.offset = Date.parse(overview.checkedAt) - Date.now();
            this.overview = overview;
            this.error = '';
            this.announceCount(overview.locked.length + overview.failing.length);
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    private announceCount(count: number): void {
        if (!this.utilityId) return;
        const label = count > 0 ? formatText(UTILITY_COUNT, count) : UTILITY;
        void updateUtility(this.utilityId, { label });
    }
}

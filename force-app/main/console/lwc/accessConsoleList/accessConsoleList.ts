import { LightningElement, api } from 'lwc';
import CHECKED from '@salesforce/label/c.Console_Checked';
import FOUND from '@salesforce/label/c.Console_Found_Heading';
import LOADING from '@salesforce/label/c.Console_Loading';
import NO_MATCH from '@salesforce/label/c.Console_No_Match';
import POLICY_ENDS from '@salesforce/label/c.Console_Policy_Ends';
import POLICY_NO_END from '@salesforce/label/c.Console_Policy_No_End';
import POLICY_NO_LOCK from '@salesforce/label/c.Console_Policy_No_Lock';
import REFRESH from '@salesforce/label/c.Console_Refresh_Button';
import RETRY from '@salesforce/label/c.Error_Retry_Button';
import STALE from '@salesforce/label/c.Console_Stale';
import STALE_OFFLINE from '@salesforce/label/c.Console_Stale_Offline';
import type { ConsoleData } from 'c/consoleData';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

interface Rows extends HTMLElement {
    focusRow(id?: string): void;
}

/** Who needs help now: search, what happens to many at once, and lists in tabs. */
export default class AccessConsoleList extends LightningElement {
    @api data!: ConsoleData;
    /** What the search found; undefined shows the tabs instead. */
    @api matches?: Apex.ConsolePerson[];
    @api searchError = '';
    @api selectedId?: string;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { loading: LOADING, noMatch: NO_MATCH, refresh: REFRESH, retry: RETRY };
    now = Date.now();
    private ticker?: ReturnType<typeof setInterval>;

    /** Moves the focus to somebody's row where it is listed, else into the search. */
    @api focusRow(id?: string): void {
        const rows = this.rows;
        if (rows) rows.focusRow(id);
        else this.search?.focus();
    }

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- time passes without an event
        this.ticker = setInterval(() => {
            this.now = Date.now();
        }, 1000);
    }

    disconnectedCallback(): void {
        clearInterval(this.ticker);
    }

    get serverNow(): number {
        return this.now + this.offset;
    }

    get overview(): Apex.ConsoleOverview | undefined {
        return this.data.overview;
    }

    get checkedText(): string {
        return this.overview ? formatText(CHECKED, this.checkedAgo) : '';
    }

    get policyText(): string {
        const policy = this.overview?.policy;
        if (!policy) return '';
        if (!policy.maxInvalidAttempts) return POLICY_NO_LOCK;
        return policy.lockoutMinutes
            ? formatText(POLICY_ENDS, policy.maxInvalidAttempts, policy.lockoutMinutes)
            : formatText(POLICY_NO_END, policy.maxInvalidAttempts);
    }

    /** Said where the lists are older than they should be. */
    get staleText(): string {
        const { error, isOffline } = this.data;
        if (!this.overview || !error) return '';
        const text = formatText(isOffline ? STALE_OFFLINE : STALE, this.checkedAgo);
        return isOffline ? text : `${text} ${error}`;
    }

    get fatalError(): string {
        return this.searchError || (this.overview ? '' : this.data.error);
    }

    get isWaiting(): boolean {
        return !this.overview && !this.data.error;
    }

    get foundText(): string {
        return formatText(FOUND, this.matches?.length ?? 0);
    }

    get nobodyMatches(): boolean {
        return this.matches?.length === 0;
    }

    get missesPart(): boolean {
        return Boolean(this.overview?.canSeeLogins && this.overview.missing.length);
    }

    handleRefresh(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }

    handleToRows(): void {
        this.rows?.focusRow();
    }

    handleToSearch(): void {
        this.search?.focus();
    }

    handleOpenFirst(): void {
        const first = this.matches?.[0];
        if (!first) return;
        this.dispatchEvent(
            new CustomEvent('personopened', {
                detail: { id: first.id },
                bubbles: true,
                composed: true
            })
        );
    }

    /** Escape leads from any row back to the search, and ends the search there. */
    handleKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || !this.matches) return;
        event.stopPropagation();
        event.preventDefault();
        this.search?.clear();
        this.search?.focus();
    }

    private get checkedAgo(): string {
        return this.overview ? ago(this.overview.checkedAt, this.serverNow) : '';
    }

    private get search() {
        return this.template?.querySelector<HTMLElement & { clear(): void }>(
            'c-access-console-search'
        );
    }

    private get rows(): Rows | null | undefined {
        return this.template?.querySelector<Rows>(
            this.matches ? 'c-access-console-people' : 'c-access-console-tabs'
        );
    }
}

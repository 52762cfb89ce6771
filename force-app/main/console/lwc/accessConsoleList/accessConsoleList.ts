import { LightningElement, api } from 'lwc';
import CHECKED from '@salesforce/label/c.Console_Checked';
import FACT_ATTEMPTS from '@salesforce/label/c.Console_Fact_Wrong_Passwords';
import FACT_NONE from '@salesforce/label/c.Console_Fact_No_Wrong_Password';
import FOUND from '@salesforce/label/c.Console_Found_Heading';
import LOADING from '@salesforce/label/c.Console_Loading';
import LOCKED from '@salesforce/label/c.Console_Locked_Heading';
import LOCKED_AGO from '@salesforce/label/c.Console_Locked_Ago';
import NEWEST_FIRST from '@salesforce/label/c.Console_Newest_First';
import NO_MATCH from '@salesforce/label/c.Console_No_Match';
import NOBODY from '@salesforce/label/c.Console_Nobody_Locked_Heading';
import NOBODY_TEXT from '@salesforce/label/c.Console_Nobody_Locked_Text';
import PARTIAL from '@salesforce/label/c.Console_Partial_List';
import POLICY_ENDS from '@salesforce/label/c.Console_Policy_Ends';
import POLICY_NO_END from '@salesforce/label/c.Console_Policy_No_End';
import POLICY_NO_LOCK from '@salesforce/label/c.Console_Policy_No_Lock';
import REFRESH from '@salesforce/label/c.Console_Refresh_Button';
import SEARCH from '@salesforce/label/c.Console_Search_Label';
import SEARCH_HINT from '@salesforce/label/c.Console_Search_Placeholder';
import { clientName } from 'c/clientText';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

/** How long typing must pause before the search starts, in milliseconds. */
const TYPING_PAUSE_MS = 300;

/** Who needs help now: search, and everybody who is locked with the client that did it. */
export default class AccessConsoleList extends LightningElement {
    @api overview?: Apex.ConsoleOverview;
    /** What the search found; undefined shows who is locked instead. */
    @api matches?: Apex.ConsolePerson[];
    @api error = '';
    @api selectedId?: string;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = {
        loading: LOADING,
        noMatch: NO_MATCH,
        nobody: NOBODY,
        nobodyText: NOBODY_TEXT,
        refresh: REFRESH,
        search: SEARCH,
        searchHint: SEARCH_HINT
    };
    now = Date.now();
    private ticker?: ReturnType<typeof setInterval>;
    private typing?: ReturnType<typeof setTimeout>;

    connectedCallback(): void {
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.ticker = setInterval(() => {
            this.now = Date.now();
        }, 1000);
    }

    disconnectedCallback(): void {
        clearInterval(this.ticker);
        clearTimeout(this.typing);
    }

    get checkedText(): string {
        return this.overview ? formatText(CHECKED, this.agoText(this.overview.checkedAt)) : '';
    }

    get policyText(): string {
        const policy = this.overview?.policy;
        if (!policy) return '';
        if (!policy.maxInvalidAttempts) return POLICY_NO_LOCK;
        return policy.lockoutMinutes
            ? formatText(POLICY_ENDS, policy.maxInvalidAttempts, policy.lockoutMinutes)
            : formatText(POLICY_NO_END, policy.maxInvalidAttempts);
    }

    get heading(): string {
        const count = this.people.length;
        return this.matches ? formatText(FOUND, count) : formatText(LOCKED, count);
    }

    get isWaiting(): boolean {
        return !this.overview && !this.error;
    }

    get nobodyIsLocked(): boolean {
        return Boolean(this.overview) && !this.matches && this.people.length === 0;
    }

    get nobodyMatches(): boolean {
        return this.matches?.length === 0;
    }

    get footText(): string {
        if (this.matches || !this.people.length) return '';
        return this.overview?.isPartial ? PARTIAL : NEWEST_FIRST;
    }

    get rows() {
        return this.people.map((person) => ({
            id: person.id,
            name: person.name,
            state: person.state,
            fact: factOf(person),
            note: this.noteOf(person),
            isLocked: person.state === 'locked',
            unlocksAt: person.unlocksAt,
            current: person.id === this.selectedId ? 'true' : undefined,
            cssClass: person.id === this.selectedId ? 'row row_selected' : 'row'
        }));
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        const term = event.detail.value.trim();
        clearTimeout(this.typing);
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.typing = setTimeout(() => {
            this.dispatchEvent(new CustomEvent('search', { detail: { term } }));
        }, TYPING_PAUSE_MS);
    }

    handleRefresh(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }

    handleOpen(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.id;
        this.dispatchEvent(new CustomEvent('personopened', { detail: { id } }));
    }

    private get people(): Apex.ConsolePerson[] {
        return this.matches ?? this.overview?.locked ?? [];
    }

    private agoText(iso: string): string {
        return ago(iso, this.now + this.offset);
    }

    private noteOf(person: Apex.ConsolePerson): string {
        if (!person.lockedSince) return person.username;
        const since = formatText(LOCKED_AGO, this.agoText(person.lockedSince));
        return [since, person.mainClient?.sourceIp].filter(Boolean).join(' · ');
    }
}

function factOf(person: Apex.ConsolePerson): string {
    const client = person.mainClient;
    return client
        ? formatText(FACT_ATTEMPTS, client.wrongPasswords, clientName(client))
        : FACT_NONE;
}

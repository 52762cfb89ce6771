import { LightningElement, api } from 'lwc';
import CHECKED from '@salesforce/label/c.Console_Checked';
import EMPTY_TEXT from '@salesforce/label/c.Console_Nobody_Text';
import FAILING from '@salesforce/label/c.Console_Failing_Tab';
import FOUND from '@salesforce/label/c.Console_Found_Heading';
import LOADING from '@salesforce/label/c.Console_Loading';
import LOCKED from '@salesforce/label/c.Console_Locked_Tab';
import NEWEST_FIRST from '@salesforce/label/c.Console_Newest_First';
import NO_MATCH from '@salesforce/label/c.Console_No_Match';
import NOBODY_FAILS from '@salesforce/label/c.Console_Nobody_Fails_Heading';
import NOBODY_LOCKED from '@salesforce/label/c.Console_Nobody_Locked_Heading';
import PARTIAL from '@salesforce/label/c.Console_Partial_List';
import POLICY_ENDS from '@salesforce/label/c.Console_Policy_Ends';
import POLICY_NO_END from '@salesforce/label/c.Console_Policy_No_End';
import POLICY_NO_LOCK from '@salesforce/label/c.Console_Policy_No_Lock';
import REFRESH from '@salesforce/label/c.Console_Refresh_Button';
import SEARCH from '@salesforce/label/c.Console_Search_Label';
import SEARCH_HINT from '@salesforce/label/c.Console_Search_Placeholder';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

/** How long typing must pause before the search starts, in milliseconds. */
const TYPING_PAUSE_MS = 300;

/** Who needs help now: search, everybody who is locked, everybody who keeps being refused. */
export default class AccessConsoleList extends LightningElement {
    @api overview?: Apex.ConsoleOverview;
    /** What the search found; undefined shows who is locked or failing instead. */
    @api matches?: Apex.ConsolePerson[];
    @api error = '';
    @api selectedId?: string;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = {
        emptyText: EMPTY_TEXT,
        loading: LOADING,
        noMatch: NO_MATCH,
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
        if (!this.overview) return '';
        return formatText(CHECKED, ago(this.overview.checkedAt, this.now + this.offset));
    }

    get policyText(): string {
        const policy = this.overview?.policy;
        if (!policy) return '';
        if (!policy.maxInvalidAttempts) return POLICY_NO_LOCK;
        return policy.lockoutMinutes
            ? formatText(POLICY_ENDS, policy.maxInvalidAttempts, policy.lockoutMinutes)
            : formatText(POLICY_NO_END, policy.maxInvalidAttempts);
    }

    get foundText(): string {
        return formatText(FOUND, this.matches?.length ?? 0);
    }

    get isWaiting(): boolean {
        return !this.overview && !this.error;
    }

    get nobodyMatches(): boolean {
        return this.matches?.length === 0;
    }

    get lists() {
        const { locked = [], failing = [] } = this.overview ?? {};
        return [
            listOf('locked', LOCKED, NOBODY_LOCKED, locked),
            listOf('failing', FAILING, NOBODY_FAILS, failing)
        ];
    }

    get footText(): string {
        return this.overview?.isPartial ? PARTIAL : NEWEST_FIRST;
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
}

function listOf(value: string, label: string, emptyHeading: string, people: Apex.ConsolePerson[]) {
    return {
        value,
        label: formatText(label, people.length),
        emptyHeading,
        isEmpty: people.length === 0,
        people
    };
}

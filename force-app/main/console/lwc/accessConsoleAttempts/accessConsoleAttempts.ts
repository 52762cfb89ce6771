import { LightningElement, api } from 'lwc';
import ADDRESS from '@salesforce/label/c.Attempts_Address_Column';
import CLIENT from '@salesforce/label/c.Attempts_Client_Column';
import HEADING from '@salesforce/label/c.Attempts_Heading';
import MORE from '@salesforce/label/c.Attempts_More_Button';
import NONE from '@salesforce/label/c.Attempts_None';
import PARTIAL from '@salesforce/label/c.Attempts_Partial';
import RESULT from '@salesforce/label/c.Attempts_Result_Column';
import WHEN from '@salesforce/label/c.Attempts_When_Column';
import WHOLE from '@salesforce/label/c.Attempts_Whole';
import { clientName } from 'c/clientText';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** Rows that stand there at first: two lockouts' worth, a screen full. */
const FIRST_ROWS = 20;

/** The login history of one person, word for word as Salesforce recorded it. */
export default class AccessConsoleAttempts extends LightningElement {
    /** Newest first. */
    @api attempts: Apex.LoginAttempt[] = [];
    @api clients: Apex.LoginClient[] = [];
    /** True when older attempts were left out. */
    @api isPartial = false;
    /** Ids of rows to show alone; empty shows all. */
    @api
    get markedIds(): string[] {
        return this.marked;
    }
    set markedIds(ids: string[]) {
        this.marked = ids;
        this.needsView = ids.length > 0;
    }
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    isOpen = false;
    private marked: string[] = [];
    private needsView = false;
    label = { address: ADDRESS, client: CLIENT, heading: HEADING, result: RESULT, when: WHEN };

    renderedCallback(): void {
        if (!this.needsView) return;
        this.needsView = false;
        this.template?.querySelector('section')?.scrollIntoView({ block: 'nearest' });
    }

    get hasRows(): boolean {
        return this.attempts.length > 0;
    }

    get note(): string {
        if (!this.hasRows) return NONE;
        return formatText(this.isPartial ? PARTIAL : WHOLE, this.attempts.length);
    }

    get canShowMore(): boolean {
        return this.marked.length > 0 || (!this.isOpen && this.attempts.length > FIRST_ROWS);
    }

    get moreText(): string {
        return formatText(MORE, this.attempts.length);
    }

    get rows() {
        const now = Date.now() + this.offset;
        const names = new Map(this.clients.map((client) => [client.key, clientName(client)]));
        return this.shown.map((attempt) => {
            const ok = attempt.outcome === 'SUCCESS';
            return {
                id: attempt.id,
                when: dayAndTime(attempt.attemptedAt, now),
                status: attempt.status,
                client: names.get(attempt.clientKey),
                address: attempt.sourceIp,
                icon: ok ? 'utility:check' : 'utility:close',
                iconClass: ok ? 'lk-icon_good' : 'lk-icon_bad',
                resultClass: ok ? 'result result_good' : 'result result_bad'
            };
        });
    }

    handleMore(): void {
        this.isOpen = true;
        this.marked = [];
    }

    private get shown(): Apex.LoginAttempt[] {
        if (this.marked.length) return this.attempts.filter(({ id }) => this.marked.includes(id));
        return this.isOpen ? this.attempts : this.attempts.slice(0, FIRST_ROWS);
    }
}

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
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    isOpen = false;
    label = { address: ADDRESS, client: CLIENT, heading: HEADING, result: RESULT, when: WHEN };

    get hasRows(): boolean {
        return this.attempts.length > 0;
    }

    get note(): string {
        if (!this.hasRows) return NONE;
        return formatText(this.isPartial ? PARTIAL : WHOLE, this.attempts.length);
    }

    get canShowMore(): boolean {
        return !this.isOpen && this.attempts.length > FIRST_ROWS;
    }

    get moreText(): string {
        return formatText(MORE, this.attempts.length);
    }

    get rows() {
        const now = Date.now() + this.offset;
        const names = new Map(this.clients.map((client) => [client.key, clientName(client)]));
        return this.attempts.slice(0, this.isOpen ? undefined : FIRST_ROWS).map((attempt) => {
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
    }
}

import { LightningElement, api } from 'lwc';
import ADMIN from '@salesforce/label/c.Risk_Kind_Admin';
import CHRONIC from '@salesforce/label/c.Risk_Kind_Chronic';
import DAY from '@salesforce/label/c.Risk_Due_Days_One';
import DAYS from '@salesforce/label/c.Risk_Due_Days_Several';
import EXPIRES from '@salesforce/label/c.Risk_Kind_Expires';
import NO_END from '@salesforce/label/c.Risk_Kind_No_End';
import TODAY from '@salesforce/label/c.Risk_Due_Today';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

const DAY_MS = 86_400_000;
const KINDS: Record<string, string> = {
    CHRONIC,
    LAST_ADMIN: ADMIN,
    NO_END,
    PASSWORD_EXPIRES: EXPIRES
};

/** What will lock somebody out soon, the most urgent first. Sends `personopened`. */
export default class AccessConsoleRisks extends LightningElement {
    @api risks: Apex.ConsoleRisk[] = [];
    /** What the list is, for screen readers. */
    @api label = '';
    /** Epoch milliseconds by the server's clock. */
    @api now = Date.now();

    get rows() {
        return this.risks.map((risk) => ({
            key: `${risk.kind} ${risk.personId ?? risk.name}`,
            personId: risk.personId,
            name: risk.name,
            kind: KINDS[risk.kind],
            sentence: risk.sentence,
            advice: risk.advice,
            clients: risk.clients,
            due: risk.dueAt ? this.dueText(risk.dueAt) : '',
            dueAt: risk.dueAt ? dayAndTime(risk.dueAt, this.now) : ''
        }));
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(
            new CustomEvent('personopened', { detail: { id }, bubbles: true, composed: true })
        );
    }

    private dueText(dueAt: string): string {
        const days = Math.floor((Date.parse(dueAt) - this.now) / DAY_MS);
        if (days < 1) return TODAY;
        return days === 1 ? DAY : formatText(DAYS, days);
    }
}

import { LightningElement, api } from 'lwc';
import FROM_TO from '@salesforce/label/c.Console_Spray_From_To';
import HEADING from '@salesforce/label/c.Console_Spray_Heading';
import OVER_HEADING from '@salesforce/label/c.Console_Spray_Over_Heading';
import REVIEW from '@salesforce/label/c.Console_Review_Button';
import SINCE from '@salesforce/label/c.Console_Spray_Since';
import TRIES_ONE from '@salesforce/label/c.Console_Spray_Tries_One';
import TRIES_SEVERAL from '@salesforce/label/c.Console_Spray_Tries_Several';
import { formatText } from 'c/textFormat';
import { dayAndTime, fromTo } from 'c/timeFormat';

/** What happens to many people at once, above everybody's own trouble. Sends `reviewasked` with the address. */
export default class AccessConsoleFindings extends LightningElement {
    @api findings: Apex.OrgFinding[] = [];
    /** Epoch milliseconds by the server's clock. */
    @api now = Date.now();

    label = { review: REVIEW };

    get cards() {
        return this.findings.map((finding) => ({
            sourceIp: finding.sourceIp,
            heading: finding.isOver ? OVER_HEADING : HEADING,
            sentence: finding.sentence,
            note: this.noteOf(finding),
            cssClass: finding.successes ? 'lk-note lk-note_bad' : 'lk-note lk-note_warn',
            iconClass: finding.successes ? 'lk-icon_bad' : 'lk-icon_warn'
        }));
    }

    handleReview(event: Event): void {
        const { sourceIp } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(
            new CustomEvent('reviewasked', { detail: { sourceIp }, bubbles: true, composed: true })
        );
    }

    private noteOf({ since, lastAt, isOver, mostTries }: Apex.OrgFinding): string {
        const tries = mostTries === 1 ? TRIES_ONE : formatText(TRIES_SEVERAL, mostTries);
        return isOver
            ? formatText(FROM_TO, ...fromTo(since, lastAt, this.now), tries)
            : formatText(SINCE, dayAndTime(since, this.now), tries);
    }
}

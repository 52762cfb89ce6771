import { LightningElement, api } from 'lwc';
import EMPTY from '@salesforce/label/c.Readiness_Unknown_Empty';
import HEADING from '@salesforce/label/c.Readiness_Unknown_Heading';
import HOW from '@salesforce/label/c.Readiness_Unknown_How';
import LOOKED from '@salesforce/label/c.Readiness_Unknown_Looked';
import LOOKED_PARTIAL from '@salesforce/label/c.Readiness_Unknown_Looked_Partial';
import NONE from '@salesforce/label/c.Readiness_Unknown_None';
import ONCE from '@salesforce/label/c.Readiness_Unknown_Once';
import TIMES from '@salesforce/label/c.Readiness_Unknown_Times';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** Status texts that no dictionary entry explains, word for word, and how to add one. */
export default class ReadinessUnknown extends LightningElement {
    /** The most frequent first. */
    @api texts: Apex.UnknownStatus[] = [];
    /** What the list rests on. */
    @api lookedAt?: Apex.LookedAt;
    /** When, as Apex sends it. */
    @api checkedAt = '';

    label = { heading: HEADING, how: HOW, none: NONE };

    get isEmpty(): boolean {
        return this.texts.length === 0;
    }

    get restsOn(): string {
        if (!this.lookedAt) return '';
        const { rows, since, isPartial } = this.lookedAt;
        return formatText(isPartial ? LOOKED_PARTIAL : LOOKED, rows, this.when(since));
    }

    get rows() {
        return this.texts.map(({ text, count, lastSeenAt }) => {
            const last = this.when(lastSeenAt);
            return {
                key: text,
                text: text || EMPTY,
                seen: count === 1 ? formatText(ONCE, last) : formatText(TIMES, count, last)
            };
        });
    }

    private when(iso: string): string {
        return dayAndTime(iso, Date.parse(this.checkedAt));
    }
}

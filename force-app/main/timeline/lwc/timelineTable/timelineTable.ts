import { LightningElement, api } from 'lwc';
import CLIENT from '@salesforce/label/c.Attempts_Client_Column';
import CAPTION from '@salesforce/label/c.Timeline_Table_Label';
import NEXT from '@salesforce/label/c.Timeline_Next_Rows_Button';
import RESULT from '@salesforce/label/c.Attempts_Result_Column';
import WHEN from '@salesforce/label/c.Attempts_When_Column';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** One line of the table: an attempt, or something that happened to the account. */
export interface Entry {
    id: string;
    /** Epoch milliseconds. */
    at: number;
    /** Empty where no client was involved. */
    client: string;
    /** What Salesforce recorded, or what happened. */
    text: string;
    tone: 'good' | 'bad' | 'info';
}

/** Rows that are added at a time: a screen full. */
const CHUNK = 20;
const ICONS = { good: 'utility:check', bad: 'utility:close', info: 'utility:info' };

/** What the chart draws, in words. */
export default class TimelineTable extends LightningElement {
    /** The latest first; other entries start at the top again. */
    @api
    get entries(): Entry[] {
        return this.shownEntries;
    }
    set entries(entries: Entry[]) {
        this.shownEntries = entries;
        this.limit = CHUNK;
    }
    /** Epoch milliseconds to which days are told. */
    @api now = 0;

    limit = CHUNK;
    label = { caption: CAPTION, client: CLIENT, result: RESULT, when: WHEN };
    private shownEntries: Entry[] = [];

    get rows() {
        return this.entries.slice(0, this.limit).map(({ id, at, client, text, tone }) => ({
            id,
            client,
            text,
            when: dayAndTime(new Date(at).toISOString(), this.now),
            icon: ICONS[tone],
            iconClass: `lk-icon_${tone}`
        }));
    }

    get moreText(): string {
        const rest = Math.min(CHUNK, this.entries.length - this.limit);
        return rest > 0 ? formatText(NEXT, rest) : '';
    }

    handleMore(): void {
        this.limit += CHUNK;
    }
}

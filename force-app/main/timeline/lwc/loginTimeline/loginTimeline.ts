import { api } from 'lwc';
import HEADING from '@salesforce/label/c.Timeline_Heading';
import LOADING from '@salesforce/label/c.Timeline_Loading';
import NONE from '@salesforce/label/c.Attempts_None';
import NONE_IN_RANGE from '@salesforce/label/c.Timeline_None_In_Range';
import PARTIAL from '@salesforce/label/c.Timeline_Partial';
import RANGE from '@salesforce/label/c.Timeline_Range_Label';
import SHOW_CHART from '@salesforce/label/c.Timeline_Show_Chart_Button';
import SHOW_TABLE from '@salesforce/label/c.Timeline_Show_Table_Button';
import SPAN from '@salesforce/label/c.Timeline_Span';
import SignInView from 'c/signInView';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import type { SignIns, TimelineMark } from 'c/timelineData';
import type { Entry } from 'c/timelineTable';
import { entriesOf } from './entries';
import { firstRange, latestChange, rangeOptions, startOf, type Range } from './ranges';

const MINUTE = 60_000;

/** When which client signed in as a person, or tried, as a chart or as a table. */
export default class LoginTimeline extends SignInView {
    /** Key of the client whose lane comes first, if one is to blame. */
    @api culpritKey?: string | null;
    /** What happened to the account, in any order. */
    @api marks: readonly TimelineMark[] = [];

    isTable = false;
    label = { heading: HEADING, loading: LOADING, none: NONE, range: RANGE };
    /** What the person chose; until then the shortest range that has something to show. */
    private range?: Range;

    /** Chooses the shortest range that holds all of these attempts. @param ids of rows of `LoginHistory` */
    @api reach(ids: readonly string[]): void {
        const wanted = new Set(ids);
        const earliest = this.signIns?.rows.findLast(({ id }) => wanted.has(id));
        if (earliest) this.range = firstRange(earliest.at, this.now);
    }

    /** To the next full minute, so that the chart moves once a minute and the latest attempt is in it. */
    get now(): number {
        const now = Math.max(this.signIns?.endsAt ?? 0, Date.now() + this.offset);
        return Math.ceil(now / MINUTE) * MINUTE;
    }

    get from(): number {
        return startOf(this.shownRange, this.now, this.changedAt);
    }

    get shownRange(): Range {
        const range = this.range ?? firstRange(this.signIns?.rows[0]?.at, this.now);
        return range === 'change' && !this.changedAt ? 'day' : range;
    }

    get ranges() {
        return rangeOptions(this.changedAt);
    }

    get entries(): Entry[] {
        return entriesOf(this.signIns as SignIns, this.marks, this.from, this.now);
    }

    get spanText(): string {
        return formatText(SPAN, this.timeText(this.from), this.timeText(this.now));
    }

    get emptyText(): string {
        const latest = this.signIns?.rows[0]?.at ?? 0;
        return latest < this.from ? formatText(NONE_IN_RANGE, this.timeText(latest)) : '';
    }

    get partialText(): string {
        if (!this.signIns?.isPartial || this.signIns.startsAt <= this.from) return '';
        return formatText(PARTIAL, this.signIns.rows.length, this.timeText(this.signIns.startsAt));
    }

    get viewText(): string {
        return this.isTable ? SHOW_CHART : SHOW_TABLE;
    }

    handleRange(event: CustomEvent<{ value: Range }>): void {
        this.range = event.detail.value;
    }

    handleView(): void {
        this.isTable = !this.isTable;
    }

    protected override forget(): void {
        this.range = undefined;
    }

    private get changedAt(): number | undefined {
        return latestChange(this.marks, this.signIns?.startsAt ?? Infinity);
    }

    private timeText(at: number): string {
        return dayAndTime(new Date(at).toISOString(), this.now);
    }
}

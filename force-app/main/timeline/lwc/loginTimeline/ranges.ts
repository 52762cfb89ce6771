import CHANGE from '@salesforce/label/c.Timeline_Range_Change';
import DAY_TEXT from '@salesforce/label/c.Timeline_Range_Day';
import MONTH_TEXT from '@salesforce/label/c.Timeline_Range_Month';
import WEEK_TEXT from '@salesforce/label/c.Timeline_Range_Week';
import type { TimelineMark } from 'c/timelineData';

const DAY = 24 * 3_600_000;
/** Part of the span drawn before the change, so that what worked until then is in the picture. */
const BEFORE_CHANGE = 0.15;
/** A change of a minute ago still gets a picture of half an hour. */
const LEAST_SPAN = DAY / 48;

/** How far back the chart goes. */
export type Range = 'day' | 'week' | 'month' | 'change';

const SPANS: Record<Exclude<Range, 'change'>, number> = {
    day: DAY,
    week: 7 * DAY,
    month: 30 * DAY
};
const TEXTS: [Range, string][] = [
    ['day', DAY_TEXT],
    ['week', WEEK_TEXT],
    ['month', MONTH_TEXT],
    ['change', CHANGE]
];

/** The ranges on offer. @param since epoch milliseconds of the latest password change that can be drawn, if any */
export function rangeOptions(since?: number): { label: string; value: Range }[] {
    return TEXTS.filter(([value]) => value !== 'change' || since).map(([value, label]) => ({
        label,
        value
    }));
}

/**
 * From when on a range is drawn.
 * @param now epoch milliseconds of the org
 * @param since of the latest password change; without one its range is a day
 */
export function startOf(range: Range, now: number, since?: number): number {
    if (range !== 'change') return now - SPANS[range];
    if (!since) return now - DAY;
    return since - Math.max(LEAST_SPAN, (now - since) * BEFORE_CHANGE);
}

/** The shortest range that has something to show. @param latest epoch milliseconds of the latest attempt */
export function firstRange(latest: number | undefined, now: number): Range {
    if (latest === undefined || latest >= now - SPANS.day) return 'day';
    return latest >= now - SPANS.week ? 'week' : 'month';
}

/** Epoch milliseconds of the latest password change that can be drawn. @param earliest of what is known */
export function latestChange(marks: readonly TimelineMark[], earliest: number): number | undefined {
    const changes = marks.filter(({ kind }) => kind === 'password').map(({ at }) => Date.parse(at));
    return changes.filter((at) => at >= earliest).sort((a, b) => b - a)[0];
}

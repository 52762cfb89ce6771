import AT from '@salesforce/label/c.Timeline_Flag_At';
import { formatText } from 'c/textFormat';
import { dayAndTime, timeOfDay } from 'c/timeFormat';
import type { TimelineMark } from 'c/timelineData';
import { percent, placeOf, type Axis } from './axis';

export interface Flag {
    id: string;
    text: string;
    icon: string;
    lineClass: string;
    lineStyle: string;
    flagClass: string;
    flagStyle: string;
}

const ICONS: Record<TimelineMark['kind'], string> = {
    password: 'utility:password',
    lock: 'utility:lock',
    action: 'utility:user'
};
const DAY = 24 * 3_600_000;
/** Flags above each other; the lines of further ones are drawn without words, which the table has. */
const MAX_ROWS = 4;
const ROW_REM = 1.5;
const ICON_WIDTH = 36;
const LETTER_WIDTH = 6.5;

/**
 * Lines with a flag in words. Flags that would cover each other stand in rows, the latest highest.
 * @param marks in any order; those outside of the time drawn are left out
 */
export function flagsOf(
    marks: readonly TimelineMark[],
    axis: Axis
): { flags: Flag[]; rows: number } {
    const drawn = marks
        .map((mark) => ({ ...mark, ms: Date.parse(mark.at) }))
        .filter(({ ms }) => ms >= axis.from && ms <= axis.to)
        .sort((a, b) => b.ms - a.ms);
    const ends: number[] = [];
    const placed = drawn.map((mark) => {
        const text = flagText(mark, axis);
        const width = ICON_WIDTH + LETTER_WIDTH * text.length;
        const place = placeOf(mark.ms, axis);
        const left = place - (place / axis.width) * width;
        const free = ends.findIndex((end) => left + width < end);
        const row = free < 0 ? ends.length : free;
        if (row < MAX_ROWS) ends[row] = left;
        return { mark, text, place, row };
    });
    const rows = ends.length;
    return { flags: placed.map((flag) => drawnFlag(flag, rows, axis)), rows };
}

/** What the chart says in words about each mark in the time drawn. */
export function flagText(mark: TimelineMark, axis: Axis): string {
    const isShort = axis.to - axis.from <= DAY;
    return formatText(AT, mark.label, isShort ? timeOfDay(mark.at) : dayAndTime(mark.at, axis.to));
}

function drawnFlag(
    { mark, text, place, row }: { mark: TimelineMark; text: string; place: number; row: number },
    rows: number,
    axis: Axis
): Flag {
    const left = percent(place, axis);
    const top = ROW_REM * Math.min(row, rows);
    return {
        id: `${mark.kind} ${mark.at}`,
        text,
        icon: ICONS[mark.kind],
        lineClass: `line line_${mark.kind}`,
        lineStyle: `left:${left};top:${top}rem`,
        flagClass: row < MAX_ROWS ? `flag flag_${mark.kind}` : 'slds-hide',
        flagStyle: `left:${left};top:${top}rem;transform:translateX(-${left})`
    };
}

import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const STEPS = [15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY];
const LONG_STEPS = [2 * DAY, WEEK, 2 * WEEK, 4 * WEEK];
/** Pixels that the text of a tick takes with the space around it. */
const TICK_WIDTH = 56;
/** The first Monday after the epoch. */
const A_MONDAY = 4 * DAY;
/** Pixels kept free at both ends, so that a mark at the end is whole. */
const PAD = 12;

const clock = new Intl.DateTimeFormat(LOCALE, {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE
});
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: TIME_ZONE });
const calendar = new Intl.DateTimeFormat(LOCALE, {
    day: 'numeric',
    month: 'short',
    timeZone: TIME_ZONE
});
const wall = new Intl.DateTimeFormat('en-US', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
    timeZone: TIME_ZONE
});

/** A stretch of time drawn on a stretch of pixels. */
export interface Axis {
    /** Epoch milliseconds. */
    from: number;
    to: number;
    /** Pixels. */
    width: number;
}

export interface Tick {
    id: number;
    text: string;
    style: string;
}

/** Pixels from the left edge to an instant. @param at epoch milliseconds */
export function placeOf(at: number, { from, to, width }: Axis): number {
    return PAD + ((width - 2 * PAD) * (at - from)) / (to - from);
}

/** Pixels as a part of the width, so that the chart stays right when it is printed on another width. */
export function percent(pixels: number, { width }: Axis): string {
    return `${Math.round((10_000 * pixels) / width) / 100}%`;
}

/** Round times in the user's zone, as many as there is room for. */
export function ticksOf(axis: Axis): Tick[] {
    const room = Math.max(2, Math.floor(axis.width / TICK_WIDTH));
    const span = axis.to - axis.from;
    const steps = [...STEPS, ...LONG_STEPS];
    const step = steps.find((size) => span / size <= room) ?? 4 * WEEK;
    const phase = step % WEEK === 0 ? A_MONDAY : 0;
    const start = axis.from + zoneOffset(axis.from) - phase;
    const ticks: Tick[] = [];
    for (let local = Math.ceil(start / step) * step + phase; ; local += step) {
        const guess = local - zoneOffset(local);
        const at = local - zoneOffset(guess);
        if (at > axis.to) return ticks.filter(({ id }) => isInside(placeOf(id, axis), axis));
        ticks.push({
            id: at,
            text: tickText(at, step, span),
            style: `left:${percent(placeOf(at, axis), axis)}`
        });
    }
}

function isInside(place: number, { width }: Axis): boolean {
    return place > TICK_WIDTH / 4 && place < width - TICK_WIDTH / 4;
}

function tickText(at: number, step: number, span: number): string {
    const isMidnight = (at + zoneOffset(at)) % DAY === 0;
    if (step < DAY && !isMidnight) return clock.format(at);
    return span <= 8 * DAY ? weekday.format(at) : calendar.format(at);
}

/** Milliseconds by which the user's clock is ahead of UTC at an instant. */
function zoneOffset(at: number): number {
    const parts = wall.formatToParts(at);
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const asUtc = Date.UTC(
        read('year'),
        read('month') - 1,
        read('day'),
        read('hour'),
        read('minute'),
        read('second')
    );
    return asUtc - Math.floor(at / 1000) * 1000;
}

/**
 * Cron expressions of `System.schedule`: seconds minutes hours day-of-month month day-of-week [year].
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_scheduler.htm
 */
import { throwApex, Unsupported } from '../../rt/exceptions.ts';
import { DAY_MS } from '../../rt/values/calendar.ts';
import { offsetAt } from '../../rt/values/zone.ts';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');
/** The last year that a cron expression can name. */
const LAST_YEAR = 2099;

interface Field {
    readonly name: string;
    readonly from: number;
    readonly to: number;
    readonly words?: readonly string[];
}

const FIELDS: readonly Field[] = [
    { name: 'seconds', from: 0, to: 59 },
    { name: 'minutes', from: 0, to: 59 },
    { name: 'hours', from: 0, to: 23 },
    { name: 'day of month', from: 1, to: 31 },
    { name: 'month', from: 1, to: 12, words: MONTHS },
    { name: 'day of week', from: 1, to: 7, words: DAYS },
    { name: 'year', from: 1970, to: LAST_YEAR }
];

/** The values that each field allows, in the order of the expression. */
export type Cron = readonly ReadonlySet<number>[];

/** @throws System.StringException for an expression that isn't one, Unsupported for `L`, `W` and `#` */
export function parseCron(expression: string): Cron {
    const parts = expression.trim().toUpperCase().split(/\s+/);
    if (parts.length < 6 || parts.length > 7) invalid(expression);
    const [, , , day, , weekday] = parts;
    if ((day === '?') === (weekday === '?')) invalid(expression);
    const years = parts.length === 7 ? [] : ['*'];
    return [...parts, ...years].map((part, n) => parseField(part, FIELDS[n]!, expression));
}

/**
 * The first time after an instant, in epoch milliseconds, in the calendar of a time zone.
 * @returns null when there is none before the year 2100
 */
export function nextTime(cron: Cron, after: number, zone: string): number | null {
    const [, , , days, months, weekdays, years] = cron;
    const local = after + offsetAt(after, zone);
    const today = Math.floor(local / DAY_MS);
    const end = Date.UTC(LAST_YEAR + 1, 0, 1) / DAY_MS;
    for (let day = today; day < end; day++) {
        const date = new Date(day * DAY_MS);
        const fits =
            days!.has(date.getUTCDate()) &&
            months!.has(date.getUTCMonth() + 1) &&
            weekdays!.has(date.getUTCDay() + 1) &&
            years!.has(date.getUTCFullYear());
        if (!fits) continue;
        const earliest = day === today ? local - day * DAY_MS + 1 : 0;
        const time = timeOfDay(cron, earliest);
        if (time === null) continue;
        const instant = day * DAY_MS + time;
        return instant - offsetAt(instant - offsetAt(instant, zone), zone);
    }
    return null;
}

/** The first time of a day that isn't before `earliest`, both in milliseconds since midnight. */
function timeOfDay([seconds, minutes, hours]: Cron, earliest: number): number | null {
    for (const hour of sorted(hours!)) {
        for (const minute of sorted(minutes!)) {
            for (const second of sorted(seconds!)) {
                const time = ((hour * 60 + minute) * 60 + second) * 1000;
                if (time >= earliest) return time;
            }
        }
    }
    return null;
}

function sorted(values: ReadonlySet<number>): number[] {
    return [...values].sort((a, b) => a - b);
}

function parseField(text: string, field: Field, expression: string): Set<number> {
    const special = field.words === undefined ? /[LW]/ : /#|\dL/;
    if (special.test(text)) {
        throw new Unsupported(`L, W and # in the ${field.name} of a cron expression`);
    }
    const values = text.split(',').flatMap((part) => parseRange(part, field, expression));
    return new Set(values);
}

function parseRange(part: string, field: Field, expression: string): number[] {
    const [range = '', step = '1'] = part.split('/');
    const every = Number(step);
    if (!Number.isInteger(every) || every < 1) invalid(expression);
    const open = range === '*' || range === '?';
    const [low = '', high] = range.split('-');
    const from = open ? field.from : valueOf(low, field, expression);
    const single = high === undefined && !part.includes('/');
    const last = high === undefined ? field.to : valueOf(high, field, expression);
    const to = open || !single ? last : from;
    if (to < from) invalid(expression);
    return Array.from({ length: Math.floor((to - from) / every) + 1 }, (_, n) => from + n * every);
}

function valueOf(text: string, field: Field, expression: string): number {
    const word = field.words?.indexOf(text) ?? -1;
    const value = word >= 0 ? word + field.from : Number(text);
    const fits = text !== '' && Number.isInteger(value) && value >= field.from && value <= field.to;
    return fits ? value : invalid(expression);
}

function invalid(expression: string): never {
    return throwApex('System.StringException', `Illegal cron expression format (${expression})`);
}

/** The proleptic Gregorian calendar in plain numbers. */

/** A local date and time of day; `month` and `day` count from 1. */
export interface Fields {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
    readonly minute: number;
    readonly second: number;
    readonly millisecond: number;
}

export const DAY_MS = 86_400_000;

/** Days since 1970-01-01; months and days beyond their range carry over. */
export function epochDay(year: number, month: number, day: number): number {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return Math.floor(date.getTime() / DAY_MS);
}

/** Year, month and day of an epoch day. */
export function civil(day: number): { year: number; month: number; day: number } {
    const date = new Date(day * DAY_MS);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
    return civil(epochDay(year, month + 1, 0)).day;
}

export function isLeapYear(year: number): boolean {
    return daysInMonth(year, 2) === 29;
}

/** Day of the week, Sunday = 0. */
export function weekday(day: number): number {
    return (((day + 4) % 7) + 7) % 7;
}

/** Moves a date by months; a day that the target month lacks becomes its last one. */
export function plusMonths(day: number, months: number): number {
    const from = civil(day);
    const index = from.year * 12 + (from.month - 1) + months;
    const year = Math.floor(index / 12);
    const month = index - year * 12 + 1;
    return epochDay(year, month, Math.min(from.day, daysInMonth(year, month)));
}

/** The fields that a clock showing UTC would show. */
export function fieldsOf(epochMs: number): Fields {
    const date = new Date(epochMs);
    return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
        millisecond: date.getUTCMilliseconds()
    };
}

/** Epoch milliseconds of fields read as UTC. */
export function epochMs(fields: Fields): number {
    const days = epochDay(fields.year, fields.month, fields.day);
    const seconds = fields.hour * 3600 + fields.minute * 60 + fields.second;
    return days * DAY_MS + seconds * 1000 + fields.millisecond;
}

/** Pads with zeros on the left. */
export function pad(value: number, width: number): string {
    const sign = value < 0 ? '-' : '';
    return sign + String(Math.abs(value)).padStart(width, '0');
}

/** `YYYY-MM-DD`. */
export function isoDate(date: { year: number; month: number; day: number }): string {
    return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

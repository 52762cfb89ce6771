/**
 * System.Date.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_date.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import {
    civil,
    DAY_MS,
    daysInMonth,
    epochDay,
    isLeapYear,
    plusMonths,
    weekday
} from '../../rt/values/calendar.ts';
import { ApexDate, ApexDatetime, typeName } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';
import { datePattern, isReal, parseLocal, weekStart } from '../time/locale.ts';
import { userToday } from '../time/now.ts';
import { dayOfYear, formatPattern } from '../time/pattern.ts';

natives(
    'Date',
    nonNull({
        'daysInMonth(Integer,Integer)': daysInMonth,
        'isLeapYear(Integer)': isLeapYear,
        'newInstance(Integer,Integer,Integer)': (year: number, month: number, day: number) =>
            ApexDate.of(year, month, day),
        'parse(String)': (text: string) => {
            const at = parseLocal(text, false);
            return ApexDate.of(at.year, at.month, at.day);
        },
        'today()': userToday,
        'valueOf(String)': parseDate,
        'valueOf(Object)': dateOf,
        'addDays(Integer)': (date: ApexDate, days: number) => new ApexDate(date.day + days),
        'addMonths(Integer)': (date: ApexDate, months: number) =>
            new ApexDate(plusMonths(date.day, months)),
        'addYears(Integer)': (date: ApexDate, years: number) =>
            new ApexDate(plusMonths(date.day, years * 12)),
        'day()': (date: ApexDate) => civil(date.day).day,
        'dayOfYear()': (date: ApexDate) => dayOfYear(civil(date.day)),
        'daysBetween(Date)': (date: ApexDate, other: ApexDate) => other.day - date.day,
        'format()': (date: ApexDate) => formatPattern(date.day * DAY_MS, datePattern(), 'GMT'),
        'isSameDay(Date)': (date: ApexDate, other: ApexDate) => date.day === other.day,
        'month()': (date: ApexDate) => civil(date.day).month,
        'monthsBetween(Date)': (date: ApexDate, other: ApexDate) =>
            monthIndex(other) - monthIndex(date),
        'toStartOfMonth()': (date: ApexDate) => {
            const { year, month } = civil(date.day);
            return ApexDate.of(year, month, 1);
        },
        'toStartOfWeek()': (date: ApexDate) =>
            new ApexDate(date.day - ((weekday(date.day) - weekStart() + 7) % 7)),
        'year()': (date: ApexDate) => civil(date.day).year
    })
);

/** Reads `yyyy-MM-dd`, with or without a time behind it. @throws System.TypeException */
export function parseDate(text: string): ApexDate {
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: \d{1,2}:\d{1,2}:\d{1,2})?$/.exec(text);
    const [year, month, day] = (parts ?? []).slice(1).map(Number);
    const clock = { hour: 0, minute: 0, second: 0, millisecond: 0 };
    if (
        year === undefined ||
        month === undefined ||
        day === undefined ||
        !isReal({ year, month, day, ...clock })
    ) {
        return throwApex('System.TypeException', `Invalid date: ${text}`);
    }
    return new ApexDate(epochDay(year, month, day));
}

function dateOf(value: unknown): ApexDate {
    if (value instanceof ApexDate) return value;
    if (value instanceof ApexDatetime) return new ApexDate(Math.floor(value.ms / DAY_MS));
    if (typeof value === 'string') return parseDate(value);
    return throwApex('System.TypeException', `Invalid date: ${typeName(value)}`);
}

function monthIndex(date: ApexDate): number {
    const { year, month } = civil(date.day);
    return year * 12 + month;
}

/**
 * Date literals as spans of days in the user's time zone.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_dateformats.htm
 */
import { civil, epochDay, isoDate, weekday } from '../rt/values/calendar.ts';
import { instantOf, localFields } from '../rt/values/zone.ts';
import type { DateFormula } from './ast.ts';
import { refuse, unsupported } from './error.ts';
import type { RunContext } from './run-context.ts';

/** Days since 1970-01-01, the end not included. */
interface Days {
    readonly from: number;
    readonly to: number;
}

/** A span whose end doesn't belong to it: epoch milliseconds for Datetime, `YYYY-MM-DD` for Date. */
export interface Span<T extends number | string> {
    readonly from: T;
    readonly to: T;
}

/** The span of a literal for a Datetime field. */
export function instantSpan(formula: DateFormula, context: RunContext): Span<number> {
    const { from, to } = daysOf(formula, context);
    return { from: startOf(from, context.zone), to: startOf(to, context.zone) };
}

/** The span of a literal for a Date field. */
export function dateSpan(formula: DateFormula, context: RunContext): Span<string> {
    const { from, to } = daysOf(formula, context);
    return { from: isoDate(civil(from)), to: isoDate(civil(to)) };
}

function startOf(day: number, zone: string): number {
    const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0 };
    return instantOf({ ...civil(day), ...midnight }, zone);
}

function daysOf(formula: DateFormula, context: RunContext): Days {
    const { year, month, day } = localFields(context.now, context.zone);
    const today = epochDay(year, month, day);
    const { name, count } = formula;
    const n = count ?? 0;
    if (count !== null && count < 0)
        refuse('MALFORMED_QUERY', `${name} needs a positive number`, formula);
    if (name.includes('FISCAL')) unsupported(`the date literal ${name}`, formula);
    return nearDays(name, today, n) ?? unitDays(formula, today, context);
}

function nearDays(name: string, today: number, n: number): Days | null {
    switch (name) {
        case 'YESTERDAY':
            return { from: today - 1, to: today };
        case 'TODAY':
            return { from: today, to: today + 1 };
        case 'TOMORROW':
            return { from: today + 1, to: today + 2 };
        case 'LAST_90_DAYS':
            return { from: today - 90, to: today + 1 };
        case 'NEXT_90_DAYS':
            return { from: today + 1, to: today + 91 };
        case 'LAST_N_DAYS':
            return { from: today - n, to: today + 1 };
        case 'NEXT_N_DAYS':
            return { from: today + 1, to: today + 1 + n };
        case 'N_DAYS_AGO':
            return { from: today - n, to: today - n + 1 };
        default:
            return null;
    }
}

/** Weeks, months, quarters and years: the n-th unit from the current one, or a run of them. */
function unitDays(formula: DateFormula, today: number, context: RunContext): Days {
    const unit = /(WEEK|MONTH|QUARTER|YEAR)/.exec(formula.name)?.[1];
    if (unit === undefined) unsupported(`the date literal ${formula.name}`, formula);
    const start = (offset: number) => startOfUnit(unit, today, offset, context.locale);
    const span = (from: number, to: number): Days => ({ from: start(from), to: start(to) });
    const n = formula.count ?? 1;
    if (formula.name.startsWith('THIS')) return span(0, 1);
    if (formula.name.startsWith('LAST')) return span(-n, 0);
    if (formula.name.startsWith('NEXT')) return span(1, 1 + n);
    return span(-n, -n + 1);
}

function startOfUnit(unit: string, today: number, offset: number, locale: string): number {
    const { year, month } = civil(today);
    switch (unit) {
        case 'WEEK':
            return today - daysIntoWeek(today, locale) + 7 * offset;
        case 'MONTH':
            return epochDay(year, month + offset, 1);
        case 'QUARTER':
            return epochDay(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * offset, 1);
        default:
            return epochDay(year + offset, 1, 1);
    }
}

interface WeekInfo {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?(): { readonly firstDay: number };
}

/** The week begins as the user's locale has it; Sunday where the tables don't tell. */
function daysIntoWeek(day: number, locale: string): number {
    const tables = new Intl.Locale(locale.replaceAll('_', '-')) as unknown as WeekInfo;
    const firstDay = (tables.getWeekInfo?.() ?? tables.weekInfo)?.firstDay ?? 7;
    return (weekday(day) - (firstDay % 7) + 7) % 7;
}

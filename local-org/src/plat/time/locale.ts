/** Dates and times in the short form of the running user's locale. */
import { throwApex, Unsupported } from '../../rt/exceptions.ts';
import { daysInMonth, type Fields } from '../../rt/values/calendar.ts';
import { userLocale } from '../../rt/values/index.ts';

interface LocaleForm {
    readonly date: string;
    readonly between: string;
    readonly time: string;
    /** First day of the week, Sunday = 0. */
    readonly weekStart: number;
}

/**
 * Short forms by locale, as Salesforce lists them.
 * https://help.salesforce.com/s/articleView?id=sf.admin_supported_locales.htm
 */
const FORMS: Readonly<Record<string, LocaleForm>> = {
    en_US: { date: 'M/d/yyyy', between: ', ', time: 'h:mm a', weekStart: 0 },
    en_GB: { date: 'dd/MM/yyyy', between: ', ', time: 'HH:mm', weekStart: 1 },
    en_CA: { date: 'yyyy-MM-dd', between: ', ', time: 'h:mm a', weekStart: 0 },
    de_DE: { date: 'dd.MM.yyyy', between: ', ', time: 'HH:mm', weekStart: 1 },
    fr_FR: { date: 'dd/MM/yyyy', between: ' ', time: 'HH:mm', weekStart: 1 }
};

/** Pattern of a date. @throws Unsupported for a locale whose form isn't known here */
export function datePattern(): string {
    return form().date;
}

/** Pattern of a date with time. @throws Unsupported for a locale whose form isn't known here */
export function datetimePattern(): string {
    const { date, between, time } = form();
    return date + between.replace(',', "','") + time;
}

/** First day of the week, Sunday = 0. */
export function weekStart(): number {
    return form().weekStart;
}

/** Reads a date, and a time where one is asked for, in the locale's short form. @throws System.TypeException */
export function parseLocal(text: string, withTime: boolean): Fields {
    const { date, between, time } = form();
    const pattern = withTime ? date + between + time : date;
    const read = readPattern(pattern, text.trim());
    if (read === null) return invalid(text);
    const hour = read['h'] === undefined ? (read['H'] ?? 0) : (read['h'] % 12) + (read['a'] ?? 0);
    const fields = {
        year: read['y'] ?? 0,
        month: read['M'] ?? 0,
        day: read['d'] ?? 0,
        hour,
        minute: read['m'] ?? 0,
        second: 0,
        millisecond: 0
    };
    return isReal(fields) ? fields : invalid(text);
}

/** Whether there is such a day and time. */
export function isReal(at: Fields): boolean {
    return (
        at.month >= 1 &&
        at.month <= 12 &&
        at.day >= 1 &&
        at.day <= daysInMonth(at.year, at.month) &&
        at.hour < 24 &&
        at.minute < 60 &&
        at.second < 60
    );
}

function form(): LocaleForm {
    const locale = userLocale();
    const known = FORMS[locale];
    if (known === undefined)
        throw new Unsupported(`Dates in the locale ${locale} are not supported.`);
    return known;
}

/** Numbers by pattern letter; `a` gives the hours to add. */
function readPattern(pattern: string, text: string): Record<string, number> | null {
    const letters = pattern.match(/([yMdHhma])\1*/g) ?? [];
    const source = pattern
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/([yMdHhm])\1*/g, '(\\d+)')
        .replace('a', '([AaPp][Mm])');
    const found = new RegExp(`^${source}$`).exec(text);
    if (found === null) return null;
    return Object.fromEntries(
        letters.map((run, index) => {
            const part = found[index + 1] ?? '';
            if (run === 'a') return ['a', part.toLowerCase() === 'pm' ? 12 : 0];
            return [run.charAt(0), Number(part)];
        })
    );
}

function invalid(text: string): never {
    return throwApex('System.TypeException', `Invalid date/time: ${text}`);
}

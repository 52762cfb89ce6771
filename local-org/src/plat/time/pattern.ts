/**
 * Patterns of `Datetime.format`, as java.text.SimpleDateFormat reads them, with English names.
 * https://docs.oracle.com/javase/8/docs/api/java/text/SimpleDateFormat.html
 */
import { throwApex, Unsupported } from '../../rt/exceptions.ts';
import { epochDay, type Fields, pad, weekday } from '../../rt/values/calendar.ts';
import { localFields, offsetAt } from '../../rt/values/zone.ts';

const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** An instant as a clock in a zone shows it. */
interface Moment extends Fields {
    readonly instant: number;
    readonly zone: string;
}

type Letter = (at: Moment, width: number) => string;

const LETTERS: Readonly<Record<string, Letter>> = {
    G: () => 'AD',
    y: (at, width) => year(at.year, width),
    Y: (at, width) => year(weekYear(at), width),
    M: (at, width) => name(MONTHS, at.month - 1, at.month, width),
    L: (at, width) => name(MONTHS, at.month - 1, at.month, width),
    d: (at, width) => pad(at.day, width),
    D: (at, width) => pad(dayOfYear(at), width),
    E: (at, width) => name(WEEKDAYS, weekdayOf(at), null, width),
    u: (at, width) => pad(weekdayOf(at) || 7, width),
    a: (at) => (at.hour < 12 ? 'AM' : 'PM'),
    H: (at, width) => pad(at.hour, width),
    k: (at, width) => pad(at.hour || 24, width),
    K: (at, width) => pad(at.hour % 12, width),
    h: (at, width) => pad(at.hour % 12 || 12, width),
    m: (at, width) => pad(at.minute, width),
    s: (at, width) => pad(at.second, width),
    S: (at, width) => pad(at.millisecond, width),
    z: (at, width) => zoneName(at, width),
    Z: (at) => offset(at, ''),
    X: (at, width) => isoOffset(at, width)
};

/**
 * Formats an instant in a time zone.
 * @throws System.IllegalArgumentException for a letter that Java doesn't know
 * @throws Unsupported for week numbers, which depend on the locale
 */
export function formatPattern(instant: number, pattern: string, zone: string): string {
    const at: Moment = { ...localFields(instant, zone), instant, zone };
    return pattern.replace(
        /''|'((?:[^']|'')*)('|$)|([a-zA-Z])\3*/g,
        (run: string, text: string = '', end?: string, letter?: string) => {
            if (run === "''") return "'";
            if (letter !== undefined) return formatLetter(letter, at, run.length);
            if (end === '') throwApex('System.IllegalArgumentException', 'Unterminated quote');
            return text.replaceAll("''", "'");
        }
    );
}

function formatLetter(letter: string, at: Moment, width: number): string {
    if ('wWF'.includes(letter))
        throw new Unsupported(`Datetime.format: ${letter} is not supported.`);
    const format = LETTERS[letter];
    if (format !== undefined) return format(at, width);
    return throwApex('System.IllegalArgumentException', `Illegal pattern character '${letter}'`);
}

function year(value: number, width: number): string {
    return width === 2 ? pad(value % 100, 2) : pad(value, width);
}

function name(
    names: readonly string[],
    index: number,
    number: number | null,
    width: number
): string {
    if (width < 3 && number !== null) return pad(number, width);
    const full = names[index] ?? '';
    return width === 3 || (width < 3 && number === null) ? full.slice(0, 3) : full;
}

function dayNumber(at: Fields): number {
    return epochDay(at.year, at.month, at.day);
}

function weekdayOf(at: Fields): number {
    return weekday(dayNumber(at));
}

/** From 1 on the first of January. */
export function dayOfYear(at: { year: number; month: number; day: number }): number {
    return epochDay(at.year, at.month, at.day) - epochDay(at.year, 1, 1) + 1;
}

/** The year of the week: weeks begin on Sunday, and the one with 1 January is the first. */
function weekYear(at: Fields): number {
    const saturday = dayNumber(at) - weekdayOf(at) + 6;
    return saturday >= epochDay(at.year + 1, 1, 1) ? at.year + 1 : at.year;
}

/** `+0100`, with a separator between hours and minutes. */
function offset(at: Moment, separator: string): string {
    const minutes = Math.round(offsetAt(at.instant, at.zone) / 60_000);
    const size = Math.abs(minutes);
    const sign = minutes < 0 ? '-' : '+';
    return `${sign}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
}

function isoOffset(at: Moment, width: number): string {
    if (width > 3)
        throwApex('System.IllegalArgumentException', 'invalid ISO 8601 format: length=4');
    if (offsetAt(at.instant, at.zone) === 0) return 'Z';
    return width === 1 ? offset(at, '').slice(0, 3) : offset(at, width === 3 ? ':' : '');
}

function zoneName(at: Moment, width: number): string {
    if (at.zone === 'GMT' && width < 4) return 'GMT';
    const style = width < 4 ? 'short' : 'long';
    const parts = new Intl.DateTimeFormat('en-US', {
        timeZone: at.zone,
        timeZoneName: style
    }).formatToParts(at.instant);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? at.zone;
}

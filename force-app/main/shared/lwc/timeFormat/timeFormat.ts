import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import AGO_MINUTES from '@salesforce/label/c.Time_Ago_Minutes';
import AGO_SECONDS from '@salesforce/label/c.Time_Ago_Seconds';
import TODAY from '@salesforce/label/c.Time_Today';
import YESTERDAY from '@salesforce/label/c.Time_Yesterday';
import { formatText } from 'c/textFormat';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const hasNoon = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric' }).resolvedOptions().hour12;
/** A clock of twelve hours has no leading zero: "6:09 PM" beside "18:09" and "06:09". */
const clock = new Intl.DateTimeFormat(LOCALE, {
    hour: hasNoon ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE
});
const calendar = new Intl.DateTimeFormat(LOCALE, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: TIME_ZONE
});
const dayKey = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: TIME_ZONE
});

/** The time of day in the user's zone, for example "10:30". */
export function timeOfDay(iso: string): string {
    return clock.format(new Date(iso));
}

/** The day in the user's zone, for example "Mon, 30 Nov". */
export function dayOf(iso: string): string {
    return calendar.format(new Date(iso));
}

/**
 * Day and time in the user's zone, for example "today, 08:15" or "Sun, 15 Nov, 22:00".
 * @param iso an instant as Apex sends it
 * @param now epoch milliseconds to compare with
 */
export function dayAndTime(iso: string, now = Date.now()): string {
    return `${dayName(iso, now)}, ${timeOfDay(iso)}`;
}

/**
 * Both ends of a range; the later one without its day where that is the same.
 * @param from an instant as Apex sends it
 * @param to a later one
 * @param now epoch milliseconds to compare with
 */
export function fromTo(from: string, to: string, now = Date.now()): [string, string] {
    const isSameDay = dayName(from, now) === dayName(to, now);
    return [dayAndTime(from, now), isSameDay ? timeOfDay(to) : dayAndTime(to, now)];
}

/** "12 s ago", "2 min ago", from an hour on day and time. */
export function ago(iso: string, now = Date.now()): string {
    const age = Math.max(0, now - Date.parse(iso));
    if (age < MINUTE) return formatText(AGO_SECONDS, Math.floor(age / 1000));
    if (age < HOUR) return formatText(AGO_MINUTES, Math.floor(age / MINUTE));
    return dayAndTime(iso, now);
}

function dayName(iso: string, now: number): string {
    // Three calendar look-ups are slow where a chart has hundreds of times.
    if (Math.abs(now - Date.parse(iso)) > 3 * DAY) return dayOf(iso);
    const day = dayKey.format(new Date(iso));
    if (day === dayKey.format(now)) return TODAY;
    if (day === dayKey.format(now - DAY)) return YESTERDAY;
    return dayOf(iso);
}

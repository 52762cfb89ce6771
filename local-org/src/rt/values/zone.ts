/** Time zones by IANA name, from the tables that come with Node. */
import { epochMs, type Fields, fieldsOf } from './calendar.ts';
import { Unsupported } from '../exceptions.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether a name such as `America/Los_Angeles` or `GMT` is known. */
export function isZone(zone: string): boolean {
    try {
        formatOf(zone);
        return true;
    } catch {
        return false;
    }
}

/** Milliseconds to add to UTC to get the zone's local time at an instant. */
export function offsetAt(instant: number, zone: string): number {
    if (zone === 'GMT' || zone === 'UTC') return 0;
    const parts = formatOf(zone).formatToParts(instant);
    const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    const local = epochMs({
        year: read('year'),
        month: read('month'),
        day: read('day'),
        hour: read('hour'),
        minute: read('minute'),
        second: read('second'),
        millisecond: 0
    });
    return local - Math.floor(instant / 1000) * 1000;
}

/** What a clock in the zone shows at an instant. */
export function localFields(instant: number, zone: string): Fields {
    return fieldsOf(instant + offsetAt(instant, zone));
}

/**
 * The instant at which a clock in the zone shows the fields. Hours that daylight saving skips or repeats
 * are read as standard time, as `java.util.GregorianCalendar` does.
 */
export function instantOf(fields: Fields, zone: string): number {
    const local = epochMs(fields);
    const day = 86_400_000;
    const offsets = [offsetAt(local - day, zone), offsetAt(local + day, zone)];
    const fitting = offsets.filter((offset) => offsetAt(local - offset, zone) === offset);
    const standard = Math.min(...(fitting.length > 0 ? fitting : offsets));
    return local - standard;
}

function formatOf(zone: string): Intl.DateTimeFormat {
    const known = formats.get(zone);
    if (known !== undefined) return known;
    const format = createFormat(zone);
    formats.set(zone, format);
    return format;
}

function createFormat(zone: string): Intl.DateTimeFormat {
    try {
        return new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
            timeZone: zone,
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
    } catch {
        throw new Unsupported(`Time zone ${zone} is not known.`);
    }
}

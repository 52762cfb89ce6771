/** Reading Datetimes and time zones. */
import { throwApex } from '../../rt/exceptions.ts';
import { DAY_MS } from '../../rt/values/calendar.ts';
import { ApexDate, ApexDatetime, typeName, userTimeZone } from '../../rt/values/index.ts';
import { instantOf, isZone } from '../../rt/values/zone.ts';
import { isReal } from './locale.ts';

/** Reads `yyyy-MM-dd HH:mm:ss` as the clock of a zone. @throws System.TypeException */
export function parseDatetime(text: string, zone: string): ApexDatetime {
    const parts = /^(\d{4})-(\d{1,2})-(\d{1,2}) (\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(text);
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (parts ?? [])
        .slice(1)
        .map(Number);
    const fields = { year, month, day, hour, minute, second, millisecond: 0 };
    if (isReal(fields)) return new ApexDatetime(instantOf(fields, zone));
    return throwApex('System.TypeException', `Invalid date/time: ${text}`);
}

/** `Datetime.valueOf(Object)`. @throws System.TypeException for a value that is no instant */
export function datetimeOf(value: unknown): ApexDatetime {
    if (value instanceof ApexDatetime) return value;
    if (value instanceof ApexDate) return new ApexDatetime(value.day * DAY_MS);
    if (typeof value === 'string') return parseDatetime(value, userTimeZone());
    return throwApex('System.TypeException', `Invalid date/time: ${typeName(value)}`);
}

/** A zone by name; an unknown one is GMT, as in Java. */
export function zoneNamed(name: string): string {
    return isZone(name) ? name : 'GMT';
}

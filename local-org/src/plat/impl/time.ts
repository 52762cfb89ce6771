/**
 * System.Time and System.TimeZone.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_timezone.htm
 */
import { fieldsOf } from '../../rt/values/calendar.ts';
import { type ApexDatetime, ApexTime } from '../../rt/values/index.ts';
import { isZone, offsetAt } from '../../rt/values/zone.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

natives(
    'Time',
    nonNull({
        'newInstance(Integer,Integer,Integer,Integer)': (
            ...parts: [number, number, number, number]
        ) => ApexTime.of(...parts),
        'addHours(Integer)': (time: ApexTime, n: number) => new ApexTime(time.ms + n * 3_600_000),
        'addMinutes(Integer)': (time: ApexTime, n: number) => new ApexTime(time.ms + n * 60_000),
        'addSeconds(Integer)': (time: ApexTime, n: number) => new ApexTime(time.ms + n * 1000),
        'addMilliseconds(Integer)': (time: ApexTime, n: number) => new ApexTime(time.ms + n),
        'hour()': (time: ApexTime) => fieldsOf(time.ms).hour,
        'minute()': (time: ApexTime) => fieldsOf(time.ms).minute,
        'second()': (time: ApexTime) => fieldsOf(time.ms).second,
        'millisecond()': (time: ApexTime) => fieldsOf(time.ms).millisecond
    })
);

/** A `System.TimeZone`. */
export class Zone {
    readonly $type = 'TimeZone';
    /** IANA name. */
    readonly id: string;

    constructor(id: string) {
        this.id = id;
    }
}

natives(
    'TimeZone',
    nonNull({
        'getTimeZone(String)': (id: string) => new Zone(isZone(id) ? id : 'GMT'),
        'getID()': (zone: Zone) => zone.id,
        'getDisplayName()': displayName,
        'getOffset(Datetime)': (zone: Zone, at: ApexDatetime) => offsetAt(at.ms, zone.id),
        'toString()': (zone: Zone) => zone.id
    })
);

/** English name of standard time, such as `Pacific Standard Time`. */
function displayName(zone: Zone): string {
    const january = Date.UTC(2026, 0, 1);
    const july = Date.UTC(2026, 6, 1);
    const standard = offsetAt(january, zone.id) <= offsetAt(july, zone.id) ? january : july;
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.id, timeZoneName: 'long' });
    const parts = format.formatToParts(standard);
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone.id;
}

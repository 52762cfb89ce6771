/**
 * System.Datetime. Adding days and months moves the GMT clock.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_datetime.htm
 */
import { currentTransaction } from '../../rt/transaction.ts';
import { civil, DAY_MS, type Fields, fieldsOf, plusMonths } from '../../rt/values/calendar.ts';
import { type ApexDate, ApexDatetime, ApexTime, userTimeZone } from '../../rt/values/index.ts';
import { instantOf, localFields } from '../../rt/values/zone.ts';
import { nonNull } from '../arguments.ts';
import { type Native, natives } from '../registry.ts';
import { datetimeOf, parseDatetime, zoneNamed } from '../time/instants.ts';
import { datetimePattern, parseLocal } from '../time/locale.ts';
import { localDate } from '../time/now.ts';
import { dayOfYear, formatPattern } from '../time/pattern.ts';

natives(
    'Datetime',
    nonNull({
        'newInstance(Long)': (ms: bigint) => new ApexDatetime(Number(ms)),
        ...factories('newInstance', userTimeZone),
        ...factories('newInstanceGmt', () => 'GMT'),
        'now()': () => new ApexDatetime(currentTransaction().org.clock.now()),
        'parse(String)': (text: string) =>
            new ApexDatetime(instantOf(parseLocal(text, true), userTimeZone())),
        'valueOf(String)': (text: string) => parseDatetime(text, userTimeZone()),
        'valueOf(Object)': datetimeOf,
        'valueOfGmt(String)': (text: string) => parseDatetime(text, 'GMT'),
        'addDays(Integer)': (at: ApexDatetime, n: number) => new ApexDatetime(at.ms + n * DAY_MS),
        'addHours(Integer)': (at: ApexDatetime, n: number) =>
            new ApexDatetime(at.ms + n * 3_600_000),
        'addMinutes(Integer)': (at: ApexDatetime, n: number) =>
            new ApexDatetime(at.ms + n * 60_000),
        'addSeconds(Integer)': (at: ApexDatetime, n: number) => new ApexDatetime(at.ms + n * 1000),
        'addMonths(Integer)': addMonths,
        'addYears(Integer)': (at: ApexDatetime, n: number) => addMonths(at, n * 12),
        'format()': (at: ApexDatetime) => formatPattern(at.ms, datetimePattern(), userTimeZone()),
        'format(String)': (at: ApexDatetime, pattern: string) =>
            formatPattern(at.ms, pattern, userTimeZone()),
        'format(String,String)': (at: ApexDatetime, pattern: string, zone: string) =>
            formatPattern(at.ms, pattern, zoneNamed(zone)),
        'formatGmt(String)': (at: ApexDatetime, pattern: string) =>
            formatPattern(at.ms, pattern, 'GMT'),
        'getTime()': (at: ApexDatetime) => BigInt(at.ms),
        'isSameDay(Datetime)': (at: ApexDatetime, other: ApexDatetime) =>
            localDate(at.ms, userTimeZone()).day === localDate(other.ms, userTimeZone()).day,
        'date()': (at: ApexDatetime) => localDate(at.ms, userTimeZone()),
        'dateGmt()': (at: ApexDatetime) => localDate(at.ms, 'GMT'),
        ...parts()
    })
);

/** The ways to make a Datetime from parts, read in a zone. */
function factories(name: string, zone: () => string): Record<string, Native> {
    const make = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) => {
        const fields = { year, month, day, hour, minute, second, millisecond: 0 };
        return new ApexDatetime(instantOf(fields, zone()));
    };
    return {
        [`${name}(Date,Time)`]: (date: ApexDate, time: ApexTime) => {
            const fields = { ...fieldsOf(time.ms), ...civil(date.day) };
            return new ApexDatetime(instantOf(fields, zone()));
        },
        [`${name}(Integer,Integer,Integer)`]: make,
        [`${name}(Integer,Integer,Integer,Integer,Integer,Integer)`]: make
    };
}

/** `hour()` and `hourGmt()` and their kin. */
function parts(): Record<string, Native> {
    const readers: Record<string, (at: Fields) => unknown> = {
        year: (at) => at.year,
        month: (at) => at.month,
        day: (at) => at.day,
        dayOfYear,
        hour: (at) => at.hour,
        minute: (at) => at.minute,
        second: (at) => at.second,
        millisecond: (at) => at.millisecond,
        time: (at) => ApexTime.of(at.hour, at.minute, at.second, at.millisecond)
    };
    return Object.fromEntries(
        Object.entries(readers).flatMap(([name, read]): [string, Native][] => [
            [`${name}()`, (at: ApexDatetime) => read(localFields(at.ms, userTimeZone()))],
            [`${name}Gmt()`, (at: ApexDatetime) => read(fieldsOf(at.ms))]
        ])
    );
}

/** Keeps the time of day of the GMT clock; a day that the month lacks becomes its last one. */
function addMonths(at: ApexDatetime, months: number): ApexDatetime {
    const day = Math.floor(at.ms / DAY_MS);
    return new ApexDatetime(plusMonths(day, months) * DAY_MS + (at.ms - day * DAY_MS));
}

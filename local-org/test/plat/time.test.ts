import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unsupported } from '../../src/rt/exceptions.ts';
import { ApexDate, ApexDatetime, ApexTime } from '../../src/rt/values/index.ts';
import { call, text, throwsApex } from './call.ts';
import { inApex, NOW } from './fake-org.ts';

const LA = { user: { TimeZoneSidKey: 'America/Los_Angeles' } };
const BERLIN = { user: { TimeZoneSidKey: 'Europe/Berlin' } };
const at = (iso: string) => new ApexDatetime(Date.parse(iso));
const iso = (value: unknown) => new Date((value as ApexDatetime).ms).toISOString();

test('adding months stays within the month', () => {
    const end = ApexDate.of(2026, 1, 31);
    assert.equal(
        (call('Date.addMonths(Integer)', end, 1) as ApexDate).toIso(),
        '2026-02-28',
        'clamped'
    );
    assert.equal(
        (call('Date.addMonths(Integer)', end, -2) as ApexDate).toIso(),
        '2025-11-30',
        'backwards'
    );
    const leap = ApexDate.of(2024, 2, 29);
    assert.equal(
        (call('Date.addYears(Integer)', leap, 1) as ApexDate).toIso(),
        '2025-02-28',
        'leap day'
    );
});

test('dates', () => {
    const day = ApexDate.of(2026, 11, 21);
    assert.equal(call('Date.daysBetween(Date)', day, ApexDate.of(2026, 12, 1)), 10, 'days between');
    assert.equal(
        call('Date.monthsBetween(Date)', day, ApexDate.of(2027, 1, 1)),
        2,
        'days of the month ignored'
    );
    assert.equal(call('Date.dayOfYear()', day), 325, 'from 1');
    const week = inApex(() => call('Date.toStartOfWeek()', day)) as ApexDate;
    assert.equal(week.toIso(), '2026-11-15', 'weeks start on Sunday in en_US');
    assert.equal(
        inApex(() => text('Date.format()', day)),
        '11/21/2026',
        'short form of en_US'
    );
    throwsApex(
        () => call('Date.valueOf(String)', '2026-02-30'),
        'System.TypeException',
        'Invalid date: 2026-02-30',
        'no such day'
    );
    assert.throws(
        () => inApex(() => call('Date.format()', day), { user: { LocaleSidKey: 'ja_JP' } }),
        Unsupported,
        'an unknown locale is refused'
    );
});

test('today is the day in the time zone of the user', () => {
    const tokyo = inApex(() => call('System.today()'), {
        user: { TimeZoneSidKey: 'Asia/Tokyo' }
    }) as ApexDate;
    assert.equal(tokyo.toIso(), '2026-11-22', 'already tomorrow in Tokyo');
    assert.equal((inApex(() => call('System.now()')) as ApexDatetime).ms, NOW, 'now is an instant');
});

test('a clock that daylight saving skips or repeats is read as standard time', () => {
    const make = (...parts: number[]) =>
        iso(
            inApex(
                () =>
                    call(
                        'Datetime.newInstance(Integer,Integer,Integer,Integer,Integer,Integer)',
                        ...parts
                    ),
                LA
            )
        );
    assert.equal(make(2026, 3, 8, 2, 30, 0), '2026-03-08T10:30:00.000Z', 'skipped hour');
    assert.equal(make(2026, 11, 1, 1, 30, 0), '2026-11-01T09:30:00.000Z', 'repeated hour');
    assert.equal(make(2026, 7, 1, 12, 0, 0), '2026-07-01T19:00:00.000Z', 'summer');
    assert.equal(make(2026, 12, 1, 12, 0, 0), '2026-12-01T20:00:00.000Z', 'winter');
});

test('parts of a datetime are those of the user, Gmt ones are not', () => {
    const night = at('2026-11-21T23:30:00Z');
    assert.equal(
        inApex(() => call('Datetime.day()', night), BERLIN),
        22,
        'Berlin is a day ahead'
    );
    assert.equal(
        inApex(() => call('Datetime.dayGmt()', night), BERLIN),
        21,
        'GMT'
    );
    assert.equal(
        inApex(() => text('Datetime.time()', night), BERLIN),
        '00:30:00.000Z',
        'local time'
    );
    assert.equal(
        inApex(() => text('String.valueOf(Datetime)', night), BERLIN),
        '2026-11-22 00:30:00',
        'String.valueOf shows the zone of the user'
    );
});

test('patterns are those of SimpleDateFormat', () => {
    const moment = at('2026-12-27T03:04:05.006Z');
    const format = (pattern: string, zone = 'GMT') =>
        call('Datetime.format(String,String)', moment, pattern, zone);
    assert.equal(format("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"), '2026-12-27T03:04:05.006Z', 'ISO');
    assert.equal(format('YYYY yyyy'), '2027 2026', 'YYYY is the year of the week');
    assert.equal(format('EEEE, d MMMM yy h:mm a'), 'Sunday, 27 December 26 3:04 AM', 'words');
    assert.equal(format("''yy 'o''clock'"), "'26 o'clock", 'quotes');
    assert.equal(format('Z XXX', 'Asia/Kolkata'), '+0530 +05:30', 'offsets');
    throwsApex(
        () => format('yyyy-bb'),
        'System.IllegalArgumentException',
        "Illegal pattern character 'b'",
        'an unknown letter'
    );
    assert.throws(() => format('ww'), Unsupported, 'week numbers are refused');
});

test('text becomes an instant in the zone of the user', () => {
    const read = (value: string) => iso(inApex(() => call('Datetime.valueOf(String)', value), LA));
    assert.equal(read('2026-01-02 03:04:05'), '2026-01-02T11:04:05.000Z', 'local');
    assert.equal(
        iso(call('Datetime.valueOfGmt(String)', '2026-01-02 03:04:05')),
        '2026-01-02T03:04:05.000Z',
        'GMT'
    );
    throwsApex(
        () => read('2026-01-02T03:04:05Z'),
        'System.TypeException',
        'Invalid date/time: 2026-01-02T03:04:05Z',
        'ISO text is for JSON'
    );
    const parsed = inApex(() => call('Datetime.parse(String)', '1/2/2026, 3:04 PM'), LA);
    assert.equal(iso(parsed), '2026-01-02T23:04:00.000Z', 'short form of the locale');
});

test('times wrap around midnight', () => {
    const late = ApexTime.of(23, 59, 0, 0);
    assert.equal(text('Time.addMinutes(Integer)', late, 2), '00:01:00.000Z', 'after midnight');
});

test('time zones tell their offset', () => {
    const zone = call('TimeZone.getTimeZone(String)', 'America/New_York');
    assert.equal(
        call('TimeZone.getOffset(Datetime)', zone, at('2026-07-01T00:00:00Z')),
        -14400000,
        'summer'
    );
    assert.equal(
        call('TimeZone.getDisplayName()', zone),
        'Eastern Standard Time',
        'name of standard time'
    );
});

import { ago, dayAndTime, dayOf, timeOfDay } from 'c/timeFormat';

jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-GB' }), {
    virtual: true
});
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'Europe/Berlin' }), {
    virtual: true
});

const NOW = Date.parse('2026-11-16T10:36:00.000Z');

describe('timeFormat', () => {
    it("tells the time in the user's zone, not the browser's", () => {
        expect(timeOfDay('2026-11-16T10:30:00.000Z')).toBe('11:30');
    });

    it('names today and yesterday by the calendar of that zone', () => {
        expect(dayAndTime('2026-11-15T23:30:00.000Z', NOW)).toBe('today, 00:30');
        expect(dayAndTime('2026-11-15T21:00:00.000Z', NOW)).toBe('yesterday, 22:00');
        expect(dayAndTime('2026-11-13T21:00:00.000Z', NOW)).toMatch(/^Fri,? 13 Nov, 22:00$/);
    });

    it('names a day without its time', () => {
        expect(dayOf('2026-11-29T23:30:00.000Z')).toMatch(/^Mon,? 30 Nov$/);
    });

    it('says seconds and minutes under an hour, then the time', () => {
        expect(ago('2026-11-16T10:35:48.000Z', NOW)).toBe('12 s ago');
        expect(ago('2026-11-16T10:30:00.000Z', NOW)).toBe('6 min ago');
        expect(ago('2026-11-16T08:15:00.000Z', NOW)).toBe('today, 09:15');
    });

    it('takes an instant that lies ahead for now', () => {
        expect(ago('2026-11-16T10:36:05.000Z', NOW)).toBe('0 s ago');
    });
});

import { timeOfDay } from 'c/timeFormat';

jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-US' }), {
    virtual: true
});
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'America/New_York' }), {
    virtual: true
});

describe('timeFormat where the clock has twelve hours', () => {
    it('writes no leading zero', () => {
        expect(timeOfDay('2026-11-16T23:09:00.000Z')).toMatch(/^6:09\sPM$/);
        expect(timeOfDay('2026-11-16T05:05:00.000Z')).toMatch(/^12:05\sAM$/);
    });
});

import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';
import type { Weekday } from '../settings.ts';

/** A profile's login hours, read in the org's time zone. */
export const loginHours: Check<Claim> = ({ deps, profile, now }) => {
    if (profile.loginHours === undefined) return null;
    const zone = String(deps.store.get('Organization', deps.orgId)?.TimeZoneSidKey ?? 'UTC');
    const { weekday, time } = localTime(now, zone);
    const hours = profile.loginHours[weekday];
    if (hours === undefined) return refusals.restrictedTime;
    return hours.start <= time && time < hours.end ? null : refusals.restrictedTime;
};

function localTime(now: number, timeZone: string): { weekday: Weekday; time: string } {
    const format = new Intl.DateTimeFormat('en-GB', {
        timeZone,
        weekday: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23'
    });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    const weekday = parts.get('weekday')!.toLowerCase() as Weekday;
    return { weekday, time: `${parts.get('hour')}:${parts.get('minute')}` };
}

import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';

const hour = 3_600_000;
/** Salesforce Help: 3,600 logins an hour and user. */
const perHour = 3_600;

/**
 * Nobody signs in more often than an hour allows. Attempts beyond that are recorded but not
 * counted, so that a client that slows down gets in again.
 */
export const loginRate: Check<Claim> = ({ deps, userId, now }) => {
    const recent = deps.store.range('LoginHistory', 'LoginTime', {
        from: now - hour + 1,
        where: { field: 'UserId', value: userId },
        columns: ['Status']
    });
    let count = 0;
    for (const { Status } of recent ?? []) {
        if (Status !== refusals.rateExceeded.status && ++count >= perHour) {
            return refusals.rateExceeded;
        }
    }
    return null;
};

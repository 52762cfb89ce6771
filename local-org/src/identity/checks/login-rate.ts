import type { Check, Claim } from '../attempt.ts';
import { attemptsWithinHour } from '../login-rate.ts';
import { refusals } from '../refusals.ts';

/** Salesforce Help: 3,600 logins an hour and user. */
const perHour = 3_600;

/**
 * Nobody signs in more often than an hour allows. Attempts beyond that are recorded but not
 * counted, so that a client that slows down gets in again.
 */
export const loginRate: Check<Claim> = ({ deps, userId, now }) => {
    return attemptsWithinHour(deps.store, userId, now) < perHour ? null : refusals.rateExceeded;
};

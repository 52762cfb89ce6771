import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** Deactivated users stay out, whatever their password. */
export const active: Check<Claim> = ({ user }) =>
    user.IsActive === true ? null : refusals.inactive;

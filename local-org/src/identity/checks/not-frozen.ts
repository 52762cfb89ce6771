import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';
import { userLoginOf } from '../users.ts';

/** Frozen users stay out, whatever their password. */
export const notFrozen: Check<Claim> = ({ deps, userId }) =>
    userLoginOf(deps.store, userId).IsFrozen === true ? refusals.frozen : null;

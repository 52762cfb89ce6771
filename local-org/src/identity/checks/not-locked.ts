import { isApiDoor, type Check, type Claim } from '../attempt.ts';
import { endLockWhenOver, isLocked } from '../lockout.ts';
import { refusals } from '../refusals.ts';

/**
 * A lock turns away passwords, right ones too. A lock whose time is over ends here, with the next
 * attempt. Doors that ask for no password are not concerned.
 */
export const notLocked: Check<Claim> = (claim) => {
    if (claim.attempt.secret === null && isApiDoor(claim.attempt.door)) return null;
    endLockWhenOver(claim);
    return isLocked(claim) ? refusals.locked : null;
};

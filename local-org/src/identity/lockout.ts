/**
 * The counter of failed logins and the lock. "When the maximum number of failed login attempts is
 * reached, the counter resets and the user's account is locked" (Salesforce Help, "Unlock Users"),
 * so a locked user's counter is 0.
 */
import type { Claim } from './attempt.ts';
import { changeCredential } from './credentials.ts';
import type { IdentityDeps } from './deps.ts';
import { changeUserLogin, userLoginOf } from './users.ts';

const minute = 60_000;

/**
 * Whether the account is locked; a timed lock stays on the row until the next attempt after its
 * end.
 */
export function isLocked({ deps, userId }: Claim): boolean {
    return userLoginOf(deps.store, userId).IsPasswordLocked === true;
}

/** Ends a timed lock whose time is over. */
export function endLockWhenOver(claim: Claim): void {
    const { lockedUntil } = claim.credential;
    if (lockedUntil === null || claim.now < lockedUntil) return;
    unlock(claim.deps, claim.userId);
}

/** Ends a lock, whatever its time. */
export function unlock(deps: IdentityDeps, userId: string): void {
    changeCredential(deps.store, userId, { lockedUntil: null });
    if (userLoginOf(deps.store, userId).IsPasswordLocked !== true) return;
    changeUserLogin(deps.store, userId, { IsPasswordLocked: false }, deps.clock.now());
}

/** Counts one wrong password, and locks the account with the last that the policy allows. */
export function countFailure(claim: Claim): void {
    const { deps, user, userId, profile, settings } = claim;
    const limit = profile.maxInvalidAttempts ?? settings.maxInvalidAttempts;
    const failures = Number(user.NumberOfFailedLogins ?? 0) + 1;
    if (limit === 0 || failures < limit) return setCounter(deps, userId, failures);
    setCounter(deps, userId, 0);
    lock(claim);
}

/** A success starts the count anew. */
export function forgetFailures({ deps, userId, user }: Claim): void {
    if (user.NumberOfFailedLogins !== 0) setCounter(deps, userId, 0);
}

function lock({ deps, userId, profile, settings, now }: Claim): void {
    const minutes = profile.lockoutMinutes ?? settings.lockoutMinutes;
    const lockedUntil = minutes === 0 ? null : now + minutes * minute;
    changeCredential(deps.store, userId, { lockedUntil });
    changeUserLogin(deps.store, userId, { IsPasswordLocked: true }, now);
}

function setCounter(deps: IdentityDeps, userId: string, failures: number): void {
    deps.store.update('User', userId, { NumberOfFailedLogins: failures });
}

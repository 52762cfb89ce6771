/**
 * Self-service: "Forgot Your Password?". Salesforce Help: at most 10 requests an hour. Whether a
 * locked user gets a mail is not documented; here the lock has to end first, and a self-service
 * reset never unlocks.
 */
import type { IdentityDeps } from './deps.ts';
import { takeTurn } from './hourly-limit.ts';
import { mailResetLink } from './reset-links.ts';
import { findUser, idOf, userLoginOf } from './users.ts';

const requestsPerHour = 10;

/**
 * Mails a reset link to an active, unlocked, unfrozen user within the hourly limit; otherwise does
 * nothing, silently.
 */
export function forgotPassword(deps: IdentityDeps, username: string): void {
    const user = findUser(deps.store, username);
    if (user?.IsActive !== true || !takeTurn(deps, 'resetRequests', idOf(user), requestsPerHour))
        return;
    const login = userLoginOf(deps.store, idOf(user));
    if (login.IsFrozen === true || login.IsPasswordLocked === true) return;
    mailResetLink(deps, user, 'self');
}

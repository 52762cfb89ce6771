/**
 * Self-service: "Forgot Your Password?". Salesforce Help: at most 10 requests an hour. Whether a
 * locked user gets a mail is not documented; here the lock has to end first, and a self-service
 * reset never unlocks.
 */
import type { IdentityDeps } from './deps.ts';
import { mailResetLink } from './reset-links.ts';
import { findUser, idOf, userLoginOf } from './users.ts';

const hour = 3_600_000;
const requestsPerHour = 10;

/**
 * Mails a reset link to an active, unlocked, unfrozen user within the hourly limit; otherwise does
 * nothing, silently.
 */
export function forgotPassword(deps: IdentityDeps, username: string): void {
    const user = findUser(deps.store, username);
    if (user?.IsActive !== true || !takeRequest(deps, idOf(user))) return;
    const login = userLoginOf(deps.store, idOf(user));
    if (login.IsFrozen === true || login.IsPasswordLocked === true) return;
    mailResetLink(deps, user, 'self');
}

/** Counts a request; false when the hour's are used up. */
function takeRequest({ store, clock }: IdentityDeps, userId: string): boolean {
    const table = store.internal<number[]>('identity.resetRequests');
    const now = clock.now();
    const recent = (table.get(userId) ?? []).filter((at) => at > now - hour);
    if (recent.length >= requestsPerHour) return false;
    table.put(userId, [...recent, now]);
    return true;
}

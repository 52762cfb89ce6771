/** Everything that replaces a password, whoever asks for it. */
import { changeCredential, credentialOf, type Credential } from './credentials.ts';
import type { IdentityDeps } from './deps.ts';
import { PolicyError } from './identity.ts';
import { unlock } from './lockout.ts';
import { checkPassword, isExpired } from './password-policy.ts';
import { scryptPasswords, verifyPassword } from './passwords.ts';
import { closeResetLinks, mailResetLink } from './reset-links.ts';
import { renewToken } from './security-token.ts';
import { closeRestrictedSessions } from './sessions.ts';
import { readSettings } from './settings.ts';
import { randomText } from './tokens.ts';

const saltBytes = 16;
const temporaryLength = 12;
/** As many as the longest policy can ask for. */
const longestHistory = 24;

/**
 * Sets a password that its owner chose.
 * @throws PolicyError when there is no such user or the policy forbids it
 */
export function setPassword(deps: IdentityDeps, userId: string, password: string): void {
    const user = requireUser(deps, userId);
    const credential = credentialOf(deps.store, userId);
    const settings = readSettings(deps.store);
    const { verify } = deps.passwords ?? scryptPasswords;
    checkPassword(password, { username: String(user.Username), credential, settings, verify });
    storePassword(deps, userId, password, false);
    closeRestrictedSessions(deps, userId);
    closeResetLinks(deps, userId);
    renewToken(deps, userId);
}

/** Sets one's own password after proving the old one. @throws PolicyError when it is wrong */
export function changePassword(
    deps: IdentityDeps,
    userId: string,
    oldPassword: string,
    password: string
): void {
    if (!verifyPassword(credentialOf(deps.store, userId).password, oldPassword)) {
        throw new PolicyError('Your current password is not correct.');
    }
    setPassword(deps, userId, password);
}

/**
 * An admin's reset. It also unlocks, and the token dies with the password.
 * Salesforce Help, "Reset Passwords for Your Users".
 * @returns a temporary password that has to be changed at the first sign-in
 */
export function resetPassword(deps: IdentityDeps, userId: string, sendEmail: boolean): string {
    const user = requireUser(deps, userId);
    if (user.IsActive !== true) throw new PolicyError('INACTIVE_OWNER_OR_USER');
    const temporary = `${randomText(deps.random, temporaryLength)}7x`;
    storePassword(deps, userId, temporary, true);
    unlock(deps, userId);
    if (sendEmail) mailResetLink(deps, user, 'admin');
    return temporary;
}

/**
 * Whether the next sign-in would be restricted. Password Never Expires exempts, but not from a
 * temporary password.
 */
export function isPasswordExpired(deps: IdentityDeps, userId: string): boolean {
    const exempt = deps.hasPermission(userId, 'PasswordNeverExpires');
    const days = exempt ? 0 : readSettings(deps.store).passwordExpiryDays;
    return isExpired(credentialOf(deps.store, userId), days, deps.clock.now());
}

function storePassword(
    deps: IdentityDeps,
    userId: string,
    password: string,
    mustChange: boolean
): void {
    const now = deps.clock.now();
    const credential = credentialOf(deps.store, userId);
    const { hash } = deps.passwords ?? scryptPasswords;
    changeCredential(deps.store, userId, {
        password: hash(password, deps.random(saltBytes)),
        passwordSetAt: now,
        mustChange,
        history: historyAfter(credential),
        token: null
    });
    deps.store.update('User', userId, { LastPasswordChangeDate: now });
}

function historyAfter({ password, mustChange, history }: Credential) {
    if (password === null || mustChange) return history;
    return [password, ...history].slice(0, longestHistory);
}

function requireUser(deps: IdentityDeps, userId: string) {
    const user = deps.store.get('User', userId);
    if (user === undefined) throw new PolicyError('INVALID_USER_ID');
    return user;
}

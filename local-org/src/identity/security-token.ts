/**
 * The security token that API clients append to the password. Salesforce Help, "Reset Your Security
 * Token": it is mailed and never displayed, it dies with the password, and whoever has once reset
 * it gets a new one by mail with every new password.
 */
import { securityTokenMail } from '../mail/texts/security-token.ts';
import { changeCredential, credentialOf } from './credentials.ts';
import type { IdentityDeps } from './deps.ts';
import { PolicyError } from './identity.ts';
import { readSettings } from './settings.ts';
import { digest, randomText, tokenLength } from './tokens.ts';
import { profileNameOf } from './users.ts';

/**
 * Makes and mails a new token at the user's wish.
 * @throws PolicyError when the user can't have one
 */
export function resetSecurityToken(deps: IdentityDeps, userId: string): void {
    const refusal = tokenRefusal(deps, userId);
    if (refusal !== null) throw new PolicyError(refusal);
    changeCredential(deps.store, userId, { tokenWasReset: true });
    issueToken(deps, userId);
}

/**
 * Mails a new token with a new password, to those who have reset theirs before and can still have
 * one.
 */
export function renewToken(deps: IdentityDeps, userId: string): void {
    if (!credentialOf(deps.store, userId).tokenWasReset) return;
    if (tokenRefusal(deps, userId) === null) issueToken(deps, userId);
}

/** Why the user can't have a token, or null. */
export function tokenRefusal(deps: IdentityDeps, userId: string): string | null {
    const user = deps.store.get('User', userId);
    if (user === undefined) return 'There is no such user.';
    const rules = readSettings(deps.store).profiles[profileNameOf(deps.store, user)];
    if ((rules?.loginIpRanges ?? []).length > 0) {
        return 'Your profile has login IP ranges, so security tokens are not used.';
    }
    if (deps.hasPermission(userId, 'ApiUserOnly')) {
        return 'Users with the API Only permission cannot reset a security token.';
    }
    if (deps.hasPermission(userId, 'TwoFactorApi')) {
        return 'You verify API logins with an authenticator app instead of a security token.';
    }
    return null;
}

function issueToken(deps: IdentityDeps, userId: string): void {
    const token = randomText(deps.random, tokenLength);
    changeCredential(deps.store, userId, { token: digest(token) });
    const user = deps.store.get('User', userId)!;
    deps.outbox.queue(securityTokenMail(user, token));
}

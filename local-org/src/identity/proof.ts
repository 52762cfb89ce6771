import { spendAppCode } from './authenticator-app.ts';
import { credentialOf } from './credentials.ts';
import type { IdentityDeps } from './deps.ts';
import type { LoginAttempt } from './identity.ts';
import { scryptPasswords } from './passwords.ts';
import { matchesDigest, tokenLength } from './tokens.ts';

/** What a secret proves. A door without a secret has proved who asks by other means. */
export interface Proof {
    readonly password: boolean;
    /** The security token, or the authenticator app's code that stands in for it. */
    readonly token: boolean;
}

const bothProved: Proof = { password: true, token: true };
const codeLength = 6;

/**
 * Compares a secret with what is known about a user; null for an unknown one. The end of an API
 * client's secret is tried as the token first; that is cheap, so one password hash is computed for
 * everybody, known or not.
 */
export function proveSecret(
    deps: IdentityDeps,
    attempt: LoginAttempt,
    userId: string | null
): Proof {
    const { door, secret } = attempt;
    if (secret === null) return bothProved;
    const credential = userId === null ? null : credentialOf(deps.store, userId);
    const tail = door === 'ui' || userId === null ? null : tokenAtEnd(deps, userId, secret);
    const password = tail === null ? secret : secret.slice(0, -tail.length);
    const { verify } = deps.passwords ?? scryptPasswords;
    return {
        password: verify(credential?.password ?? null, password),
        token: tail !== null
    };
}

/** The part at the end that is the user's token, or null. */
function tokenAtEnd(deps: IdentityDeps, userId: string, secret: string): string | null {
    if (deps.hasPermission(userId, 'TwoFactorApi')) {
        const code = secret.slice(-codeLength);
        return spendAppCode(deps, userId, code) ? code : null;
    }
    const token = secret.slice(-tokenLength);
    return matchesDigest(token, credentialOf(deps.store, userId).token) ? token : null;
}

import type { Credential } from './credentials.ts';
import type { LoginAttempt } from './identity.ts';
import { verifyPassword } from './passwords.ts';
import { matchesDigest, tokenLength } from './tokens.ts';

/** What a secret proves. A door without a secret has proved who asks by other means. */
export interface Proof {
    readonly password: boolean;
    readonly token: boolean;
}

const bothProved: Proof = { password: true, token: true };

/**
 * Compares a secret with a credential. The end of an API client's secret is tried as the security
 * token first; that is cheap, so one password hash is computed for everybody, known or not.
 */
export function proveSecret(attempt: LoginAttempt, credential: Credential | null): Proof {
    const { door, secret } = attempt;
    if (secret === null) return bothProved;
    const stored = credential?.token ?? null;
    const token = door !== 'ui' && matchesDigest(secret.slice(-tokenLength), stored);
    const password = token ? secret.slice(0, -tokenLength) : secret;
    return { password: verifyPassword(credential?.password ?? null, password), token };
}

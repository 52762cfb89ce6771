/**
 * The assertion of the JWT bearer flow. Salesforce Help, "OAuth 2.0 JWT Bearer Flow for
 * Server-to-Server Integration": RS256, `iss` the app, `sub` the username, `aud` the login host,
 * `exp` at most three minutes ahead.
 */
import { createPublicKey } from 'node:crypto';
import { decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { OAuthError } from './error.ts';

/** Who asks for whom, before anything is proved. */
export interface Claims {
    readonly clientId: string;
    readonly username: string;
}

/** What an assertion has to fit. */
export interface Expected {
    /** PEM of the app's certificate or public key. */
    readonly certificate: string;
    readonly audiences: readonly string[];
    /** Epoch milliseconds. */
    readonly now: number;
}

const furthestSeconds = 180;

/** Reads what an assertion claims. @throws OAuthError when it is none */
export function claimsOf(assertion: string): Claims {
    const { iss, sub } = decode(assertion);
    if (typeof iss !== 'string' || typeof sub !== 'string') throw invalidAssertion();
    return { clientId: iss, username: sub };
}

/** Why an assertion is not valid, or null when it is. */
export async function flawOf(assertion: string, expected: Expected): Promise<OAuthError | null> {
    const { certificate, audiences, now } = expected;
    try {
        const { payload } = await jwtVerify(assertion, createPublicKey(certificate), {
            algorithms: ['RS256'],
            audience: [...audiences],
            currentDate: new Date(now),
            requiredClaims: ['iss', 'sub', 'aud', 'exp']
        });
        const lifetime = payload.exp! - Math.floor(now / 1_000);
        return lifetime > furthestSeconds ? invalidAssertion() : null;
    } catch (error) {
        return explain(error);
    }
}

function explain(error: unknown): OAuthError {
    if (error instanceof errors.JWTExpired) return refused('expired authorization code');
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
        return refused('Audience validation failed');
    }
    return invalidAssertion();
}

function decode(assertion: string): JWTPayload {
    try {
        return decodeJwt(assertion);
    } catch {
        throw invalidAssertion();
    }
}

function invalidAssertion(): OAuthError {
    return refused('invalid assertion');
}

function refused(description: string): OAuthError {
    return new OAuthError('invalid_grant', description);
}

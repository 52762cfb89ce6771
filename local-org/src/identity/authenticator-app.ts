/**
 * The authenticator app that a user has connected. Its secret is the one thing here that can't be
 * stored as a hash: codes are computed from it.
 */
import type { IdentityDeps } from './deps.ts';
import { base32, codePattern, stepOfCode } from './totp.ts';

interface Connection {
    /** In base32; null until the first code has proved that the app holds it. */
    readonly secret: string | null;
    /** Offered to the app, not proved yet. */
    readonly offered: string | null;
    /** The newest step whose code was taken: a code works once. */
    readonly lastStep: number;
}

/** What an app needs to be connected. */
export interface Enrolment {
    /** The secret in base32, for typing. */
    readonly key: string;
    /** The same as an `otpauth:` address, for scanning or opening. */
    readonly url: string;
}

const secretBytes = 20;
const none: Connection = { secret: null, offered: null, lastStep: -1 };

/** Whether the user has an app connected. */
export function hasAuthenticator(deps: IdentityDeps, userId: string): boolean {
    return connectionOf(deps, userId).secret !== null;
}

/** Offers a secret to the user's app; the same one until a code has proved it. */
export function offerEnrolment(deps: IdentityDeps, userId: string): Enrolment {
    const connection = connectionOf(deps, userId);
    const key = connection.offered ?? base32(deps.random(secretBytes));
    if (connection.offered === null) table(deps).put(userId, { ...connection, offered: key });
    const username = String(deps.store.get('User', userId)?.Username ?? '');
    const label = encodeURIComponent(`Latchkey local org:${username}`);
    const issuer = encodeURIComponent('Latchkey local org');
    return { key, url: `otpauth://totp/${label}?secret=${key}&issuer=${issuer}` };
}

/** Connects the app that holds the offered secret. @returns whether the code proved that */
export function confirmEnrolment(deps: IdentityDeps, userId: string, code: string): boolean {
    const { offered } = connectionOf(deps, userId);
    if (offered === null || !codePattern.test(code)) return false;
    const step = stepOfCode(offered, code, deps.clock.now());
    if (step === null) return false;
    table(deps).put(userId, { secret: offered, offered: null, lastStep: step });
    return true;
}

/** Spends a code of the connected app. @returns whether it was right and not used before */
export function spendAppCode(deps: IdentityDeps, userId: string, code: string): boolean {
    const connection = connectionOf(deps, userId);
    if (connection.secret === null || !codePattern.test(code)) return false;
    const step = stepOfCode(connection.secret, code, deps.clock.now());
    if (step === null || step <= connection.lastStep) return false;
    table(deps).put(userId, { ...connection, lastStep: step });
    return true;
}

/** Forgets the user's app; the next sign-in that needs one connects another. */
export function disconnectAuthenticator(deps: IdentityDeps, userId: string): void {
    table(deps).delete(userId);
}

function connectionOf(deps: IdentityDeps, userId: string): Connection {
    return table(deps).get(userId) ?? none;
}

function table({ store }: IdentityDeps) {
    return store.internal<Connection>('identity.authenticators');
}

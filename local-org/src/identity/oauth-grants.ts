/**
 * Approvals that users gave to apps: codes that are redeemed once, and refresh tokens. Only digests
 * are stored.
 */
import type { Clock } from '../org.ts';
import type { Store } from '../store/store.ts';
import { digest } from './tokens.ts';

/** What an approval needs of the org. */
interface Deps {
    readonly store: Store;
    readonly clock: Clock;
    readonly random: (bytes: number) => Buffer;
}

/** Which app may act for whom. */
export interface Holder {
    readonly clientId: string;
    readonly userId: string;
}

/** An approval on its way to the app. */
export interface Approval extends Holder {
    readonly redirectUri: string;
    /** PKCE challenge (S256), or null when the app sent none. */
    readonly codeChallenge: string | null;
}

/** Codes live 15 minutes, as the platform documents. */
const codeLifetime = 15 * 60_000;
const secretBytes = 32;

/** A code for the app. */
export function issueCode(deps: Deps, approval: Approval): string {
    const code = deps.random(secretBytes).toString('base64url');
    codes(deps.store).put(digest(code), { ...approval, madeAt: deps.clock.now() });
    return code;
}

/** The approval of a code, which is spent with that; undefined when unknown, spent or too old. */
export function redeemCode({ store, clock }: Deps, code: string): Approval | undefined {
    const approval = codes(store).get(digest(code));
    codes(store).delete(digest(code));
    if (approval === undefined || clock.now() >= approval.madeAt + codeLifetime) return undefined;
    return approval;
}

/** Whether a PKCE verifier fits; an approval without a challenge asks for none. RFC 7636. */
export function isVerified({ codeChallenge }: Approval, verifier: string | undefined): boolean {
    return codeChallenge === null || (verifier !== undefined && digest(verifier) === codeChallenge);
}

/** A refresh token, valid until it is revoked. */
export function issueRefreshToken(deps: Deps, { clientId, userId }: Holder): string {
    const token = deps.random(secretBytes).toString('base64url');
    refreshTokens(deps.store).put(digest(token), { clientId, userId });
    return token;
}

/** Who holds a refresh token, or undefined. */
export function refreshTokenHolder(store: Store, token: string): Holder | undefined {
    return refreshTokens(store).get(digest(token));
}

/** Ends a refresh token. @returns whether there was one */
export function revokeRefreshToken(store: Store, token: string): boolean {
    const known = refreshTokens(store).get(digest(token)) !== undefined;
    refreshTokens(store).delete(digest(token));
    return known;
}

function codes(store: Store) {
    return store.internal<Approval & { readonly madeAt: number }>('identity.codes');
}

function refreshTokens(store: Store) {
    return store.internal<Holder>('identity.refreshTokens');
}

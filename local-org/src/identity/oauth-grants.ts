/**
 * Approvals that users gave to apps, and the codes that carry them there. Only digests are stored.
 */
import type { Clock } from '../org.ts';
import type { Store } from '../store/store.ts';
import { digest } from './tokens.ts';

/** What an approval needs of the org. */
export interface GrantDeps {
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
export function issueCode(deps: GrantDeps, approval: Approval): string {
    const code = deps.random(secretBytes).toString('base64url');
    codes(deps.store).put(digest(code), { ...approval, madeAt: deps.clock.now() });
    approvals(deps.store).put(keyOf(approval), true);
    return code;
}

/** The approval of a code, which is spent with that; undefined when unknown, spent or too old. */
export function redeemCode({ store, clock }: GrantDeps, code: string): Approval | undefined {
    const approval = codes(store).get(digest(code));
    codes(store).delete(digest(code));
    if (approval === undefined || clock.now() >= approval.madeAt + codeLifetime) return undefined;
    return approval;
}

/** Whether a user has let an app act for them. */
export function hasApproved(store: Store, holder: Holder): boolean {
    return approvals(store).get(keyOf(holder)) !== undefined;
}

/** Takes back what a user allowed to any app. */
export function withdrawApprovals(store: Store, userId: string): void {
    for (const [key] of [...approvals(store).entries()]) {
        if (key.endsWith(` ${userId}`)) approvals(store).delete(key);
    }
}

/** Whether a PKCE verifier fits; an approval without a challenge asks for none. RFC 7636. */
export function isVerified({ codeChallenge }: Approval, verifier: string | undefined): boolean {
    return codeChallenge === null || (verifier !== undefined && digest(verifier) === codeChallenge);
}

function codes(store: Store) {
    return store.internal<Approval & { readonly madeAt: number }>('identity.codes');
}

function approvals(store: Store) {
    return store.internal<true>('identity.approvals');
}

function keyOf({ clientId, userId }: Holder): string {
    return `${clientId} ${userId}`;
}

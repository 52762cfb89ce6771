/**
 * Refresh tokens: only digests are stored. A dead one is remembered for a while, so that its use
 * can be recorded as what it is.
 */
import type { Store } from '../store/store.ts';
import type { GrantDeps, Holder } from './oauth-grants.ts';
import { closeFamily, tieSession } from './sessions.ts';
import { digest } from './tokens.ts';

/** A refresh token as it is stored. */
interface RefreshToken extends Holder {
    /** The first token of the chain that rotation made of it. */
    readonly family: string;
    /** `spent` by rotation, `revoked` by its owner, the app or an administrator. */
    readonly state: 'live' | 'spent' | 'revoked';
    /** Epoch milliseconds of the last change of state. */
    readonly since: number;
}

const tokenBytes = 32;
const remembered = 30 * 86_400_000;

/** A refresh token, valid until it is spent or revoked. */
export function issueRefreshToken(
    deps: GrantDeps,
    { clientId, userId }: Holder,
    family: string | null = null
): string {
    const token = deps.random(tokenBytes).toString('base64url');
    const key = digest(token);
    forgetLongDead(deps);
    const since = deps.clock.now();
    table(deps.store).put(key, { clientId, userId, family: family ?? key, state: 'live', since });
    return token;
}

/** What is known about a refresh token; undefined when it never was one, or is long dead. */
export function findRefreshToken(store: Store, token: string): RefreshToken | undefined {
    return table(store).get(digest(token));
}

/** Lets a session end with the refresh token that it came with, or of. */
export function tieToToken(deps: GrantDeps, sessionId: string, token: string): void {
    const known = findRefreshToken(deps.store, token);
    if (known !== undefined) tieSession(deps, sessionId, known.family);
}

/** Spends a live refresh token on its successor. */
export function rotateRefreshToken(deps: GrantDeps, token: string): string {
    const old = findRefreshToken(deps.store, token)!;
    put(deps, digest(token), { ...old, state: 'spent' });
    return issueRefreshToken(deps, old, old.family);
}

/**
 * Ends a refresh token with its whole family and the access tokens that came of it.
 * https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_revoke_token.htm
 * @returns whether it was live
 */
export function revokeRefreshToken(deps: GrantDeps, token: string): boolean {
    const known = findRefreshToken(deps.store, token);
    if (known === undefined) return false;
    revokeWhere(deps, ({ family }) => family === known.family);
    closeFamily(deps, known.family);
    return known.state === 'live';
}

/** Ends every refresh token of a user. */
export function revokeRefreshTokensOf(deps: GrantDeps, userId: string): void {
    revokeWhere(deps, (token) => token.userId === userId);
}

function revokeWhere(deps: GrantDeps, matches: (token: RefreshToken) => boolean): void {
    for (const [key, token] of [...table(deps.store).entries()]) {
        if (token.state === 'live' && matches(token))
            put(deps, key, { ...token, state: 'revoked' });
    }
}

function put(deps: GrantDeps, key: string, token: RefreshToken): void {
    table(deps.store).put(key, { ...token, since: deps.clock.now() });
}

function forgetLongDead({ store, clock }: GrantDeps): void {
    const end = clock.now() - remembered;
    for (const [key, { state, since }] of [...table(store).entries()]) {
        if (state !== 'live' && since < end) table(store).delete(key);
    }
}

function table(store: Store) {
    return store.internal<RefreshToken>('identity.refreshTokens');
}

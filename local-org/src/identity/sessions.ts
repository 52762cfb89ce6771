/** Sessions: unguessable ids of which only a digest is stored. */
import type { IdentityDeps } from './deps.ts';
import type { Door, Session } from './identity.ts';
import type { Store } from '../store/store.ts';
import { readSettings } from './settings.ts';
import { digest } from './tokens.ts';

interface StoredSession {
    readonly userId: string;
    readonly door: Door;
    readonly restricted: boolean;
    /** Family of the refresh token that it ends with; absent where there is none. */
    readonly family?: string;
    /** Epoch milliseconds of the last use that was written down. */
    readonly usedAt: number;
}

/** What keeping sessions takes. */
type SessionDeps = Pick<IdentityDeps, 'store'>;

const idBytes = 32;
const sweepMs = 60_000;
const sweptAt = new WeakMap<Store, number>();

/** Opens a session. Its id is `<15-character org id>!<256 random bits>`. */
export function openSession(
    deps: IdentityDeps,
    session: { userId: string; door: Door; restricted: boolean }
): Session {
    const secret = deps.random(idBytes).toString('base64url');
    const id = `${deps.orgId.slice(0, 15)}!${secret}`;
    table(deps).put(digest(id), { ...session, usedAt: deps.clock.now() });
    return { ...session, id };
}

/**
 * The live session of an id; undefined when unknown, ended, expired, or its user was deactivated.
 * As in Salesforce, use counts only from half of the session's life on, which also spares the
 * journal.
 */
export function liveSession(deps: IdentityDeps, id: string): Session | undefined {
    const stored = table(deps).get(digest(id));
    if (stored === undefined) return undefined;
    const lifetime = readSettings(deps.store).sessionMinutes * 60_000;
    const idle = deps.clock.now() - stored.usedAt;
    if (idle >= lifetime) return undefined;
    if (deps.store.get('User', stored.userId)?.IsActive !== true) return undefined;
    if (idle >= lifetime / 2) table(deps).put(digest(id), { ...stored, usedAt: deps.clock.now() });
    const { userId, door, restricted } = stored;
    return { id, userId, door, restricted };
}

/** Ends a session; ending one that isn't live does nothing. */
export function closeSession(deps: IdentityDeps, id: string): void {
    table(deps).delete(digest(id));
}

/** Ends the sessions of a user that allow nothing but setting a password. */
export function closeRestrictedSessions(deps: IdentityDeps, userId: string): void {
    for (const [key, stored] of [...table(deps).entries()]) {
        if (stored.userId === userId && stored.restricted) table(deps).delete(key);
    }
}

/** Ends the sessions that OAuth apps hold for a user. */
export function closeAppSessions(deps: IdentityDeps, userId: string): void {
    for (const [key, stored] of [...table(deps).entries()]) {
        const isOfApp = stored.door.startsWith('oauth-');
        if (stored.userId === userId && isOfApp) table(deps).delete(key);
    }
}

/** Ties a session to the family of a refresh token: it ends with that. */
export function tieSession(deps: SessionDeps, id: string, family: string): void {
    const stored = table(deps).get(digest(id));
    if (stored !== undefined) table(deps).put(digest(id), { ...stored, family });
}

/** Ends the sessions that are tied to a family of refresh tokens. */
export function closeFamily(deps: SessionDeps, family: string): void {
    for (const [key, stored] of [...table(deps).entries()]) {
        if (stored.family === family) table(deps).delete(key);
    }
}

/** Forgets sessions that have expired; at most once a minute, for it looks at every session there is. */
export function sweepSessions(deps: IdentityDeps): void {
    const now = deps.clock.now();
    const since = now - (sweptAt.get(deps.store) ?? -Infinity);
    if (since >= 0 && since < sweepMs) return;
    sweptAt.set(deps.store, now);
    const end = deps.clock.now() - readSettings(deps.store).sessionMinutes * 60_000;
    for (const [key, stored] of [...table(deps).entries()]) {
        if (stored.usedAt <= end) table(deps).delete(key);
    }
}

function table({ store }: SessionDeps) {
    return store.internal<StoredSession>('identity.sessions');
}

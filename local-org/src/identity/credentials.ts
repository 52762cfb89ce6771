/** What is known about a user's password, token and lock, besides the fields anyone can query. */
import type { Store } from '../store/store.ts';
import type { PasswordHash } from './passwords.ts';

export interface Credential {
    /** Null when no password works. */
    readonly password: PasswordHash | null;
    /** Epoch milliseconds; null before the first password. */
    readonly passwordSetAt: number | null;
    /** A temporary password, to be changed at the next sign-in. */
    readonly mustChange: boolean;
    /** Earlier passwords, newest first. */
    readonly history: readonly PasswordHash[];
    /** Digest of the security token, or null when there is none. */
    readonly token: string | null;
    /** From the first reset in personal settings on, a new password brings a new token by mail. */
    readonly tokenWasReset: boolean;
    /**
     * When the lock ends by itself, epoch milliseconds; null when only someone can end it, or
     * unlocked.
     */
    readonly lockedUntil: number | null;
}

const none: Credential = {
    password: null,
    passwordSetAt: null,
    mustChange: false,
    history: [],
    token: null,
    tokenWasReset: false,
    lockedUntil: null
};

/** The credential of a user, by 18-character Id; one that nothing opens when none was set. */
export function credentialOf(store: Store, userId: string): Credential {
    return table(store).get(userId) ?? none;
}

/** Replaces the named parts of a credential. */
export function changeCredential(store: Store, userId: string, changes: Partial<Credential>): void {
    table(store).put(userId, { ...credentialOf(store, userId), ...changes });
}

function table(store: Store) {
    return store.internal<Credential>('identity.credentials');
}

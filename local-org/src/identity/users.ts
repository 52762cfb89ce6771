/** Users and their UserLogin rows as identity reads them. */
import type { Row, Store } from '../store/store.ts';

/** Salesforce's bound of User.Username. */
const longestUsername = 80;

/** The user of a name, compared without case; undefined when nobody has it. */
export function findUser(store: Store, username: string): Row | undefined {
    if (username === '' || username.length > longestUsername) return undefined;
    return store.find('User', 'Username', username)[0];
}

/** The 18-character Id of a row. */
export function idOf(row: Row): string {
    return String(row.Id);
}

/** The user's UserLogin row, made on first need: an org has one for every user. */
export function userLoginOf(store: Store, userId: string): Row {
    const found = store.find('UserLogin', 'UserId', userId)[0];
    if (found !== undefined) return found;
    const id = store.insert('UserLogin', {
        UserId: userId,
        IsFrozen: false,
        IsPasswordLocked: false
    });
    return store.get('UserLogin', id)!;
}

/** Changes the user's UserLogin row and its time of change. */
export function changeUserLogin(
    store: Store,
    userId: string,
    changes: { IsFrozen?: boolean; IsPasswordLocked?: boolean },
    now: number
): void {
    const id = idOf(userLoginOf(store, userId));
    store.update('UserLogin', id, { ...changes, LastModifiedDate: now });
}

/** Name of the user's profile, or an empty text without one. */
export function profileNameOf(store: Store, user: Row): string {
    const profile = store.get('Profile', String(user.ProfileId ?? ''));
    return String(profile?.Name ?? '');
}

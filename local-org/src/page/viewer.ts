/** The signed-in user as a page needs to know them. */
import { accessOf } from '../access/index.ts';
import { permissionSetsOf } from '../access/permission-sets.ts';
import type { Org } from '../org.ts';
import type { Row } from '../store/store.ts';
import type { UserLocale } from './i18n.ts';
import type { Viewer } from './layout/app-layout.ts';
import type { UserData } from './page-data.ts';

const ADMINISTRATOR = 'System Administrator';

/** A user with everything that decides what their pages hold. */
export interface PageUser {
    readonly data: UserData;
    readonly locale: UserLocale;
    readonly viewer: Viewer;
    /** API names, in alphabetical order. */
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
}

/** Reads a user as they are now. @throws Error when there is no such user */
export function pageUser({ store, schema }: Org, userId: string): PageUser {
    const row = store.get('User', userId);
    if (row === undefined) throw new Error(`There is no user ${userId}.`);
    const access = accessOf(store, schema, userId);
    const profile = store.get('Profile', text(row, 'ProfileId', ''));
    const name = text(row, 'Name', fullName(row));
    return {
        data: { id: userId, name, username: text(row, 'Username', ''), initials: initials(name) },
        locale: {
            locale: text(row, 'LocaleSidKey', 'en_US'),
            language: text(row, 'LanguageLocaleKey', 'en_US'),
            timeZone: text(row, 'TimeZoneSidKey', 'GMT')
        },
        viewer: {
            permissionSets: permissionSetsOf(store, userId).map((set) => text(set, 'Name', '')),
            administrator: profile?.Name === ADMINISTRATOR
        },
        customPermissions: [...access.customPermissions].sort(),
        userPermissions: [...access.permissions].sort()
    };
}

/** First letters of the first and the last word: `Uma User` → `UU`. */
export function initials(name: string): string {
    const words = name.trim().split(/\s+/);
    const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
    return picked
        .map((word) => [...(word ?? '')][0] ?? '')
        .join('')
        .toUpperCase();
}

function fullName(row: Row): string {
    return `${text(row, 'FirstName', '')} ${text(row, 'LastName', '')}`.trim();
}

function text(row: Row, field: string, otherwise: string): string {
    const value = row[field];
    return typeof value === 'string' && value !== '' ? value : otherwise;
}

import type { Schema } from '../sobj/schema.ts';
import type { Store } from '../store/store.ts';
import { StoredAccess, type UserAccess } from './access.ts';

export type { FieldAccess, UserAccess } from './access.ts';
export type { ObjectAccess } from './object-access.ts';
export { deployProject } from './deploy.ts';
export { seedOrg } from './seed.ts';

const GRANTING = [
    'Profile',
    'PermissionSet',
    'PermissionSetAssignment',
    'ObjectPermissions',
    'FieldPermissions',
    'SetupEntityAccess',
    'CustomPermission',
    'ApexClass'
];

interface Remembered {
    readonly version: number;
    readonly byUser: Map<string, UserEntry>;
}

interface UserEntry {
    readonly profileId: unknown;
    readonly access: UserAccess;
}

const remembered = new WeakMap<Store, Remembered>();

/** What a user may do right now; remembered until a row that grants something changes. */
export function accessOf(store: Store, schema: Schema, userId: string): UserAccess {
    const { byUser } = current(store);
    const profileId = store.get('User', userId)?.['ProfileId'];
    const known = byUser.get(userId);
    if (known !== undefined && known.profileId === profileId) return known.access;
    const access = new StoredAccess(store, schema, userId);
    byUser.set(userId, { profileId, access });
    return access;
}

function current(store: Store): Remembered {
    const version = GRANTING.reduce((sum, object) => sum + store.versionOf(object), 0);
    const known = remembered.get(store);
    if (known?.version === version) return known;
    const fresh: Remembered = { version, byUser: new Map() };
    remembered.set(store, fresh);
    return fresh;
}

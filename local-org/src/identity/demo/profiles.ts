/** Profiles of the demo org beside Salesforce's own, and what each demands at sign-in. */
import type { Row, Store } from '../../store/store.ts';
import type { ProfileRules } from '../settings.ts';
import { idOf } from '../users.ts';

/** Copies of Standard User with rules of their own. */
export const demoProfiles = {
    /** A lock here ends only when somebody ends it. */
    Finance: { lockoutMinutes: 0 },
    'Contact Center': {
        loginHours: {
            monday: { start: '06:00', end: '20:00' },
            tuesday: { start: '06:00', end: '20:00' },
            wednesday: { start: '06:00', end: '20:00' },
            thursday: { start: '06:00', end: '20:00' },
            friday: { start: '06:00', end: '20:00' },
            saturday: { start: '06:00', end: '20:00' },
            sunday: { start: '06:00', end: '20:00' }
        }
    },
    'Branch Office': { loginIpRanges: [{ start: '198.51.100.0', end: '198.51.100.255' }] }
} as const satisfies Record<string, ProfileRules>;

const granting = ['ObjectPermissions', 'FieldPermissions', 'SetupEntityAccess'];

/** Adds the profiles with all that Standard User grants. @param now epoch milliseconds */
export function addDemoProfiles(store: Store, now: number): void {
    const model = store.find('Profile', 'Name', 'Standard User')[0];
    if (model === undefined) throw new Error('The org has no Profile "Standard User".');
    for (const name of Object.keys(demoProfiles)) cloneProfile(store, model, name, now);
}

function cloneProfile(store: Store, model: Row, name: string, now: number): void {
    const profileId = store.insert('Profile', copyOf(model, now, { Name: name }));
    const set = store.find('PermissionSet', 'ProfileId', idOf(model))[0];
    if (set === undefined) return;
    const own = { Name: `X${profileId.slice(0, 15)}`, Label: name, ProfileId: profileId };
    const setId = store.insert('PermissionSet', copyOf(set, now, own));
    for (const object of granting) {
        for (const row of store.find(object, 'ParentId', idOf(set))) {
            store.insert(object, copyOf(row, now, { ParentId: setId }));
        }
    }
}

function copyOf(row: Row, now: number, changes: Record<string, string>) {
    const values = Object.entries(row).filter(([field]) => field !== 'Id');
    const stamps = { CreatedDate: now, LastModifiedDate: now, SystemModstamp: now };
    return { ...Object.fromEntries(values), ...stamps, ...changes };
}

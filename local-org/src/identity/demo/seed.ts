/**
 * Makes the demo org: people, their rights, and a past that went through the authenticator like any
 * other login.
 */
import { registerApp } from '../apps.ts';
import { createIdentity } from '../create.ts';
import type { IdentityDeps } from '../deps.ts';
import type { UserPermission } from '../../sobj/standard/user-permissions.ts';
import { addUser, assignPermissionSet } from '../people.ts';
import { managerOf, mobileOf } from './contacts.ts';
import { offices } from './offices.ts';
import { pasts } from './past.ts';
import { helpDeskSet, people, secondFactorSet, singleSignOnSet, type Person } from './people.ts';
import { addDemoProfiles } from './profiles.ts';
import { replay } from './replay.ts';
import { demoSettings } from './settings.ts';
import { demoApps, rememberDemo } from './secrets.ts';

/**
 * Fills an empty org, all or nothing.
 * @throws Error when the org lacks a profile or permission set that a demo person needs
 */
export function seedDemo(deps: IdentityDeps): void {
    deps.store.transaction(() => {
        const now = deps.clock.now();
        rememberDemo(deps.store, deps.random(32));
        addDemoProfiles(deps.store, now);
        createIdentity(deps).configure(demoSettings);
        for (const app of demoApps(deps.store)) registerApp(deps.store, app);
        addSet(
            deps,
            now,
            helpDeskSet,
            'PermissionsResetPasswords',
            'PermissionsMonitorLoginHistory'
        );
        addSet(deps, now, secondFactorSet, 'PermissionsForceTwoFactor');
        addSet(deps, now, singleSignOnSet, 'PermissionsIsSsoEnabled');
        const ids = new Map<string, string>();
        for (const [person, { joined }] of pasts(now)) {
            ids.set(person.username, addPerson(deps, person, now - joined));
        }
        people.forEach((person, index) => {
            deps.store.update('User', ids.get(person.username)!, {
                MobilePhone: mobileOf(person, index),
                ManagerId: ids.get(managerOf(person) ?? '') ?? null
            });
        });
        replay(deps);
    });
}

/** @returns their Id */
function addPerson(deps: IdentityDeps, person: Person, createdAt: number): string {
    const { timeZone, locale } = offices[person.office];
    const id = addUser(deps, { ...person, createdAt });
    deps.store.update('User', id, { TimeZoneSidKey: timeZone, LocaleSidKey: locale });
    for (const name of person.permissionSets) assignPermissionSet(deps, id, name);
    return id;
}

function addSet(
    { store }: IdentityDeps,
    now: number,
    name: string,
    ...permissions: readonly `Permissions${UserPermission}`[]
): void {
    store.insert('PermissionSet', {
        Name: name,
        Label: name.replaceAll('_', ' '),
        IsOwnedByProfile: false,
        IsCustom: true,
        ...Object.fromEntries(permissions.map((permission) => [permission, true])),
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now
    });
}

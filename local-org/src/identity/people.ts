/** Adds users to an org that has nobody yet who could. */
import { assignProfileSet } from '../access/profile-set.ts';
import type { Scalar } from '../store/store.ts';
import type { IdentityDeps } from './deps.ts';
import { idOf, userLoginOf } from './users.ts';

/** A new user; the username is also the mail address. */
export interface NewUser {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly department: string;
    /** Name of the profile. */
    readonly profile: string;
    /** Epoch milliseconds. */
    readonly createdAt: number;
}

/**
 * Adds a user, without a password.
 * @returns their Id
 * @throws Error when there is no such profile
 */
export function addUser(deps: IdentityDeps, user: NewUser): string {
    const profileId = requireNamed(deps, 'Profile', user.profile);
    const id = deps.store.insert('User', { ...userRow(user), ProfileId: profileId });
    userLoginOf(deps.store, id);
    assignProfileSet(deps.store, id);
    return id;
}

/** Assigns a permission set by name. @throws Error when there is none */
export function assignPermissionSet(deps: IdentityDeps, userId: string, name: string): void {
    const set = requireNamed(deps, 'PermissionSet', name);
    deps.store.insert('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set });
}

function userRow({ firstName, lastName, ...user }: NewUser): Record<string, Scalar> {
    return {
        Username: user.username,
        FirstName: firstName,
        LastName: lastName,
        Name: `${firstName} ${lastName}`,
        Email: user.username,
        Alias: `${firstName[0]}${lastName}`.toLowerCase().slice(0, 8),
        CommunityNickname: `${firstName}.${lastName}`.toLowerCase(),
        Title: user.title,
        Department: user.department,
        CompanyName: 'Latchkey Demo',
        IsActive: true,
        UserType: 'Standard',
        NumberOfFailedLogins: 0,
        TimeZoneSidKey: 'Europe/London',
        LocaleSidKey: 'en_GB',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        UserPreferencesLightningExperiencePreferred: true,
        CreatedDate: user.createdAt,
        LastModifiedDate: user.createdAt,
        SystemModstamp: user.createdAt
    };
}

function requireNamed({ store }: IdentityDeps, object: string, name: string): string {
    const row = store.find(object, 'Name', name)[0];
    if (row === undefined) throw new Error(`The org has no ${object} "${name}".`);
    return idOf(row);
}

/** Makes the demo org: people, their rights, and a past that went through the authenticator like any other login. */
import { registerApp } from '../apps.ts';
import { createIdentity } from '../create.ts';
import { changeCredential } from '../credentials.ts';
import type { IdentityDeps } from '../deps.ts';
import { digest } from '../tokens.ts';
import { findUser, idOf, userLoginOf } from '../users.ts';
import { StoryClock } from './clock.ts';
import { helpDeskSet, people, type Person } from './people.ts';
import { demoApps, demoToken, rememberDemo } from './secrets.ts';
import { beginning, firstPassword, tellStory } from './story.ts';

/**
 * Fills an empty org, all or nothing.
 * @throws Error when the org lacks a profile or permission set that a demo person needs
 */
export function seedDemo(deps: IdentityDeps): void {
    deps.store.transaction(() => {
        rememberDemo(deps.store, deps.random(32));
        createIdentity(deps).configure({ lockoutMinutes: 30 });
        for (const app of demoApps(deps.store)) registerApp(deps.store, app);
        addHelpDeskSet(deps);
        for (const person of people) addPerson(deps, person);
        replay(deps);
    });
}

/** Tells the story to an authenticator whose clock is set back and whose mails go nowhere. */
function replay(deps: IdentityDeps): void {
    const start = deps.clock.now();
    const clock = new StoryClock(start - beginning);
    const outbox = { ...deps.outbox, queue: () => undefined };
    const identity = createIdentity({ ...deps, clock, outbox });
    for (const person of people) identity.setPassword(userId(deps, person), firstPassword(person));
    grantTokens(deps, false);
    for (const event of tellStory((username) => demoToken(deps.store, username))) {
        clock.set(start - event.ago);
        if ('attempt' in event) identity.authenticate(event.attempt);
        else identity.setPassword(userId(deps, event), event.newPassword);
    }
    grantTokens(deps, true);
}

/** @param asReset whether the next password brings a new token by mail */
function grantTokens(deps: IdentityDeps, asReset: boolean): void {
    for (const { username } of people) {
        const token = digest(demoToken(deps.store, username));
        const id = userId(deps, { username });
        changeCredential(deps.store, id, { token, tokenWasReset: asReset });
    }
}

function addPerson(deps: IdentityDeps, person: Person): void {
    const id = deps.store.insert('User', { ...userRow(deps, person), ...auditFields(deps) });
    userLoginOf(deps.store, id);
    for (const name of person.permissionSets) {
        const set = requireNamed(deps, 'PermissionSet', name);
        deps.store.insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set });
    }
}

function userRow(deps: IdentityDeps, { firstName, lastName, ...person }: Person) {
    return {
        Username: person.username,
        FirstName: firstName,
        LastName: lastName,
        Name: `${firstName} ${lastName}`,
        Email: person.username,
        Alias: `${firstName[0]}${lastName}`.toLowerCase().slice(0, 8),
        CommunityNickname: `${firstName}.${lastName}`.toLowerCase(),
        Title: person.title,
        Department: person.department,
        CompanyName: 'Latchkey Demo',
        IsActive: true,
        UserType: 'Standard',
        ProfileId: requireNamed(deps, 'Profile', person.profile),
        NumberOfFailedLogins: 0,
        TimeZoneSidKey: 'Europe/London',
        LocaleSidKey: 'en_GB',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        UserPreferencesLightningExperiencePreferred: true,
    };
}

function addHelpDeskSet(deps: IdentityDeps): void {
    deps.store.insert('PermissionSet', {
        Name: helpDeskSet,
        Label: 'Help Desk',
        IsOwnedByProfile: false,
        IsCustom: true,
        PermissionsResetPasswords: true,
        ...auditFields(deps),
    });
}

function auditFields({ clock }: IdentityDeps) {
    const created = clock.now() - beginning;
    return { CreatedDate: created, LastModifiedDate: created, SystemModstamp: created };
}

function requireNamed({ store }: IdentityDeps, object: string, name: string): string {
    const row = store.find(object, 'Name', name)[0];
    if (row === undefined) throw new Error(`The demo data needs the ${object} "${name}".`);
    return idOf(row);
}

function userId({ store }: IdentityDeps, { username }: { readonly username: string }): string {
    return idOf(findUser(store, username)!);
}

/**
 * Makes the demo org: people, their rights, and a past that went through the authenticator like any
 * other login.
 */
import { registerApp } from '../apps.ts';
import { createIdentity } from '../create.ts';
import { changeCredential } from '../credentials.ts';
import type { IdentityDeps } from '../deps.ts';
import { digest } from '../tokens.ts';
import { addUser, assignPermissionSet } from '../people.ts';
import { findUser, idOf } from '../users.ts';
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
    const id = addUser(deps, { ...person, createdAt: deps.clock.now() - beginning });
    for (const name of person.permissionSets) assignPermissionSet(deps, id, name);
}

function addHelpDeskSet(deps: IdentityDeps): void {
    const created = deps.clock.now() - beginning;
    deps.store.insert('PermissionSet', {
        Name: helpDeskSet,
        Label: 'Help Desk',
        IsOwnedByProfile: false,
        IsCustom: true,
        PermissionsResetPasswords: true,
        CreatedDate: created,
        LastModifiedDate: created,
        SystemModstamp: created
    });
}

function userId({ store }: IdentityDeps, { username }: { readonly username: string }): string {
    return idOf(findUser(store, username)!);
}

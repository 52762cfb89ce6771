/** An org with two people and no Apex: real store, schema and access over any sfdx project. */
import { randomBytes } from 'node:crypto';
import type { Session } from '../../../src/identity/identity.ts';
import type { Org } from '../../../src/org.ts';
import { loadProject, schemaOf } from '../../../src/sobj/project.ts';
import { openStore } from '../../../src/store/open.ts';
import type { Store } from '../../../src/store/store.ts';

/** A person of the org, with the cookie that signs them in. */
export interface Person {
    readonly id: string;
    readonly sessionId: string;
}

export interface TestOrg {
    readonly org: Org;
    /** Holds the permission set `Probe_Admin`, or the one named when the org was made. */
    readonly granted: Person;
    /** Holds no permission set. */
    readonly plain: Person;
}

const PERSON = {
    TimeZoneSidKey: 'Europe/London',
    LocaleSidKey: 'en_GB',
    LanguageLocaleKey: 'en_US',
    IsActive: true
};

/** Makes the org of a project. */
export function testOrg(dir: string, permissionSet = 'Probe_Admin'): TestOrg {
    const project = loadProject(dir);
    const schema = schemaOf(project);
    const store = openStore({ dir: null, schema });
    const profile = store.insert('Profile', { Name: 'Standard User' });
    const granted = addPerson(store, profile, 'Priya Nair', 'priya@probe.example');
    const plain = addPerson(store, profile, 'Uma User', 'uma@probe.example');
    grant(
        store,
        granted,
        permissionSet,
        project.customPermissions.map(({ name }) => name)
    );
    const people = [granted, plain].map((id) => ({ id, sessionId: `session-${id}` }));
    const sessions = new Map(
        people.map(({ id, sessionId }) => [sessionId, sessionOf(id, sessionId)])
    );
    const org = {
        id: '00D000000000001AAA',
        clock: { now: () => Date.UTC(2026, 10, 16, 10, 36) },
        random: (bytes: number) => randomBytes(bytes),
        schema,
        project,
        store,
        identity: {
            session: (id: string) => sessions.get(id),
            endSession: (id: string) => void sessions.delete(id)
        }
    } as unknown as Org;
    return { org, granted: people[0]!, plain: people[1]! };
}

function addPerson(store: Store, profile: string, name: string, username: string): string {
    return store.insert('User', { ...PERSON, Name: name, Username: username, ProfileId: profile });
}

function grant(store: Store, userId: string, name: string, customPermissions: string[]): void {
    const set = store.insert('PermissionSet', { Name: name, Label: name });
    store.insert('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: set });
    for (const permission of customPermissions) {
        const row = { DeveloperName: permission, MasterLabel: permission };
        store.insert('SetupEntityAccess', {
            ParentId: set,
            SetupEntityId: store.insert('CustomPermission', row),
            SetupEntityType: 'CustomPermission'
        });
    }
}

function sessionOf(userId: string, id: string): Session {
    return { id, userId, restricted: false, door: 'ui' };
}

import { assignProfileSet } from '../access/profile-set.ts';
import { userLoginOf } from '../identity/users.ts';
import type { Row, Scalar, Store } from '../store/store.ts';
import { USER_PERMISSIONS } from '../sobj/standard/user-permissions.ts';
import type { Scenario, ScenarioUser } from './scenario.ts';

const DEFAULT_PROFILE = 'Standard User';

/**
 * Puts a scenario's people into an org, each once. People who are only named in the login history are added too.
 * @returns record ids by username in lower case
 */
export function loadPeople(store: Store, scenario: Scenario): Map<string, string> {
    const ids = new Map<string, string>();
    for (const person of [scenario.user, ...scenario.others]) {
        const key = person.username.toLowerCase();
        if (!ids.has(key)) ids.set(key, addPerson(store, person, scenario.now));
    }
    for (const { user: username } of scenario.logins) {
        const key = username.toLowerCase();
        if (!ids.has(key)) ids.set(key, addPerson(store, { ...STRANGER, username }, scenario.now));
    }
    return ids;
}

const STRANGER: Omit<ScenarioUser, 'username'> = {
    isActive: true,
    isFrozen: false,
    isLocked: false,
    failedLogins: 0,
    lastPasswordChange: null,
    profile: DEFAULT_PROFILE,
    permissions: [],
    ssoOnly: false
};

function addPerson(store: Store, person: ScenarioUser, now: number): string {
    const profile = profileOf(store, person.profile);
    const id = store.insert('User', {
        ...userRow(person),
        ProfileId: profile['Id'] ?? null,
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now
    });
    const login = userLoginOf(store, id);
    store.update('UserLogin', login['Id'] as string, {
        IsFrozen: person.isFrozen,
        IsPasswordLocked: person.isLocked,
        LastModifiedDate: now
    });
    grant(store, id, person);
    return id;
}

function userRow(person: ScenarioUser): Record<string, Scalar> {
    const name = person.username.split('@')[0] ?? person.username;
    return {
        Username: person.username,
        LastName: name,
        Name: name,
        Email: person.username,
        Alias: name.slice(0, 8),
        IsActive: person.isActive,
        UserType: 'Standard',
        LastPasswordChangeDate: person.lastPasswordChange,
        NumberOfFailedLogins: person.failedLogins,
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_GB',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8'
    };
}

/** Profiles that this org doesn't have grant nothing of their own here; what matters is in `permissions`. */
function profileOf(store: Store, name: string): Row {
    return (
        store.find('Profile', 'Name', name)[0] ?? store.find('Profile', 'Name', DEFAULT_PROFILE)[0]!
    );
}

/** Assigns the profile's own permission set, and one with the named permissions. */
function grant(store: Store, userId: string, person: ScenarioUser): void {
    assignProfileSet(store, userId);
    const names = [...person.permissions, ...(person.ssoOnly ? ['IsSsoEnabled'] : [])];
    const columns = USER_PERMISSIONS.filter((name) => names.includes(name));
    if (columns.length === 0) return;
    const name = `Scenario_${userId}`;
    const setId = store.insert('PermissionSet', {
        Name: name,
        Label: name,
        IsOwnedByProfile: false,
        ...Object.fromEntries(columns.map((column) => [`Permissions${column}`, true]))
    });
    store.insert('PermissionSetAssignment', {
        AssigneeId: userId,
        PermissionSetId: setId,
        IsActive: true
    });
}

import { seedOrg } from '../../src/access/index.ts';
import { buildSchema } from '../../src/sobj/build.ts';
import type { ObjectDefinition } from '../../src/sobj/define.ts';
import type { Schema } from '../../src/sobj/schema.ts';
import { standardObjects } from '../../src/sobj/standard/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Scalar, Store } from '../../src/store/store.ts';

/** 2026-11-20 12:00 GMT, a Friday. */
export const NOW = Date.UTC(2026, 10, 20, 12);

/** An empty org with three people: an administrator, a standard user and one with few rights. */
export interface TestOrg {
    readonly store: Store;
    readonly schema: Schema;
    readonly admin: string;
    readonly user: string;
    readonly guest: string;
}

/** @param extra objects besides the standard ones */
export function testOrg(extra: readonly ObjectDefinition[] = []): TestOrg {
    const schema = buildSchema([...standardObjects, ...extra]);
    const store = openStore({ dir: null, schema });
    const { profiles } = seedOrg(store, schema, { now: NOW });
    const person = (name: string, profile: string) => addUser(store, name, profiles.get(profile)!);
    return {
        store,
        schema,
        admin: person('Ada', 'System Administrator'),
        user: person('Uma', 'Standard User'),
        guest: person('Gus', 'Minimum Access - Salesforce')
    };
}

/** Adds a user with a UserLogin row. */
export function addUser(
    store: Store,
    name: string,
    profileId: string,
    more: Record<string, Scalar> = {}
): string {
    const id = store.insert('User', {
        Username: `${name.toLowerCase()}@test.example`,
        LastName: name,
        Name: name,
        IsActive: true,
        Email: `${name.toLowerCase()}@test.example`,
        Alias: name.toLowerCase(),
        ProfileId: profileId,
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8',
        UserType: 'Standard',
        NumberOfFailedLogins: 0,
        ...more
    });
    store.insert('UserLogin', { UserId: id, IsFrozen: false, IsPasswordLocked: false });
    return id;
}

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { deployProject, seedOrg } from '../../src/access/index.ts';
import { declarePolicies } from '../../src/identity/demo/declared-policies.ts';
import { registerIntegrations } from '../../src/identity/demo/register.ts';
import { loadProject, schemaOf } from '../../src/sobj/project.ts';
import { openStore } from '../../src/store/open.ts';
import { createFixture } from './fixture.ts';

const now = Date.UTC(2026, 10, 20, 9);

test('the register follows every deployment, which removes what the project does not hold', () => {
    const project = loadProject(resolve(import.meta.dirname, '../../..'));
    const schema = schemaOf(project);
    const store = openStore({ dir: null, schema });
    seedOrg(store, schema, { now });
    const names = () =>
        [...store.scan('Integration__mdt')].map(({ DeveloperName }) => DeveloperName);
    for (const start of ['first', 'second']) {
        deployProject(store, schema, project, now);
        registerIntegrations(store, schema, now);
        registerIntegrations(store, schema, now);
        assert.equal(names().length, 6, `six at the ${start} start`);
        assert.equal(new Set(names()).size, 6, `each once at the ${start} start`);
    }
    const [communiGator] = store.find('Integration__mdt', 'DeveloperName', 'Demo_CommuniGator');
    assert.equal(communiGator?.Places__c, 'Data Sync;Integration', 'both places');
});

test('profiles with a password policy of their own are declared, and no others', () => {
    const project = loadProject(resolve(import.meta.dirname, '../../..'));
    const schema = schemaOf(project);
    const store = openStore({ dir: null, schema });
    seedOrg(store, schema, { now });
    deployProject(store, schema, project, now);
    declarePolicies(store, schema, now);
    declarePolicies(store, schema, now);
    const declared = [...store.scan('Latchkey_Policy__mdt')]
        .filter(({ Profile__c: profile }) => profile)
        .map(({ Profile__c: profile, Lockout_Minutes__c: minutes }) => [profile, minutes]);
    assert.deepEqual(declared, [['Finance', 0]], 'only locks of Finance last until ended');
});

test('a project without the custom metadata type has no register', () => {
    const { store, schema } = createFixture();
    assert.doesNotThrow(() => registerIntegrations(store, schema, now), 'nothing to do');
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { people, demoPassword } from '../../src/identity/demo/people.ts';
import { demoApps, demoUsers } from '../../src/identity/demo/secrets.ts';
import { seedDemo } from '../../src/identity/demo/seed.ts';
import type { Row } from '../../src/store/store.ts';
import { createFixture, soap, type Fixture } from './fixture.ts';

let org: Fixture;

function createOrg(): Fixture {
    const fixture = createFixture();
    for (const role of ['Admin', 'Helper', 'User', 'Auditor']) {
        fixture.store.insert('PermissionSet', { Name: `Latchkey${role}` });
    }
    const deps = {
        ...fixture.deps,
        hasPermission: (_: string, name: string) => name === 'ApiEnabled'
    };
    seedDemo(deps);
    return { ...fixture, deps };
}

function userNamed(username: string): Row {
    return org.store.find('User', 'Username', username)[0]!;
}

function rowsOf(username: string): Row[] {
    return org.store.find('LoginHistory', 'UserId', String(userNamed(username).Id));
}

before(() => {
    org = createOrg();
});

test('everybody’s shown password and token work, unless their story locked them', () => {
    const locked = ['mia.chen@latchkey.example', 'omar.haddad@latchkey.example'];
    for (const { username, password, securityToken } of demoUsers(org.store)) {
        assert.ok(securityToken, `${username} has a token`);
        const row = org.store.find('UserLogin', 'UserId', String(userNamed(username).Id))[0]!;
        assert.equal(row.IsPasswordLocked, locked.includes(username), `lock of ${username}`);
        if (locked.includes(username)) continue;
        org.permissions.set(String(userNamed(username).Id), new Set(['ApiEnabled']));
        const outcome = org.attempt({ ...soap, username, secret: password + securityToken });
        assert.equal(outcome.ok, true, `${username} gets in`);
    }
});

test('Mia’s connector worked until her new password and locked her with ten tries since', () => {
    const mia = rowsOf('mia.chen@latchkey.example');
    const connector = mia.filter(({ Application }) => Application === 'CommuniGator');
    const changed = Number(userNamed('mia.chen@latchkey.example').LastPasswordChangeDate);
    const earlier = connector.filter(({ LoginTime }) => Number(LoginTime) < changed);
    const later = connector.filter(({ LoginTime }) => Number(LoginTime) > changed);
    assert.ok(
        earlier.every(({ Status }) => Status === 'Success'),
        'worked before'
    );
    assert.ok(
        later.every(({ Status }) => Status === 'Invalid password'),
        'fails since'
    );
    assert.equal(later.length, 10, 'ten times');
    const own = mia.filter(
        (row) => row.Application === 'Browser' && Number(row.LoginTime) > changed
    );
    assert.ok(own.length > 0 && own.every(({ Status }) => Status === 'Success'), 'she gets in');
});

test('the past happened in order and before now', () => {
    const times = [...org.store.scan('LoginHistory')].map(({ LoginTime }) => Number(LoginTime));
    assert.deepEqual(
        times,
        times.toSorted((a, b) => a - b),
        'in order'
    );
    assert.ok(
        times.every((time) => time <= org.now()),
        'before now'
    );
    assert.ok(times.length > 100, 'and there is some');
});

test('the past sent no mail', () => {
    assert.equal(org.lastMail(), undefined, 'no mail');
});

test('each persona has a profile, permission sets and a password that the policy accepts', () => {
    for (const person of people) {
        const id = String(userNamed(person.username).Id);
        const sets = org.store.find('PermissionSetAssignment', 'AssigneeId', id);
        assert.equal(sets.length, person.permissionSets.length, `sets of ${person.username}`);
        assert.match(demoPassword(person), /[a-z].*\d/i, 'letters and digits');
    }
});

test('an app that runs as somebody runs as somebody who exists', () => {
    for (const { runAs } of demoApps(org.store)) {
        if (runAs !== null) assert.ok(userNamed(runAs), runAs);
    }
});

test('an org without demo data shows none', () => {
    const { store } = createFixture();
    assert.deepEqual([demoUsers(store), demoApps(store)], [[], []], 'nothing');
});

test('an org that lacks a permission set gets no demo data at all, and says why', () => {
    const fixture = createFixture();
    const before = fixture.store.count('User');
    assert.throws(() => seedDemo(fixture.deps), /has no PermissionSet "LatchkeyAdmin"/, 'why');
    assert.equal(fixture.store.count('User'), before, 'nobody was added');
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { atDesk } from '../../src/identity/demo/attempts.ts';
import { people, demoPassword } from '../../src/identity/demo/people.ts';
import { demoApps, demoUsers } from '../../src/identity/demo/secrets.ts';
import { tellAll } from '../../src/identity/demo/replay.ts';
import { seedDemo } from '../../src/identity/demo/seed.ts';
import type { Credential } from '../../src/identity/credentials.ts';
import { hashPassword } from '../../src/identity/passwords.ts';
import type { Row } from '../../src/store/store.ts';
import { createFixture, type Fixture } from './fixture.ts';

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

function userNamed(username: string, { store } = org): Row {
    return store.find('User', 'Username', username)[0]!;
}

function rowsOf(username: string): Row[] {
    return org.store.find('LoginHistory', 'UserId', String(userNamed(username).Id));
}

before(() => {
    org = createOrg();
});

const shut = new Map([
    ['mia.chen', 'IsPasswordLocked'],
    ['omar.haddad', 'IsPasswordLocked'],
    ['ines.duarte', 'IsPasswordLocked'],
    ['henrik.solberg', 'IsPasswordLocked'],
    ['victor.stein', 'IsPasswordLocked'],
    ['zoe.adler', 'IsFrozen'],
    ['walter.grau', null]
]);
/** Whose hour is full: nothing is wrong with the account. */
const waiting = ['oliver.hughes'];

test('everybody’s shown password works at their desk, unless their story shut the account', () => {
    const own = createOrg();
    for (const person of people) {
        const { username } = person;
        const name = username.split('@')[0]!;
        const state = shut.get(name);
        const row = own.store.find('UserLogin', 'UserId', String(userNamed(username, own).Id))[0]!;
        const flags = ['IsPasswordLocked', 'IsFrozen'].filter((flag) => row[flag] === true);
        assert.deepEqual(flags, state == null ? [] : [state], `state of ${username}`);
        assert.equal(userNamed(username, own).IsActive, state !== null, `${username} is active`);
        const outcome = own.attempt(atDesk(person, demoPassword(person)));
        const getsIn = state === undefined && !waiting.includes(name);
        assert.equal(outcome.ok, getsIn, `${username} gets in`);
    }
});

test('everybody has a token that clients can append', () => {
    for (const { username, securityToken } of demoUsers(org.store)) {
        assert.match(securityToken ?? '', /^\w{24}$/, `token of ${username}`);
    }
});

test('the past is 90 days long and about sixty people have one', () => {
    const times = [...org.store.scan('LoginHistory')].map(({ LoginTime }) => Number(LoginTime));
    const days = (org.now() - Math.min(...times)) / 86_400_000;
    assert.ok(days > 89 && days < 101, `${days} days`);
    assert.ok(people.length >= 55 && people.length <= 65, `${people.length} people`);
});

test('the same past is told every time', () => {
    const telling = { now: org.now(), token: () => 'T' };
    assert.deepEqual(tellAll(telling), tellAll(telling), 'nothing is left to chance');
});

test('what was hashed for the past is as dear as any other hash', () => {
    const credentials = [...org.store.internal<Credential>('identity.credentials').entries()];
    const costs = credentials.flatMap(([, { password, history }]) =>
        [password, ...history].map((hash) => hash?.n)
    );
    assert.deepEqual([...new Set(costs)], [hashPassword('x', Buffer.alloc(16)).n], 'cost');
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

test('software works until its story begins, and nobody is locked by accident', () => {
    const aWeekAgo = org.now() - 7 * 86_400_000;
    const failures = [...org.store.scan('LoginHistory')].filter(({ LoginTime, Status }) => {
        return Number(LoginTime) < aWeekAgo && Status !== 'Success';
    });
    const software = failures.filter(({ Application }) => Application !== 'Browser');
    assert.deepEqual(software, [], 'no software failed');
    const lockouts = failures.filter(({ Status }) => Status === 'Password lockout');
    assert.deepEqual(lockouts, [], 'nobody met a lock');
});

test('the past sent no mail', () => {
    assert.equal(org.lastMail(), undefined, 'no mail');
});

test('each persona has a profile, permission sets and a password that the policy accepts', () => {
    for (const person of people) {
        const id = String(userNamed(person.username).Id);
        const sets = org.store.find('PermissionSetAssignment', 'AssigneeId', id);
        assert.ok(sets.length >= person.permissionSets.length, `sets of ${person.username}`);
        assert.match(demoPassword(person), /[a-z].*\d/i, 'letters and digits');
    }
});

test('people can be called and have somebody who vouches for them, software has not', () => {
    const mia = userNamed('mia.chen@latchkey.example');
    assert.match(String(mia['MobilePhone']), /^\+44 7700 900\d{3}$/, 'a number kept for stories');
    const manager = org.store.get('User', String(mia['ManagerId']))!;
    assert.equal(manager['Name'], 'Victor Stein', 'who leads her office');
    assert.equal(userNamed('warehouse.feed@latchkey.example')['MobilePhone'], null, 'software');
    const numbers = [...org.store.scan('User')].flatMap((row) => row['MobilePhone'] ?? []);
    assert.equal(new Set(numbers).size, numbers.length, 'no two people share one');
});

test('there are two who may approve what the other asks', () => {
    const admins = people.filter(({ permissionSets }) => permissionSets.includes('LatchkeyAdmin'));
    assert.equal(admins.length, 2, 'nobody approves themselves');
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

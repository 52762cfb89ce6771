import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFixture, type Fixture } from './fixture.ts';

function signIn(org: Fixture): string {
    const outcome = org.attempt();
    assert.ok(outcome.ok, 'signed in');
    return outcome.session.id;
}

test('a session lives two hours after its last use', () => {
    const org = createFixture();
    const id = signIn(org);
    org.advance(119);
    assert.equal(org.identity.session(id)?.userId, org.mia, 'alive after 119 minutes');
    org.advance(119);
    assert.equal(org.identity.session(id)?.userId, org.mia, 'use prolongs it');
    org.advance(120);
    assert.equal(org.identity.session(id), undefined, 'over after two hours without use');
});

test('use in the first half of its life does not prolong a session', () => {
    const org = createFixture();
    const id = signIn(org);
    org.advance(59);
    org.identity.session(id);
    org.advance(61);
    assert.equal(org.identity.session(id), undefined, 'counted from the sign-in');
});

test('ended and foreign ids open nothing', () => {
    const org = createFixture();
    const id = signIn(org);
    org.identity.endSession(id);
    for (const each of [id, '', `${id}x`, '__proto__']) {
        assert.equal(org.identity.session(each), undefined, 'no session');
    }
});

test('a lock leaves live sessions alone, a deactivation ends them', () => {
    const org = createFixture();
    const id = signIn(org);
    for (let n = 0; n < 10; n++) org.attempt({ secret: 'wrong' });
    assert.equal(org.identity.session(id)?.userId, org.mia, 'locked out, still signed in');
    org.store.update('User', org.mia, { IsActive: false });
    assert.equal(org.identity.session(id), undefined, 'deactivated');
});

test('session ids begin with the org and never repeat', () => {
    const org = createFixture();
    const ids = [signIn(org), signIn(org)];
    assert.notEqual(ids[0], ids[1], 'different');
    assert.ok(ids[0]!.startsWith(`${org.deps.orgId.slice(0, 15)}!`), 'org id first');
});

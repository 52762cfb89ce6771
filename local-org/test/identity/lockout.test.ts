import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFixture, soap, type Fixture } from './fixture.ts';

const wrong = { secret: 'not-the-password' };

function failTimes(org: Fixture, times: number): void {
    for (let n = 0; n < times; n++) org.attempt(wrong);
}

test('locks with the last attempt that the policy allows, and the counter starts anew', () => {
    const org = createFixture();
    failTimes(org, 9);
    assert.equal(org.user().NumberOfFailedLogins, 9, 'nine wrong passwords are counted');
    assert.equal(org.isLocked(), false, 'nine wrong passwords do not lock');
    failTimes(org, 1);
    assert.equal(org.isLocked(), true, 'the tenth locks');
    assert.equal(org.user().NumberOfFailedLogins, 0, 'the counter resets when the account locks');
});

test('writes Invalid password for the attempt that locks and Password lockout from the next on', () => {
    const org = createFixture();
    failTimes(org, 10);
    const refused = org.attempt();
    assert.equal(refused.ok, false, 'the right password is refused while locked');
    const expected = [...Array<string>(10).fill('Invalid password'), 'Password lockout'];
    assert.deepEqual(org.statuses(), expected, 'one row per attempt, in order');
});

test('tells a locked user no more than a wrong password would', () => {
    const org = createFixture();
    const asWrong = org.attempt(wrong);
    failTimes(org, 9);
    const asLocked = org.attempt();
    assert.ok(!asWrong.ok && !asLocked.ok, 'both are refused');
    assert.equal(asLocked.message, asWrong.message, 'the same words');
    assert.equal(asLocked.code, 'INVALID_LOGIN', 'the same code');
});

test('a timed lock ends with the first attempt after its end, not before', () => {
    const org = createFixture();
    org.identity.configure({ lockoutMinutes: 30 });
    failTimes(org, 10);
    org.advance(29.9);
    assert.equal(org.attempt().ok, false, 'still locked just before the end');
    org.advance(0.1);
    assert.equal(org.isLocked(), true, 'the row says locked until somebody tries');
    assert.equal(org.attempt().ok, true, 'the right password works again');
    assert.equal(org.isLocked(), false, 'and the row says so');
});

test('attempts during the lock neither count nor prolong it', () => {
    const org = createFixture();
    failTimes(org, 10);
    org.advance(14);
    failTimes(org, 5);
    assert.equal(org.user().NumberOfFailedLogins, 0, 'not counted');
    org.advance(1);
    assert.equal(org.attempt().ok, true, 'over 15 minutes after it began');
});

test('a lock of 0 minutes lasts until somebody unlocks', () => {
    const org = createFixture();
    org.identity.configure({ lockoutMinutes: 0 });
    failTimes(org, 10);
    org.advance(60 * 24 * 30);
    assert.equal(org.attempt().ok, false, 'locked after a month');
    org.store.update('UserLogin', String(org.userLogin().Id), { IsPasswordLocked: false });
    assert.equal(org.attempt().ok, true, 'unlocked through the row');
});

test('a success starts the count anew', () => {
    const org = createFixture();
    org.identity.configure({ maxInvalidAttempts: 3 });
    failTimes(org, 2);
    org.attempt();
    failTimes(org, 2);
    assert.equal(org.isLocked(), false, 'two, a success and two do not make three');
});

test('no limit never locks', () => {
    const org = createFixture();
    org.identity.configure({ maxInvalidAttempts: 0 });
    failTimes(org, 12);
    assert.equal(org.isLocked(), false, 'twelve wrong passwords do not lock');
    assert.equal(org.attempt().ok, true, 'the right one works');
});

test('a profile’s policy goes before the org’s', () => {
    const org = createFixture();
    const profiles = { 'Standard User': { maxInvalidAttempts: 3, lockoutMinutes: 60 } };
    org.identity.configure({ profiles });
    failTimes(org, 3);
    assert.equal(org.isLocked(), true, 'three of the profile, not ten of the org');
    org.advance(59);
    assert.equal(org.attempt().ok, false, 'sixty minutes of the profile, not fifteen of the org');
});

test('every door counts towards the same lock', () => {
    const org = createFixture();
    org.identity.configure({ maxInvalidAttempts: 3 });
    org.attempt(wrong);
    org.attempt({ ...wrong, ...soap });
    org.attempt({ ...wrong, door: 'oauth-password' });
    assert.equal(org.isLocked(), true, 'browser, SOAP and OAuth add up');
});

test('another user’s lock is nobody else’s', () => {
    const org = createFixture();
    failTimes(org, 10);
    assert.equal(org.attempt({ username: 'ben@acme.example' }).ok, true, 'Ben gets in');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyError } from '../../src/identity/identity.ts';
import { createFixture, password, soap, type Fixture } from './fixture.ts';

const next = 'another-horse-2';

function linkCode(org: Fixture): string {
    return /reset\?c=(\S+)/.exec(org.lastMail()!.text)![1]!;
}

test('an admin’s reset ends the old password and the token, unlocks, and mails a link', () => {
    const org = createFixture();
    const token = org.freshToken();
    for (let n = 0; n < 10; n++) org.attempt({ secret: 'wrong' });
    const temporary = org.identity.resetPassword(org.mia, true);
    assert.equal(org.isLocked(), false, 'unlocked');
    assert.equal(org.attempt().ok, false, 'the old password is dead');
    assert.equal(org.attempt({ ...soap, secret: temporary + token }).ok, false, 'so is the token');
    const mail = org.lastMail()!;
    assert.equal(mail.subject, 'Finish resetting your Salesforce password', 'subject');
    assert.match(mail.text, /http:\/\/localhost:3000\/login\/reset\?c=/, 'link');
    assert.ok(!mail.text.includes(temporary), 'the temporary password is in no mail');
});

test('a temporary password opens a session that can only set a new one', () => {
    const org = createFixture();
    const temporary = org.identity.resetPassword(org.mia, false);
    const outcome = org.attempt({ secret: temporary });
    assert.ok(outcome.ok && outcome.passwordExpired, 'a success, expired');
    assert.equal(outcome.session.restricted, true, 'restricted');
    assert.equal(org.statuses().at(-1), 'Success', 'logged as a success');
    org.identity.setPassword(org.mia, next);
    assert.equal(org.identity.session(outcome.session.id), undefined, 'over with the new password');
    const full = org.attempt({ secret: next });
    assert.ok(full.ok && !full.session.restricted, 'a full session with the new one');
});

test('a reset without mail sends none', () => {
    const org = createFixture();
    org.identity.resetPassword(org.mia, false);
    assert.equal(org.lastMail(), undefined, 'no mail');
});

test('inactive users and unknown ids cannot be reset', () => {
    const org = createFixture();
    org.store.update('User', org.mia, { IsActive: false });
    assert.throws(() => org.identity.resetPassword(org.mia, true), PolicyError, 'inactive');
    const nobody = '005000000000ZZZAAA';
    assert.throws(() => org.identity.resetPassword(nobody, true), PolicyError, 'unknown');
});

test('a link works once, within 24 hours', () => {
    const org = createFixture();
    org.identity.resetPassword(org.mia, true);
    const code = linkCode(org);
    assert.equal(org.identity.resetLinkUser(code), org.mia, 'opening spends nothing');
    assert.equal(org.identity.redeemResetLink(code, next), org.mia, 'spent');
    assert.equal(org.attempt({ secret: next }).ok, true, 'the new password works');
    assert.throws(() => org.identity.redeemResetLink(code, 'third-horse-3'), PolicyError, 'twice');
    org.identity.resetPassword(org.mia, true);
    const second = linkCode(org);
    org.advance(24 * 60);
    assert.throws(() => org.identity.redeemResetLink(second, 'third-horse-3'), PolicyError, 'late');
});

test('a password that breaks the policy does not spend the link', () => {
    const org = createFixture();
    org.identity.resetPassword(org.mia, true);
    const code = linkCode(org);
    assert.throws(() => org.identity.redeemResetLink(code, 'short1'), /8 characters/, 'too short');
    assert.equal(org.identity.redeemResetLink(code, next), org.mia, 'still good');
});

test('the policy asks for length, letters and digits, and something new', () => {
    const org = createFixture();
    const refuse = (wanted: string, reason: RegExp) => {
        assert.throws(() => org.identity.setPassword(org.mia, wanted), reason, wanted);
    };
    refuse('abc1', /at least 8/);
    refuse('abcdefghij', /letters and numbers/);
    refuse('1234567890', /letters and numbers/);
    refuse(password, /repeated/);
    org.store.update('User', org.mia, { Username: 'mia1@acme.example' });
    refuse('MIA1@acme.example', /user name/);
});

test('the last three passwords cannot come back, the fourth can', () => {
    const org = createFixture();
    for (const each of ['second-horse-2', 'third-horse-3']) org.identity.setPassword(org.mia, each);
    assert.throws(() => org.identity.setPassword(org.mia, password), /repeated/, 'third back');
    org.identity.setPassword(org.mia, 'fourth-horse-4');
    org.identity.setPassword(org.mia, password);
    assert.equal(org.attempt().ok, true, 'fourth back');
});

test('a password expires after the policy’s days unless it never does', () => {
    const org = createFixture();
    org.advance(90 * 24 * 60);
    assert.equal(org.identity.isPasswordExpired(org.mia), true, 'after 90 days');
    org.permissions.get(org.mia)!.add('PasswordNeverExpires');
    assert.equal(org.identity.isPasswordExpired(org.mia), false, 'exempt by permission');
});

test('changing one’s own password takes the old one', () => {
    const org = createFixture();
    const { identity, mia } = org;
    assert.throws(() => identity.changePassword(mia, 'guess', next), /current/, 'guessing');
    identity.changePassword(mia, password, next);
    assert.equal(org.attempt({ secret: next }).ok, true, 'changed');
});

test('a new password brings a new token by mail to those who once reset theirs', () => {
    const org = createFixture();
    org.identity.setPassword(org.mia, next);
    assert.equal(org.lastMail(), undefined, 'never reset: none');
    const token = org.freshToken();
    org.identity.setPassword(org.mia, 'third-horse-3');
    assert.equal(org.lastMail()!.subject, 'Your new Salesforce security token', 'mailed');
    assert.ok(!org.lastMail()!.text.includes(token), 'a different one');
});

test('no token for API-only users, MFA for API, or login IP ranges', () => {
    const org = createFixture();
    for (const permission of ['ApiUserOnly', 'TwoFactorApi']) {
        org.permissions.set(org.mia, new Set([permission]));
        assert.throws(() => org.identity.resetSecurityToken(org.mia), PolicyError, permission);
    }
    org.permissions.set(org.mia, new Set());
    const loginIpRanges = [{ start: '10.0.0.1', end: '10.0.0.2' }];
    org.identity.configure({ profiles: { 'Standard User': { loginIpRanges } } });
    assert.throws(() => org.identity.resetSecurityToken(org.mia), /IP ranges/, 'ranges');
    assert.equal(org.lastMail(), undefined, 'and no mail');
});

test('forgot password mails only active, unlocked, unfrozen users, ten times an hour', () => {
    const org = createFixture();
    org.identity.forgotPassword('nobody@acme.example');
    for (let n = 0; n < 10; n++) org.attempt({ secret: 'wrong' });
    org.identity.forgotPassword('mia@acme.example');
    assert.equal(org.lastMail(), undefined, 'locked: no mail, and no unlock');
    assert.equal(org.isLocked(), true, 'still locked');
    org.advance(60);
    org.attempt();
    for (let n = 0; n < 12; n++) org.identity.forgotPassword('mia@acme.example');
    assert.equal(org.deps.outbox.pending().length, 10, 'ten an hour');
});

test('secrets are stored as hashes only', () => {
    const org = createFixture();
    const token = org.freshToken();
    const outcome = org.attempt();
    assert.ok(outcome.ok, 'signed in');
    for (const name of ['credentials', 'sessions', 'resetLinks', 'apps']) {
        const stored = JSON.stringify([...org.store.internal(`identity.${name}`).entries()]);
        for (const secret of [password, token, outcome.session.id]) {
            assert.ok(!stored.includes(secret), `no secret in ${name}`);
        }
    }
});

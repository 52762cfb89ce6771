import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totpAt } from '../../src/identity/totp.ts';
import { createFixture, password, soap, type Fixture } from './fixture.ts';

const required = 'Failed: Computer activation required';
const pending = 'Failed: Computer activation pending';
const secondFactor = 'Multi-factor (formerly called two-factor) is required';
const device = { deviceActivation: 'on' };

function withSettings(settings: object): Fixture {
    const org = createFixture();
    org.identity.configure(settings);
    return org;
}

/** Signs in as far as the challenge. */
function challenged(org: Fixture, changes = {}): string {
    const outcome = org.attempt(changes);
    assert.ok(!outcome.ok && outcome.challenge !== undefined, 'the browser has to prove more');
    return outcome.challenge;
}

function mailedCode(org: Fixture): string {
    return /^Verification Code: (\d{6})$/m.exec(org.lastMail()!.text)![1]!;
}

function wrong(code: string): string {
    return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

function steps(org: Fixture): string[] {
    return org.store
        .find('VerificationHistory', 'UserId', org.mia)
        .map((row) => String(row.Status));
}

test('an unknown browser gets in with the code that was mailed, and leaves its traces', () => {
    const org = withSettings(device);
    const id = challenged(org);
    assert.equal(org.lastMail()?.subject, 'Verify your identity in Salesforce', 'mailed');
    const answer = org.identity.verification.answer(id, mailedCode(org), false);
    assert.ok(answer.verdict === 'right' && answer.outcome.ok, 'signed in');
    assert.equal(answer.device, null, 'not remembered unless asked');
    assert.deepEqual(org.statuses(), [required, 'Success'], 'two rows of history');
    const [first, second] = org.store.find('VerificationHistory', 'UserId', org.mia);
    assert.deepEqual([first?.Status, second?.Status], ['Initiated', 'Succeeded'], 'both steps');
    assert.equal(first?.EventGroup, second?.EventGroup, 'of one group');
    assert.equal(first?.Policy, 'DeviceActivation', 'by this policy');
    const history = org.store.get('LoginHistory', String(first?.LoginHistoryId));
    assert.equal(history?.Status, required, 'joined with the attempt');
    const [ip] = org.store.find('LoginIp', 'UsersId', org.mia);
    assert.deepEqual([ip?.SourceIp, ip?.IsAuthenticated], ['203.0.113.7', true], 'address proved');
});

test('the next attempt is pending while the code is on its way, and mails no other', () => {
    const org = withSettings(device);
    challenged(org);
    const code = mailedCode(org);
    const id = challenged(org);
    assert.deepEqual(org.statuses(), [required, pending], 'required, then pending');
    assert.equal(org.deps.outbox.pending().length, 1, 'one mail');
    assert.equal(org.identity.verification.answer(id, code, false).verdict, 'right', 'same code');
    assert.equal(challenged(org) !== id, true, 'and the next attempt is asked anew');
    assert.equal(org.statuses().at(-1), required, 'as required again');
});

test('a remembered browser is not asked again, another one and another user are', () => {
    const org = withSettings(device);
    const answer = org.identity.verification.answer(challenged(org), mailedCode(org), true);
    const mark = answer.verdict === 'right' ? answer.device : null;
    assert.equal(org.attempt({ device: mark }).ok, true, 'known');
    assert.equal(org.attempt({ device: 'another' }).ok, false, 'unknown');
    const ben = org.attempt({ username: 'ben@acme.example', device: mark });
    assert.equal(ben.ok, false, 'not known for somebody else');
    org.identity.admin.forgetFactors(org.mia);
    assert.equal(org.attempt({ device: mark }).ok, false, 'forgotten by an administrator');
});

test('trusted addresses, profile ranges and API clients need no activation', () => {
    const org = withSettings(device);
    const range = { start: '203.0.113.0', end: '203.0.113.255' };
    org.identity.configure({ trustedIpRanges: [range] });
    assert.equal(org.attempt().ok, true, 'trusted by the org');
    const rules = { 'Standard User': { loginIpRanges: [range] } };
    org.identity.configure({ trustedIpRanges: [], profiles: rules });
    assert.equal(org.attempt().ok, true, 'trusted by the profile');
    assert.equal(org.attempt(soap).ok, true, 'an API client inside the range');
});

test('five wrong codes end the challenge, and the right one comes too late', () => {
    const org = withSettings(device);
    const id = challenged(org);
    const code = mailedCode(org);
    const verdicts = Array.from({ length: 5 }, () => {
        return org.identity.verification.answer(id, wrong(code), false).verdict;
    });
    assert.deepEqual(verdicts, ['wrong', 'wrong', 'wrong', 'wrong', 'over'], 'the fifth ends it');
    assert.equal(org.identity.verification.answer(id, code, false).verdict, 'over', 'too late');
    assert.equal(steps(org).at(-1), 'FailedTooManyAttempts', 'and the history says so');
    assert.equal(org.user().NumberOfFailedLogins ?? 0, 0, 'wrong codes lock no account');
});

test('a code lives fifteen minutes, works once, and dies with the password', () => {
    const org = withSettings(device);
    const late = challenged(org);
    const lateCode = mailedCode(org);
    org.advance(15);
    const { verification } = org.identity;
    assert.equal(verification.answer(late, lateCode, false).verdict, 'over', 'too old');
    const id = challenged(org);
    const code = mailedCode(org);
    org.identity.setPassword(org.mia, 'another-horse-2');
    assert.equal(verification.answer(id, code, false).verdict, 'over', 'the password is another');
});

test('ten codes an hour are mailed and no more', () => {
    const org = withSettings(device);
    const id = challenged(org);
    const sent = Array.from({ length: 10 }, () => org.identity.verification.resend(id));
    assert.equal(sent.filter(Boolean).length, 9, 'nine after the first');
});

test('codes are stored so that nobody can read them', () => {
    const org = withSettings(device);
    const id = challenged(org);
    const tables = ['identity.mailedCodes', 'identity.challenges'];
    const stored = JSON.stringify(tables.map((name) => [...org.store.internal(name).entries()]));
    for (const secret of [mailedCode(org), id, password]) {
        assert.equal(stored.includes(secret), false, 'neither code, nor id, nor password');
    }
});

test('a second factor is asked of everybody, or of those with the permission', () => {
    const org = createFixture();
    assert.equal(org.attempt().ok, true, 'of nobody to begin with');
    org.permissions.get(org.mia)!.add('ForceTwoFactor');
    challenged(org);
    assert.equal(org.statuses().at(-1), secondFactor, 'the row says what is missing');
    assert.equal(org.attempt({ username: 'ben@acme.example' }).ok, true, 'not of Ben');
    org.identity.configure({ multiFactor: 'on' });
    assert.equal(org.attempt({ username: 'ben@acme.example' }).ok, false, 'now of Ben too');
});

test('the first second factor connects an app, the next ones use it', () => {
    const org = withSettings({ ...device, multiFactor: 'on' });
    const { verification } = org.identity;
    const id = challenged(org);
    const { key, url } = verification.challenge(id)!.enrolment!;
    assert.match(url, new RegExp(`^otpauth://totp/.*secret=${key}`), 'an address for the app');
    const first = verification.answer(id, totpAt(key, org.now()), false);
    assert.ok(first.verdict === 'right' && first.outcome.ok, 'in, without device activation');
    const again = challenged(org);
    assert.equal(verification.challenge(again)!.enrolment, null, 'nothing to connect any more');
    const replay = verification.answer(again, totpAt(key, org.now()), false);
    assert.equal(replay.verdict, 'wrong', 'a code works once');
    org.advance(1);
    const second = verification.answer(again, totpAt(key, org.now()), false);
    assert.equal(second.verdict, 'right', 'the next one does');
    const methods = org.store.find('VerificationHistory', 'UserId', org.mia);
    assert.equal(methods.at(-1)?.VerificationMethod, 'Totp', 'recorded as what it is');
});

test('an account that was locked or frozen meanwhile stays closed after the right code', () => {
    const org = withSettings(device);
    const id = challenged(org);
    org.store.update('UserLogin', String(org.userLogin().Id), { IsFrozen: true });
    const answer = org.identity.verification.answer(id, mailedCode(org), false);
    assert.ok(answer.verdict === 'right' && !answer.outcome.ok, 'refused all the same');
    assert.equal(org.statuses().at(-1), 'User is frozen', 'with the reason');
});

test('an expired password is still expired after the code', () => {
    const org = withSettings({ ...device, passwordExpiryDays: 30 });
    org.advance(31 * 24 * 60);
    const answer = org.identity.verification.answer(challenged(org), mailedCode(org), false);
    const restricted = answer.verdict === 'right' && answer.outcome.ok && answer.outcome.session;
    assert.equal(restricted && restricted.restricted, true, 'a session that can only change it');
});

test('with TwoFactorApi an app’s code takes the place of the security token', () => {
    const org = createFixture();
    const token = org.freshToken();
    const { key } = org.identity.verification.offer(org.mia);
    org.advance(1);
    assert.equal(
        org.identity.verification.confirm(org.mia, totpAt(key, org.now())),
        true,
        'set up'
    );
    org.permissions.get(org.mia)!.add('TwoFactorApi');
    assert.equal(org.attempt({ ...soap, secret: password + token }).ok, false, 'not the token');
    assert.equal(org.attempt({ ...soap, secret: password }).ok, false, 'nor the password alone');
    assert.equal(org.statuses().at(-1), secondFactor, 'the code is missing');
    org.advance(1);
    const secret = password + totpAt(key, org.now());
    assert.equal(org.attempt({ ...soap, secret }).ok, true, 'the code');
    assert.equal(org.attempt({ ...soap, secret }).ok, false, 'once');
});

test('codes are those of RFC 6238', () => {
    // Appendix B, SHA-1: the secret is the ASCII text 12345678901234567890.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const codes = [59, 1_111_111_109, 1_234_567_890].map((s) => totpAt(secret, s * 1_000));
    assert.deepEqual(codes, ['287082', '081804', '005924'], 'last six digits of the test values');
});

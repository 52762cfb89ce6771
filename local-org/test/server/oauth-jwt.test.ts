import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { SignJWT } from 'jose';
import { registerApp } from '../../src/identity/apps.ts';
import { issueCode } from '../../src/identity/oauth-grants.ts';
import { postToken } from './oauth-client.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const callbackUrl = 'http://localhost:1717/OauthRedirect';
const clientId = 'nightly';

function createOrg(approvedProfiles: string[] | null = ['Standard User']): ServerFixture {
    const org = createServerFixture();
    const app = { clientId, clientSecret: 'unused', name: 'Nightly', runAs: null, callbackUrl };
    registerApp(org.store, { ...app, certificate, approvedProfiles });
    return org;
}

interface Changes {
    readonly claims?: Record<string, unknown>;
    readonly key?: typeof privateKey;
    readonly seconds?: number;
}

async function ask(org: ServerFixture, { claims, key, seconds = 180 }: Changes = {}) {
    const assertion = await new SignJWT({
        iss: clientId,
        sub: 'mia@acme.example',
        aud: 'http://localhost:3000',
        exp: Math.floor(org.now() / 1_000) + seconds,
        ...claims
    })
        .setProtectedHeader({ alg: 'RS256' })
        .sign(key ?? privateKey);
    return postAssertion(org, assertion);
}

function postAssertion(org: ServerFixture, assertion: string) {
    const grant_type = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    return postToken(org, { grant_type, assertion });
}

test('an assertion that the app signed signs its user in, without secret and refresh token', async () => {
    const org = createOrg();
    const { statusCode, body } = await ask(org);
    assert.equal(statusCode, 200, 'granted');
    assert.equal(org.identity.session(body.access_token ?? '')?.userId, org.mia, 'as Mia');
    assert.equal(body.refresh_token, undefined, 'this flow has none');
    const row = org.store.find('LoginHistory', 'UserId', org.mia)[0]!;
    assert.deepEqual(
        [row.LoginType, row.Application],
        ['Remote Access 2.0', 'Nightly'],
        'recorded'
    );
});

test('the login hosts are audiences, other hosts are not', async () => {
    const org = createOrg();
    for (const aud of ['https://login.salesforce.com', 'https://test.salesforce.com']) {
        assert.equal((await ask(org, { claims: { aud } })).statusCode, 200, aud);
    }
    const { body } = await ask(org, { claims: { aud: 'https://evil.example' } });
    assert.equal(body.error_description, 'Audience validation failed', 'anything else');
    assert.equal(org.statuses().at(-1), 'Failed: Invalid Token', 'and the history says so');
});

test('forged, expired and too long-lived assertions are refused and recorded', async () => {
    const cases: [string, Changes, string][] = [
        ['a foreign key', { key: stranger }, 'invalid assertion'],
        ['expired', { seconds: -1 }, 'expired authorization code'],
        ['more than three minutes', { seconds: 181 }, 'invalid assertion'],
        ['without an end', { claims: { exp: undefined } }, 'invalid assertion']
    ];
    for (const [reason, changes, description] of cases) {
        const org = createOrg();
        const { body } = await ask(org, changes);
        assert.equal(body.error, 'invalid_grant', reason);
        assert.equal(body.error_description, description, reason);
        assert.deepEqual(org.statuses(), ['Failed: Invalid Token'], `${reason}: one row`);
    }
});

test('an unsigned assertion is no assertion', async () => {
    const org = createOrg();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(org.now() / 1_000) + 60;
    const claims = { iss: clientId, sub: 'mia@acme.example', aud: 'http://localhost:3000', exp };
    const { body } = await postAssertion(org, `${part({ alg: 'none' })}.${part(claims)}.`);
    assert.equal(body.error_description, 'invalid assertion', 'alg none');
    assert.equal((await postAssertion(org, 'x.y')).body.error, 'invalid_grant', 'nonsense');
});

test('where users approve for themselves, an assertion needs an earlier approval', async () => {
    const org = createOrg(null);
    const { body } = await ask(org);
    assert.equal(body.error_description, "user hasn't approved this consumer", 'not yet');
    assert.deepEqual(org.statuses(), ['Failed: Not approved for access'], 'recorded');
    const approval = { clientId, userId: org.mia, redirectUri: callbackUrl, codeChallenge: null };
    issueCode(org.deps, approval);
    assert.equal((await ask(org)).statusCode, 200, 'approved');
});

test('an app for approved profiles is for nobody else', async () => {
    const org = createOrg(['System Administrator']);
    assert.equal((await ask(org)).statusCode, 400, 'Mia is a Standard User');
    assert.deepEqual(org.statuses(), ['Failed: Not approved for access'], 'recorded');
});

test('a locked account is open to an assertion, a frozen one is not', async () => {
    const org = createOrg();
    for (let n = 0; n < 10; n++) org.attempt({ secret: 'wrong' });
    assert.equal((await ask(org)).statusCode, 200, 'a lock is about passwords');
    org.store.update('UserLogin', String(org.userLogin().Id), { IsFrozen: true });
    assert.equal((await ask(org)).statusCode, 400, 'frozen');
    assert.equal(org.statuses().at(-1), 'User is frozen', 'recorded');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LoginAttempt } from '../../src/identity/identity.ts';
import { createFixture, password, soap, type Fixture } from './fixture.ts';

interface Expected {
    readonly status: string | null;
    readonly code: string;
}

function expectRefusal(org: Fixture, changes: Partial<LoginAttempt>, expected: Expected): void {
    const outcome = org.attempt(changes);
    assert.ok(!outcome.ok, `${expected.status} is a refusal`);
    assert.equal(outcome.status, expected.status, 'status of the row');
    assert.equal(outcome.code, expected.code, 'code for the client');
}

test('an unknown username is refused without a row', () => {
    const org = createFixture();
    const stranger = { username: 'nobody@acme.example' };
    expectRefusal(org, stranger, { status: null, code: 'INVALID_LOGIN' });
    assert.equal(org.store.count('LoginHistory'), 0, 'no row');
});

test('usernames are compared without case', () => {
    const org = createFixture();
    assert.equal(org.attempt({ username: 'MIA@Acme.example' }).ok, true, 'capitals are no matter');
});

test('inactive goes before frozen, frozen before locked, and none of them counts', () => {
    const org = createFixture();
    for (let n = 0; n < 10; n++) org.attempt({ secret: 'wrong' });
    const userLogin = String(org.userLogin().Id);
    org.store.update('UserLogin', userLogin, { IsFrozen: true });
    expectRefusal(org, {}, { status: 'User is frozen', code: 'INVALID_LOGIN' });
    org.store.update('User', org.mia, { IsActive: false });
    expectRefusal(org, { secret: 'wrong' }, { status: 'User is inactive', code: 'INVALID_LOGIN' });
    assert.equal(org.user().NumberOfFailedLogins, 0, 'not counted');
});

test('an API client needs the token, a browser does not', () => {
    const org = createFixture();
    const required = 'Failed: API security token required';
    expectRefusal(org, soap, { status: required, code: 'LOGIN_MUST_USE_SECURITY_TOKEN' });
    assert.equal(org.user().NumberOfFailedLogins ?? 0, 0, 'a missing token is not counted');
    const token = org.freshToken();
    assert.equal(org.attempt({ ...soap, secret: password + token }).ok, true, 'with the token');
    assert.equal(org.attempt().ok, true, 'in a browser without it');
});

test('a wrong token cannot be told from a wrong password, and counts', () => {
    const org = createFixture();
    const token = org.freshToken();
    const secret = password + token.toLowerCase();
    expectRefusal(org, { ...soap, secret }, { status: 'Invalid password', code: 'INVALID_LOGIN' });
    assert.equal(org.user().NumberOfFailedLogins, 1, 'counted');
});

test('a browser does not take the token after the password', () => {
    const org = createFixture();
    const secret = password + org.freshToken();
    expectRefusal(org, { secret }, { status: 'Invalid password', code: 'INVALID_LOGIN' });
});

test('from a trusted range the token may be left out or given', () => {
    const org = createFixture();
    const trustedIpRanges = [{ start: '203.0.113.0', end: '203.0.113.255' }];
    org.identity.configure({ trustedIpRanges });
    assert.equal(org.attempt(soap).ok, true, 'left out');
    assert.equal(org.attempt({ ...soap, secret: password + org.freshToken() }).ok, true, 'given');
    assert.equal(org.attempt({ ...soap, sourceIp: '203.0.114.1' }).ok, false, 'not next door');
});

test('profile ranges block outside and ask for no token inside', () => {
    const org = createFixture();
    const loginIpRanges = [{ start: '198.51.100.1', end: '198.51.100.9' }];
    org.identity.configure({ profiles: { 'Standard User': { loginIpRanges } } });
    const blocked = { status: 'Restricted IP', code: 'LOGIN_DURING_RESTRICTED_DOMAIN' };
    expectRefusal(org, {}, blocked);
    expectRefusal(org, soap, blocked);
    assert.equal(org.attempt({ ...soap, sourceIp: '198.51.100.5' }).ok, true, 'inside');
});

test('login hours are read in the org’s time zone', () => {
    const org = createFixture();
    const loginHours = { friday: { start: '09:00', end: '17:00' } };
    org.identity.configure({ profiles: { 'Standard User': { loginHours } } });
    assert.equal(org.attempt().ok, true, 'Friday 9:00 in London is inside');
    org.advance(8 * 60);
    const closed = { status: 'Restricted time', code: 'LOGIN_DURING_RESTRICTED_TIME' };
    expectRefusal(org, {}, closed);
});

test('a stranger learns nothing from hours and ranges: the password comes first', () => {
    const org = createFixture();
    org.identity.configure({ profiles: { 'Standard User': { loginHours: {} } } });
    expectRefusal(org, { secret: 'x' }, { status: 'Invalid password', code: 'INVALID_LOGIN' });
});

test('SOAP login can be off, asked for a permission, retired or gone', () => {
    const org = createFixture();
    const secret = password + org.freshToken();
    const client = { ...soap, secret };
    const gone = { status: 'Login invalid', code: 'INVALID_OPERATION' };
    expectRefusal(org, { ...client, apiVersion: '65.0' }, gone);
    const old = { status: 'Failed: API Version Removed', code: 'UNSUPPORTED_API_VERSION' };
    expectRefusal(org, { ...client, apiVersion: '30.0' }, old);
    expectRefusal(org, { ...client, apiVersion: '99.0' }, old);
    org.identity.configure({ soapLogin: 'permission' });
    expectRefusal(org, client, { status: 'Login invalid', code: 'INSUFFICIENT_ACCESS' });
    org.permissions.get(org.mia)!.add('UseAnyApiAuth');
    assert.equal(org.attempt(client).ok, true, 'with the permission');
    org.identity.configure({ soapLogin: 'off' });
    expectRefusal(org, client, gone);
});

test('the OAuth password flow can be off', () => {
    const org = createFixture();
    org.identity.configure({ passwordFlow: 'off' });
    const status = 'Username-Password Flow Disabled';
    expectRefusal(org, { door: 'oauth-password' }, { status, code: 'OAUTH_FLOW_DISABLED' });
});

test('an API-only user has no browser, and API clients need API Enabled', () => {
    const org = createFixture();
    const secret = password + org.freshToken();
    org.permissions.get(org.mia)!.add('ApiUserOnly');
    expectRefusal(org, {}, { status: 'Failed: API-only user', code: 'INVALID_LOGIN' });
    org.permissions.set(org.mia, new Set());
    const disabled = { status: 'Login invalid', code: 'API_CURRENTLY_DISABLED' };
    expectRefusal(org, { ...soap, secret }, disabled);
});

test('a secret of any length or content is judged, not choked on', () => {
    const org = createFixture();
    for (const secret of ['', 'x'.repeat(100_000), '\0\uD800', '__proto__']) {
        expectRefusal(org, { secret }, { status: 'Invalid password', code: 'INVALID_LOGIN' });
    }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerApp } from '../../src/identity/apps.ts';
import { password } from '../identity/fixture.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const callbackUrl = 'http://localhost:1717/OauthRedirect';
const client = { client_id: 'livechat', client_secret: 'app-secret' };

function createOrg(runAs: string | null = null): ServerFixture {
    const org = createServerFixture();
    const { client_id: clientId, client_secret: clientSecret } = client;
    registerApp(org.store, { clientId, clientSecret, name: 'LiveChat', runAs, callbackUrl });
    return org;
}

async function post(
    { app }: ServerFixture,
    form: Record<string, string>,
    headers = {},
    url = '/services/oauth2/token'
) {
    const response = await app.inject({
        method: 'POST',
        url,
        headers: {
            host: 'localhost:3000',
            'content-type': 'application/x-www-form-urlencoded',
            ...headers
        },
        payload: new URLSearchParams(form).toString()
    });
    return { statusCode: response.statusCode, body: response.body === '' ? null : response.json() };
}

function passwordGrant(org: ServerFixture, secret = password + org.freshToken()) {
    return post(org, {
        grant_type: 'password',
        ...client,
        username: 'mia@acme.example',
        password: secret
    });
}

test('the password flow gives a token whose id names org and user', async () => {
    const org = createOrg();
    const { statusCode, body } = await passwordGrant(org);
    assert.equal(statusCode, 200, 'granted');
    assert.equal(body.id, `http://localhost:3000/id/${org.deps.orgId}/${org.mia}`, 'id');
    assert.equal(body.instance_url, 'http://localhost:3000', 'instance');
    assert.equal(body.issued_at, String(org.now()), 'milliseconds as text');
    assert.equal(body.refresh_token, undefined, 'this flow has no refresh token');
    assert.equal(
        org.identity.session(body.access_token)?.userId,
        org.mia,
        'the token is a session'
    );
});

test('the row of an OAuth login names the app', async () => {
    const org = createOrg();
    await passwordGrant(org, 'wrong');
    const row = org.store.find('LoginHistory', 'UserId', org.mia)[0]!;
    assert.equal(row.Application, 'LiveChat', 'application');
    assert.equal(row.ForwardedForIp, null, 'no forwarded-for on OAuth rows');
});

test('every refusal of a user reads the same', async () => {
    const org = createOrg();
    const expected = { error: 'invalid_grant', error_description: 'authentication failure' };
    const { statusCode, body } = await passwordGrant(org, 'wrong');
    assert.equal(statusCode, 400, 'bad request');
    assert.deepEqual(body, expected, 'wrong password');
    org.store.update('User', org.mia, { IsActive: false });
    assert.deepEqual((await passwordGrant(org)).body, expected, 'inactive user');
});

test('unknown apps, wrong secrets and unknown grants are told apart', async () => {
    const org = createOrg();
    const attempt = async (changes: Record<string, string>) => {
        const form = { grant_type: 'password', ...client, username: 'x', password: 'y' };
        return (await post(org, { ...form, ...changes })).body.error;
    };
    assert.equal(await attempt({ client_id: 'nobody' }), 'invalid_client_id', 'app');
    assert.equal(await attempt({ client_secret: 'x' }), 'invalid_client', 'secret');
    assert.equal(await attempt({ grant_type: 'magic' }), 'unsupported_grant_type', 'grant');
    assert.equal(await attempt({ grant_type: '__proto__' }), 'unsupported_grant_type', 'prototype');
});

test('client credentials run as the user chosen for the app, by form or HTTP Basic', async () => {
    const org = createOrg('ben@acme.example');
    const basic = Buffer.from('livechat:app-secret').toString('base64');
    const forms = [
        await post(org, { grant_type: 'client_credentials', ...client }),
        await post(org, { grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })
    ];
    for (const { body } of forms) {
        assert.equal(org.identity.session(body.access_token)?.userId, org.ben, 'as Ben');
    }
    const row = org.store.find('LoginHistory', 'UserId', org.ben)[0]!;
    assert.equal(row.LoginSubType, 'OauthClientCredentials', 'recorded');
    const off = await post(createOrg(), { grant_type: 'client_credentials', ...client });
    assert.equal(off.body.error_description, 'no client credentials user enabled', 'nobody chosen');
});

test('userinfo and the identity URL tell the token’s owner, revoke ends it', async () => {
    const org = createOrg();
    const { body } = await passwordGrant(org);
    const headers = { host: 'localhost:3000', authorization: `Bearer ${body.access_token}` };
    const info = await org.app.inject({ url: '/services/oauth2/userinfo', headers });
    assert.equal(info.json().preferred_username, 'mia@acme.example', 'userinfo');
    const own = await org.app.inject({ url: new URL(body.id).pathname, headers });
    assert.equal(own.json().username, 'mia@acme.example', 'identity URL');
    const other = await org.app.inject({ url: `/id/${org.deps.orgId}/${org.ben}`, headers });
    assert.equal(other.statusCode, 403, 'nobody else’s');
    await post(org, { token: body.access_token }, {}, '/services/oauth2/revoke');
    const after = await org.app.inject({ url: '/services/oauth2/userinfo', headers });
    assert.equal(after.statusCode, 401, 'revoked');
});

test('the web server flow takes an approval, and its refresh token lasts until revoked', async () => {
    const org = createOrg();
    const outcome = org.attempt();
    assert.ok(outcome.ok, 'signed in');
    const cookie = `latchkey_session=${encodeURIComponent(outcome.session.id)}`;
    const headers = { host: 'localhost:3000', cookie };
    const wanted = {
        response_type: 'code',
        client_id: 'livechat',
        redirect_uri: callbackUrl,
        state: 's1'
    };
    const url = `/services/oauth2/authorize?${new URLSearchParams(wanted)}`;
    const page = await org.app.inject({ url, headers });
    const csrf = /name="csrf" value="([^"]+)"/.exec(page.body)![1]!;
    const approved = await org.app.inject({
        method: 'POST',
        url: '/services/oauth2/authorize',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...wanted, csrf, decision: 'allow' }).toString()
    });
    const location = new URL(String(approved.headers.location));
    assert.equal(location.searchParams.get('state'), 's1', 'state comes back');
    const code = location.searchParams.get('code')!;
    const redeem = () => {
        return post(org, {
            grant_type: 'authorization_code',
            ...client,
            code,
            redirect_uri: callbackUrl
        });
    };
    const granted = await redeem();
    assert.equal(granted.statusCode, 200, 'redeemed');
    assert.equal((await redeem()).body.error, 'invalid_grant', 'only once');
    const { refresh_token } = granted.body;
    const refresh = () => post(org, { grant_type: 'refresh_token', ...client, refresh_token });
    const refreshed = await refresh();
    assert.equal(org.identity.session(refreshed.body.access_token)?.userId, org.mia, 'refreshed');
    assert.equal(refreshed.body.refresh_token, undefined, 'without a new refresh token');
    await post(org, { token: refresh_token }, {}, '/services/oauth2/revoke');
    assert.equal((await refresh()).body.error, 'invalid_grant', 'revoked');
});

test('no code goes to an address that is not the app’s', async () => {
    const org = createOrg();
    const wanted = {
        response_type: 'code',
        client_id: 'livechat',
        redirect_uri: 'https://evil.example/'
    };
    const url = `/services/oauth2/authorize?${new URLSearchParams(wanted)}`;
    const { statusCode, headers } = await org.app.inject({ url, headers: { host: 'localhost' } });
    assert.equal(statusCode, 400, 'refused');
    assert.equal(headers.location, undefined, 'and sent nowhere');
});

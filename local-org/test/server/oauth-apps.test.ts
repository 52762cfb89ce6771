import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerApp, setAppState, type AppState } from '../../src/identity/apps.ts';
import { issueRefreshToken } from '../../src/identity/refresh-tokens.ts';
import { password } from '../identity/fixture.ts';
import { postForm, postToken } from './oauth-client.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const client = { client_id: 'livechat', client_secret: 'app-secret' };

function createOrg(rotatesRefreshTokens = false): ServerFixture {
    const org = createServerFixture();
    registerApp(org.store, {
        clientId: client.client_id,
        clientSecret: client.client_secret,
        name: 'LiveChat',
        runAs: 'mia@acme.example',
        callbackUrl: null,
        rotatesRefreshTokens
    });
    return org;
}

function tokenFor(org: ServerFixture): string {
    return issueRefreshToken(org.deps, { clientId: client.client_id, userId: org.mia });
}

function refresh(org: ServerFixture, refresh_token: string) {
    return postToken(org, { grant_type: 'refresh_token', ...client, refresh_token });
}

test('every flow of an app that an administrator closed is refused and recorded', async () => {
    const closed: [AppState, error: string, status: string][] = [
        ['blocked', 'OAUTH_APP_BLOCKED', 'Failed: Not approved for access'],
        ['uninstalled', 'app_not_found', 'Package for this consumer is not installed'],
        ['deleted', 'invalid_client_id', 'Failed: Consumer Deleted']
    ];
    for (const [state, error, status] of closed) {
        const org = createOrg();
        const refresh_token = tokenFor(org);
        const secret = password + org.freshToken();
        setAppState(org.store, client.client_id, state);
        const forms: Record<string, string>[] = [
            { grant_type: 'password', username: 'mia@acme.example', password: secret },
            { grant_type: 'client_credentials' },
            { grant_type: 'refresh_token', refresh_token }
        ];
        for (const form of forms) {
            const { body } = await postToken(org, { ...client, ...form });
            assert.equal(body.error, error, `${state}, ${form.grant_type}`);
        }
        assert.deepEqual(org.statuses(), [status, status, status], `${state}: rows`);
    }
});

test('an unknown consumer leaves no row, whoever it asks for', async () => {
    const org = createOrg();
    const form = { grant_type: 'password', username: 'mia@acme.example', password };
    const { body } = await postToken(org, { ...client, ...form, client_id: 'nobody' });
    assert.equal(body.error, 'invalid_client_id', 'refused');
    assert.deepEqual(org.statuses(), [], 'no row');
});

test('a revoked refresh token is refused, and its use is recorded', async () => {
    const org = createOrg();
    const token = tokenFor(org);
    assert.equal((await refresh(org, token)).statusCode, 200, 'live');
    await postForm(org, '/services/oauth2/revoke', { token });
    const { body } = await refresh(org, token);
    assert.equal(body.error_description, 'expired access/refresh token', 'refused');
    assert.deepEqual(org.statuses(), ['Success', 'Failed: Invalid Token'], 'recorded');
    assert.equal((await refresh(org, 'never-was-one')).body.error, 'invalid_grant', 'unknown');
    assert.equal(org.statuses().length, 2, 'nobody to attach an unknown one to');
});

test('a revoked refresh token takes its access tokens along, those of other tokens stay', async () => {
    const org = createOrg();
    const [token, other] = [tokenFor(org), tokenFor(org)];
    const access = async (of: string) => (await refresh(org, of)).body.access_token!;
    const ended = [await access(token), await access(token)];
    const kept = await access(other);
    const direct = org.attempt();
    await postForm(org, '/services/oauth2/revoke', { token });
    for (const id of ended) assert.equal(org.identity.session(id), undefined, 'ended with it');
    assert.notEqual(org.identity.session(kept), undefined, 'another grant');
    assert.ok(direct.ok && org.identity.session(direct.session.id), 'and one without a grant');
});

test('an access token that is revoked leaves its refresh token alone', async () => {
    const org = createOrg();
    const token = tokenFor(org);
    const { body } = await refresh(org, token);
    await postForm(org, '/services/oauth2/revoke', { token: body.access_token! });
    assert.equal(org.identity.session(body.access_token!), undefined, 'ended');
    assert.equal((await refresh(org, token)).statusCode, 200, 'brings the next one');
});

test('an administrator can end all that apps hold of a user, and nothing else', async () => {
    const org = createOrg();
    const token = tokenFor(org);
    const { body } = await refresh(org, token);
    const browser = org.attempt();
    org.identity.admin.revokeTokens(org.mia);
    assert.equal((await refresh(org, token)).body.error, 'invalid_grant', 'the refresh token');
    assert.equal(org.identity.session(body.access_token!), undefined, 'the session of the app');
    assert.ok(browser.ok && org.identity.session(browser.session.id), 'not her browser’s');
});

test('rotation replaces a token at each use, and a second use of one ends them all', async () => {
    const org = createOrg(true);
    const first = tokenFor(org);
    const second = (await refresh(org, first)).body.refresh_token!;
    assert.ok(second !== undefined && second !== first, 'a new one');
    const { body } = await refresh(org, second);
    const third = body.refresh_token!;
    assert.equal((await refresh(org, first)).body.error, 'invalid_grant', 'spent');
    assert.equal((await refresh(org, third)).body.error, 'invalid_grant', 'the family is dead');
    assert.equal(org.identity.session(body.access_token!), undefined, 'with its access tokens');
});

test('an app cannot use the refresh token of another', async () => {
    const org = createOrg();
    const token = issueRefreshToken(org.deps, { clientId: 'another', userId: org.mia });
    assert.equal((await refresh(org, token)).body.error, 'invalid_grant', 'refused');
});

test('client credentials end with the user they run as', async () => {
    const org = createOrg();
    org.store.update('User', org.mia, { IsActive: false });
    const { body } = await postToken(org, { grant_type: 'client_credentials', ...client });
    assert.equal(body.error, 'invalid_grant', 'refused');
    assert.deepEqual(org.statuses(), ['User is inactive'], 'recorded');
});

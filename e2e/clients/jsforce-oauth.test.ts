/** jsforce without passwords: client credentials, JWT bearer, web server flow and refresh. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import { registerApp } from '../../local-org/src/identity/apps.ts';
import { approve } from './approval.ts';
import { startClientOrg, type ClientOrg } from './server.ts';

const redirectUri = 'http://localhost:1717/OauthRedirect';

describe('jsforce without passwords', { timeout: 60_000 }, () => {
    let org: ClientOrg;

    const connect = (app: { clientId: string; clientSecret?: string }) =>
        new Connection({ oauth2: { loginUrl: org.url, redirectUri, ...app }, logLevel: 'FATAL' });
    const lastOf = (name: string) => org.logins(org.person(name)).at(-1);

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('runs as the app’s user with client credentials', async () => {
        const connection = connect(org.appNamed('Nightly Export'));
        await connection.authorize({ grant_type: 'client_credentials' });
        const { username } = await connection.identity();
        assert.equal(username, org.person('jonas.weber').username, 'the user it runs as');
        assert.equal(lastOf('jonas.weber')?.LoginSubType, 'OauthClientCredentials', 'recorded');
    });

    it('is refused client credentials when no user is chosen', async () => {
        const connection = connect(org.app);
        const authorize = connection.authorize({ grant_type: 'client_credentials' });
        await assert.rejects(authorize, /no client credentials user enabled/, 'in words');
    });

    it('signs in with an assertion', async () => {
        const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
        registerApp(org.org.store, {
            clientId: 'jwt-client',
            clientSecret: 'unused',
            name: 'JWT Client',
            runAs: null,
            callbackUrl: null,
            certificate: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
            approvedProfiles: ['Standard User', 'System Administrator']
        });
        const { username } = org.person('ada.admin');
        const exp = Math.floor(org.org.clock.now() / 1_000) + 120;
        const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
        const claims = { iss: 'jwt-client', sub: username, aud: org.url, exp };
        const signed = `${encode({ alg: 'RS256' })}.${encode(claims)}`;
        const signature = sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url');
        const connection = connect({ clientId: 'jwt-client' });
        await connection.authorize({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion: `${signed}.${signature}`
        });
        assert.equal((await connection.identity()).username, username, 'as the user it names');
    });

    it('gets a new session by its refresh token, until that is revoked', async () => {
        const uma = org.person('uma.user');
        const connection = connect(org.app);
        const code = await approve(org.url, uma, { clientId: org.app.clientId, redirectUri });
        await connection.authorize(code);
        const query = async () => {
            const found = await connection.query<{ Username: string }>(
                `SELECT Username FROM User WHERE Id = '${connection.userInfo?.id}'`
            );
            return found.records[0]?.Username;
        };
        assert.equal(await query(), uma.username, 'the session of the code');
        const first = connection.accessToken;
        org.org.identity.endSession(first ?? '');
        assert.equal(await query(), uma.username, 'a new session, unnoticed');
        assert.notEqual(connection.accessToken, first, 'by the refresh token');
        assert.equal(lastOf('uma.user')?.LoginSubType, 'OauthRefreshToken', 'recorded');
        org.org.identity.admin.revokeTokens(connection.userInfo?.id ?? '');
        org.org.identity.endSession(connection.accessToken ?? '');
        await assert.rejects(query(), /expired access\/refresh token/, 'revoked');
        assert.equal(lastOf('uma.user')?.Status, 'Failed: Invalid Token', 'and recorded as such');
    });
});

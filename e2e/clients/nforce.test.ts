/** nforce, an older client of the OAuth password flow. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import nforce from 'nforce';
import { startClientOrg, type ClientOrg, type Person } from './server.ts';

describe('nforce', { timeout: 60_000 }, () => {
    let org: ClientOrg;

    const connect = () =>
        nforce.createConnection({
            ...org.app,
            redirectUri: 'http://localhost:1717/OauthRedirect',
            loginUri: `${org.url}/services/oauth2/token`,
            apiVersion: 'v60.0',
            mode: 'multi'
        });
    const signIn = ({ username, password, securityToken }: Person) =>
        connect().authenticate({ username, password, securityToken });

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('signs in with password and token and queries', async () => {
        const uma = org.person('uma.user');
        const oauth = await signIn(uma);
        const query = `SELECT Username FROM User WHERE Username = '${uma.username}'`;
        const { records } = await connect().query({ query, oauth, raw: true });
        assert.equal(records[0]?.Username, uma.username, 'finds herself');
        assert.equal(org.logins(uma)[0]?.Application, 'CommuniGator', 'under the app’s name');
    });

    it('reads why it was refused', async () => {
        const uma = org.person('uma.user');
        await assert.rejects(
            signIn({ ...uma, password: 'wrong' }),
            /authentication failure/,
            'wrong'
        );
        assert.equal(org.logins(uma).at(-1)?.Status, 'Invalid password', 'the row says more');
    });
});

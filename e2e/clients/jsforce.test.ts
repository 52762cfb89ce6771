/** jsforce, the client that most JavaScript integrations use, against the org as it is. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import { startClientOrg, type ClientOrg, type Person } from './server.ts';

const REFUSED = {
    message: 'INVALID_LOGIN: Invalid username, password, security token; or user locked out.'
};
const TOKEN_REQUIRED = { message: /^LOGIN_MUST_USE_SECURITY_TOKEN: / };

describe('jsforce', { timeout: 60_000 }, () => {
    let org: ClientOrg;

    const connect = () => new Connection({ loginUrl: org.url, logLevel: 'FATAL' });
    const signIn = async ({ username }: Person, secret: string) => {
        const connection = connect();
        await connection.login(username, secret);
        return connection;
    };
    const secretOf = ({ password, securityToken }: Person) => password + securityToken;

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('logs in over SOAP with password and token, queries, and logs out', async () => {
        const uma = org.person('uma.user');
        const connection = await signIn(uma, secretOf(uma));
        assert.equal(connection.instanceUrl, org.url, 'the instance is this server');
        const { records } = await connection.query<{ Username: string }>(
            `SELECT Username FROM User WHERE Id = '${connection.userInfo?.id}'`
        );
        assert.equal(records[0]?.Username, uma.username, 'and the session is hers');
        const { accessToken } = connection;
        await connection.logout();
        const stale = new Connection({
            instanceUrl: org.url,
            accessToken: accessToken ?? '',
            logLevel: 'FATAL'
        });
        await assert.rejects(
            async () => stale.query('SELECT Id FROM User'),
            /Session expired/,
            'over'
        );
    });

    it('says that a token is needed when only the password is right', async () => {
        const hal = org.person('hal.helper');
        await assert.rejects(signIn(hal, hal.password), TOKEN_REQUIRED, 'in words');
        const statuses = org.logins(hal).map(({ Status }) => Status);
        assert.deepEqual(statuses, ['Failed: API security token required'], 'and in the row');
    });

    it('locks an account with ten wrong passwords for thirty minutes', async () => {
        const ben = org.person('ben.carter');
        for (let attempt = 1; attempt <= 10; attempt++) {
            await assert.rejects(signIn(ben, 'stale-password-1'), REFUSED, `attempt ${attempt}`);
        }
        assert.equal(org.isLocked(ben), true, 'locked');
        await assert.rejects(signIn(ben, secretOf(ben)), REFUSED, 'the right one is refused');
        assert.equal(org.logins(ben).at(-1)?.Status, 'Password lockout', 'and the row says why');
        org.advance(31);
        await signIn(ben, secretOf(ben));
        assert.equal(org.isLocked(ben), false, 'open again after the lock');
    });

    it('shows as what it is in the login history', async () => {
        const tom = org.person('tom.becker');
        await signIn(tom, secretOf(tom));
        const row = org.logins(tom)[0];
        assert.equal(row?.LoginSubType, 'SoapApiLogin', 'by SOAP');
        assert.equal(row?.ApiVersion, '50.0', 'with its default version');
        assert.equal(row?.Application, 'N/A', 'it gives no name');
        assert.equal(row?.SourceIp, '127.0.0.1', 'from here');
    });

    it('logs in with the OAuth password flow and revokes its token', async () => {
        const lena = org.person('lena.fischer');
        const connection = new Connection({
            oauth2: { loginUrl: org.url, ...org.app },
            logLevel: 'FATAL'
        });
        await connection.loginByOAuth2(lena.username, secretOf(lena));
        const identity = await connection.identity();
        assert.equal(identity.username, lena.username, 'identity');
        await connection.logout();
        await assert.rejects(
            connection.loginByOAuth2(lena.username, 'x'),
            /authentication failure/,
            'wrong'
        );
    });

    it('pages through, describes, and tells what is wrong with a query', async () => {
        const ada = org.person('ada.admin');
        const connection = await signIn(ada, secretOf(ada));
        const rows = await connection
            .query('SELECT Id FROM LoginHistory ORDER BY LoginTime DESC')
            .run({ autoFetch: true, maxFetch: 5_000 });
        assert.ok(rows.records.length > 100, 'the history of the demo org');
        const user = await connection.describe('User');
        assert.ok(
            user.fields.some(({ name }) => name === 'Username'),
            'describe'
        );
        const { sobjects } = await connection.describeGlobal();
        assert.ok(
            sobjects.some(({ name }) => name === 'LoginHistory'),
            'describe global'
        );
        await assert.rejects(
            async () => connection.query("SELECT Id FROM LoginHistory WHERE Status = 'Success'"),
            /can not be filtered/,
            'Status is no filter'
        );
    });
});

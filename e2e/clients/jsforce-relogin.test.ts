/**
 * The classic cause of a lockout: jsforce logs in again by itself when its session has ended, with
 * the password that it was given long ago.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import { startClientOrg, type ClientOrg } from './server.ts';

describe('jsforce with a password that has been changed', { timeout: 60_000 }, () => {
    let org: ClientOrg;

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('logs in again by itself while the password holds, and locks the account after', async () => {
        const priya = org.person('priya.nair');
        const { identity } = org.org;
        const connection = new Connection({ loginUrl: org.url, logLevel: 'FATAL' });
        const { id } = await connection.login(priya.username, priya.password + priya.securityToken);
        const work = async () => connection.query('SELECT Id FROM User LIMIT 1');

        identity.endSession(connection.accessToken ?? '');
        await work();
        const before = org.logins(priya).map(({ Status }) => Status);
        assert.deepEqual(before, ['Success', 'Success'], 'a second login, unnoticed');

        identity.setPassword(id, 'Priya-has-a-new-one-2');
        identity.endSession(connection.accessToken ?? '');
        for (let n = 1; n <= 10; n++) await assert.rejects(work, /INVALID_LOGIN/, `call ${n}`);
        const failures = org.logins(priya).slice(before.length);
        assert.deepEqual(
            failures.map(({ Status }) => Status),
            Array<string>(10).fill('Invalid password'),
            'one login a call, none of them hers'
        );
        assert.equal(org.isLocked(priya), true, 'and her account is locked');
    });
});

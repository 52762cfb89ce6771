/** Two people who save the same softphone login ID at the same moment. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import { startClientOrg, type ClientOrg } from './server.ts';

describe('one login ID for two people', { timeout: 120_000 }, () => {
    let org: ClientOrg;

    const signIn = async (name: string) => {
        const { username, password, securityToken } = org.person(name);
        const connection = new Connection({ loginUrl: org.url, logLevel: 'FATAL' });
        await connection.login(username, password + securityToken);
        return connection;
    };
    const call = async ({ accessToken }: Connection, method: string, parameters: object) => {
        const response = await fetch(`${org.url}/apex/SoftphoneController/${method}`, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${accessToken}`,
                'content-type': 'application/json'
            },
            body: JSON.stringify(parameters)
        });
        return { ok: response.ok, body: (await response.json()) as { message?: string } | string };
    };

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('is given to one of them, and the other is told', async () => {
        const people = await Promise.all(['uma.user', 'hal.helper', 'ada.admin'].map(signIn));
        const wish = { loginId: 'ABCDEFGH12345678WXYZ', reason: null };
        const answers = await Promise.all(people.map((person) => call(person, 'saveOwn', wish)));
        const refused = answers.filter(({ ok }) => !ok);
        assert.equal(refused.length, 2, 'one of three has it');
        for (const { body } of refused) {
            assert.match(
                typeof body === 'string' ? body : (body.message ?? ''),
                /^Somebody else has this ID\./
            );
        }
        const shown = await Promise.all(people.map((person) => call(person, 'reveal', {})));
        const owners = shown.filter(({ body }) => body === wish.loginId);
        assert.equal(owners.length, 1, 'and its user record alone holds it');
    });
});

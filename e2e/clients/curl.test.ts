/** curl: any tool that can post a file is a client, from any address of this computer. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startClientOrg, type ClientOrg } from './server.ts';

const run = promisify(execFile);
const missing = spawnSync('curl', ['--version']).error !== undefined;

describe('curl', { timeout: 60_000, skip: missing ? 'curl is not installed' : false }, () => {
    let org: ClientOrg;

    const curl = async (...args: string[]) => (await run('curl', ['--silent', ...args])).stdout;
    const login = (username: string, secret: string, ...args: string[]) =>
        curl(
            ...args,
            '--header',
            'Content-Type: text/xml',
            '--header',
            'SOAPAction: login',
            '--data-binary',
            '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>' +
                `<n:login xmlns:n="urn:partner.soap.sforce.com"><n:username>${username}</n:username>` +
                `<n:password>${secret}</n:password></n:login></e:Body></e:Envelope>`,
            `${org.url}/services/Soap/u/60.0`
        );

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('is recorded with the address that it came from', async () => {
        const uma = org.person('uma.user');
        const secret = uma.password + uma.securityToken;
        const forwarded = ['--header', 'X-Forwarded-For: 203.0.113.9'];
        const answer = await login(uma.username, secret, '--interface', '127.0.0.2', ...forwarded);
        assert.match(answer, /<sessionId>[^<]+<\/sessionId>/, 'signed in');
        const row = org.logins(uma)[0];
        assert.equal(row?.SourceIp, '127.0.0.2', 'the peer’s address');
        assert.equal(row?.ForwardedForIp, '203.0.113.9', 'the header, in its own field');
    });

    it('queries with the session that it got', async () => {
        const uma = org.person('uma.user');
        const answer = await login(uma.username, uma.password + uma.securityToken);
        const session = /<sessionId>([^<]+)/.exec(answer)?.[1] ?? '';
        const rows = await curl(
            '--get',
            '--header',
            `Authorization: Bearer ${session}`,
            '--data-urlencode',
            `q=SELECT Username FROM User WHERE Username = '${uma.username}'`,
            `${org.url}//services/data/v60.0/query`
        );
        assert.equal(JSON.parse(rows).records[0].Username, uma.username, 'even with two slashes');
    });

    it('gets a fault for nonsense', async () => {
        const answer = await curl('--data', 'nonsense', `${org.url}/services/Soap/u/60.0`);
        assert.match(answer, /<soapenv:Fault>/, 'a fault');
    });
});

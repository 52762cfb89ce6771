/** Whatever is thrown at the server, it answers, stays healthy and keeps its data. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Passwords } from '../../src/identity/passwords.ts';
import { compileProgram } from '../../src/run/program.ts';
import { filesOf } from '../run/fixture.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';
import { dice, wildRequest } from './requests.ts';

const requests = 10_000;
const seed = 20_261_120;

/** Instant hashes: this is about the doors, not about the cost of a password. */
const instant: Passwords = {
    hash: (password, salt) => ({ n: 2, r: 1, p: 1, salt: salt.toString('base64'), hash: password }),
    verify: (stored, password) => stored?.hash === password
};

let org: ServerFixture;
let bearer: string;
let port: number;

before(async () => {
    org = createServerFixture(false, { passwords: instant });
    const source = `public with sharing class Greeter {
    @AuraEnabled public static String greet(String name) { return 'Hi ' + name; }
}`;
    const program = compileProgram(filesOf({ 'Greeter.cls': source }), org.schema);
    Object.assign(org.app.org, { program });
    const outcome = org.attempt();
    assert.ok(outcome.ok, 'somebody is signed in');
    bearer = outcome.session.id;
    await org.app.listen({ port: 0, host: '127.0.0.1' });
    port = (org.app.server.address() as AddressInfo).port;
});
after(() => org?.app.close());

/** Everything the org holds, as text. */
function contents({ store, schema }: ServerFixture): string {
    const rows = schema.objects.map(({ name }) => [name, [...store.scan(name)]]);
    return JSON.stringify(rows);
}

/** Sends bytes, and gives what comes back until the server closes, a second at most. */
async function raw(bytes: string | Buffer, then: 'end' | 'reset' = 'end'): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => void (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.write(bytes);
    if (then === 'end') socket.end();
    else setImmediate(() => socket.resetAndDestroy());
    await once(socket, 'close');
    return answer;
}

async function isHealthy(): Promise<boolean> {
    return (await fetch(`http://127.0.0.1:${port}/healthz`)).ok;
}

test(`${requests} wild requests get answers below 500 or SOAP faults, and change nothing`, async () => {
    const roll = dice(seed);
    const before = contents(org);
    const failures: string[] = [];
    for (let n = 0; n < requests; n++) {
        const { method, url, headers, payload } = wildRequest(roll, bearer);
        const response = await org.app.inject({ method, url, headers, payload });
        const isFault =
            response.body.includes('<soapenv:Fault>') && !response.body.includes('soapenv:Server');
        const failed = response.statusCode >= 500 && !isFault;
        if (failed || /\n\s+at |node:internal/.test(response.body)) {
            failures.push(`${n}: ${method} ${url.slice(0, 80)} ${response.statusCode}`);
        }
    }
    assert.deepEqual(failures, [], 'no failure of the server, no trace of its inside');
    assert.equal(contents(org), before, 'the store is unchanged');
    assert.equal(await isHealthy(), true, 'healthy');
});

test('broken, cut and reset connections disturb nobody', async () => {
    const roll = dice(seed + 1);
    const before = contents(org);
    for (let n = 0; n < 300; n++) {
        const { method, url, headers, payload } = wildRequest(roll, bearer);
        const path = url.replace(/[^\x21-\x7e]/g, '');
        const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
        const length = `content-length: ${Buffer.byteLength(payload) + roll(2)}`;
        const text = `${method} ${path} HTTP/1.1\r\n${[...lines, length].join('\r\n')}\r\n\r\n${String(payload)}`;
        const cut = roll(2) === 0 ? text : text.slice(0, roll(text.length));
        await raw(cut, roll(3) === 0 ? 'reset' : 'end');
    }
    assert.equal(contents(org), before, 'the store is unchanged');
    assert.equal(await isHealthy(), true, 'healthy');
});

test('a body that is too long, plain or packed, is refused in every protocol', async () => {
    const huge = Buffer.alloc(3_000_000, 'a');
    const routes: [url: string, type: string][] = [
        ['/services/Soap/u/50.0', 'text/xml'],
        ['/services/oauth2/token', 'application/x-www-form-urlencoded'],
        ['/services/data/v60.0/sobjects/Account', 'application/json'],
        ['/login', 'application/x-www-form-urlencoded']
    ];
    for (const [url, type] of routes) {
        for (const packed of [false, true]) {
            const response = await fetch(`http://127.0.0.1:${port}${url}`, {
                method: 'POST',
                headers: {
                    'content-type': type,
                    ...(packed ? { 'content-encoding': 'gzip' } : {})
                },
                body: packed ? gzipSync(huge) : huge
            });
            const text = await response.text();
            assert.match(text, /too large/i, `${url}, ${packed ? 'packed' : 'plain'}`);
        }
    }
    assert.equal(await isHealthy(), true, 'healthy');
});

test('fifty clients log in at once while an administrator unlocks, and nothing is lost', async () => {
    org.identity.configure({ maxInvalidAttempts: 3 });
    const secret = org.freshToken();
    const rows = () => org.store.find('LoginHistory', 'UserId', org.mia).length;
    const before = rows();
    const login = (password: string) =>
        fetch(`http://127.0.0.1:${port}/services/Soap/u/50.0`, {
            method: 'POST',
            headers: { 'content-type': 'text/xml' },
            body:
                '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login>' +
                `<username>mia@acme.example</username><password>${password}${secret}</password>` +
                '</login></e:Body></e:Envelope>'
        }).then((response) => response.text());
    const clients = Array.from({ length: 50 }, (_, n) => login(n % 2 === 0 ? 'wrong' : 'stale'));
    const unlocks = Array.from({ length: 10 }, async () => {
        await fetch(`http://127.0.0.1:${port}/healthz`);
        org.identity.admin.unlock(org.mia);
    });
    const answers = await Promise.all(clients);
    await Promise.all(unlocks);
    assert.equal(answers.filter((text) => text.includes('INVALID_LOGIN')).length, 50, 'answers');
    assert.equal(rows() - before, 50, 'one row each');
    org.identity.admin.unlock(org.mia);
    assert.equal(org.attempt().ok, true, 'and the right password opens the account');
});

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createServerFixture, type ServerFixture } from './fixture.ts';

let org: ServerFixture;

before(async () => {
    org = createServerFixture(false, { patience: { requestMs: 40, checkMs: 10 } });
    await org.app.listen({ port: 0, host: '127.0.0.1' });
});
after(() => org?.app.close());

/** Begins a request and never ends it; gives what the server says before it hangs up. */
async function stall(beginning: string): Promise<string> {
    const socket = connect((org.app.server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk: Buffer) => void (answer += chunk.toString('latin1')));
    socket.write(beginning);
    await once(socket, 'close');
    return answer;
}

test('whoever sends headers or a body too slowly is turned away', { timeout: 10_000 }, async () => {
    const head = 'POST /login HTTP/1.1\r\nHost: localhost\r\n';
    const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n';
    for (const beginning of [head, `${head}${form}username=mia`]) {
        assert.match(await stall(beginning), /^HTTP\/1\.1 408 /, 'late');
    }
    assert.deepEqual(org.statuses(), [], 'and tried no password');
    const { statusCode } = await org.app.inject({ url: '/login', headers: { host: 'localhost' } });
    assert.equal(statusCode, 200, 'others are served');
});

test('a request may take half a minute unless somebody says otherwise', async () => {
    const { app } = createServerFixture();
    await app.ready();
    assert.equal(app.server.requestTimeout, 30_000, 'as the server is started');
});

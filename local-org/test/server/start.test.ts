import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { OrgClock } from '../../src/cli/clock.ts';
import { requireFreePort } from '../../src/cli/port.ts';
import { readStartOptions } from '../../src/cli/start-options.ts';
import { createFixture } from '../identity/fixture.ts';

test('start takes its options and refuses others by name', () => {
    const options = readStartOptions([
        '--port',
        '4000',
        '--clock',
        '2026-11-20T09:00:00Z',
        '--empty'
    ]);
    assert.equal(options.port, 4000, 'port');
    assert.equal(options.clock, Date.UTC(2026, 10, 20, 9), 'clock');
    assert.equal(options.empty, true, 'empty');
    assert.equal(options.weather, false, 'no weather unless asked for');
    assert.equal(readStartOptions(['--weather']).weather, true, 'weather');
    assert.equal(readStartOptions([]).port, 3000, 'port unless told otherwise');
    assert.throws(() => readStartOptions(['--port', 'x']), /--port must be a number/, 'port');
    assert.throws(() => readStartOptions(['--port', '70000']), /--port must be/, 'too high');
    assert.throws(() => readStartOptions(['--clock', 'noon']), /--clock must be a time/, 'clock');
    assert.throws(() => readStartOptions(['--colour']), /--colour/, 'unknown');
});

test('mail goes to the inbox unless SMTP_URL is the address of a server', () => {
    const read = (url: string) => readStartOptions([], { SMTP_URL: url }).smtpUrl;
    assert.equal(readStartOptions([], {}).smtpUrl, null, 'absent');
    assert.equal(read(''), null, 'empty');
    assert.equal(read('smtp://mail.example:587'), 'smtp://mail.example:587', 'a server');
    for (const bad of [
        'mail.example:587',
        'https://mail.example',
        'smtp://',
        'smtp://u:geheim@:x'
    ]) {
        assert.throws(
            () => read(bad),
            (error: Error) =>
                /^SMTP_URL must be an address/.test(error.message) &&
                !error.message.includes('geheim'),
            `${bad} is refused, and not repeated`
        );
    }
});

test('a taken port is named, and how to choose another', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const message = new RegExp(`Port ${port} is in use.* --port \\d+`);
    await assert.rejects(requireFreePort(port), message, 'taken');
    other.close();
    await once(other, 'close');
    await requireFreePort(port);
});

test('the org’s clock keeps what it was moved by', () => {
    const { store } = createFixture();
    const clock = new OrgClock();
    clock.attach(store);
    clock.advance(31 * 60_000);
    const restarted = new OrgClock();
    restarted.attach(store);
    assert.ok(restarted.now() - Date.now() >= 31 * 60_000 - 1, 'still moved after a restart');
});

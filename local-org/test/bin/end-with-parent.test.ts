import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';

const MODULE = new URL('../../bin/end-with-parent.js', import.meta.url).href;

/** A server as npm starts it: in a shell that stays between the two. */
const SERVER = `
    import { endWithParent } from '${MODULE}';
    endWithParent();
    process.once('SIGTERM', () => { console.log('closed'); process.exit(); });
    setTimeout(() => {}, 60_000);
    console.log('ready');
`;

test('a command that npm started closes when npm is ended', { timeout: 30_000 }, async () => {
    const env = { ...process.env, NODE: process.execPath, SERVER, npm_lifecycle_event: 'start' };
    const script = '"$NODE" --input-type=module -e "$SERVER"; true';
    const shell = spawn('sh', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    shell.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed === 'ready\n') shell.kill();
    });
    await once(shell, 'close');
    assert.equal(printed, 'ready\nclosed\n', 'it closed what it had open');
});

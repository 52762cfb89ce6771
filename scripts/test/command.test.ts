import assert from 'node:assert/strict';
import { test } from 'node:test';
import { node } from './command.ts';

/** Starts a process that holds its output open for a minute, and ends without it. */
const FORGETFUL = `
    const { spawn } = require('node:child_process');
    const patient = ['-e', 'setTimeout(() => {}, 60_000)'];
    spawn(process.execPath, patient, { stdio: ['ignore', 'inherit', 'inherit'] }).unref();
    console.log('done');
`;

test('a process that a command leaves behind is ended', { timeout: 30_000 }, async () => {
    const { status, stdout } = await node('-e', FORGETFUL);
    assert.equal(status, 0, 'the command itself ended well, and nobody waits for the other one');
    assert.equal(stdout, 'done\n', 'with all that it printed');
});

test('a command keeps its exit status and what it printed', async () => {
    const { status, stdout, all } = await node('-e', 'console.log(1); process.exitCode = 3');
    assert.deepEqual([status, stdout, all], [3, '1\n', '1\n'], 'as it was');
});

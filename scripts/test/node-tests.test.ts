import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runTestFiles } from './node-tests.ts';
import type { Result } from './task.ts';

const IMPORTS = "import { describe, test } from 'node:test';\n";

async function run(source: string): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-runner-'));
    try {
        const file = join(folder, 'probe.test.ts');
        writeFileSync(file, IMPORTS + source);
        return await runTestFiles([file]);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('counts tests, not the groups around them', async () => {
    const result = await run(
        "describe('group', () => { test('a', () => {}); test('b', () => { throw new Error('No key'); }); });"
    );
    assert.deepEqual([result.passed, result.failed], [1, 1], 'one of each');
    assert.match(result.output, /✗ b\n {4}Error: No key/, 'the failure is shown in full');
});

test('what is skipped has not passed', async () => {
    const result = await run("test('a', { skip: 'no browser' }, () => {});");
    assert.deepEqual([result.passed, result.failed], [0, 1], 'it counts as failed');
    assert.match(result.output, /not run: no browser/, 'with its reason');
});

test('a file that cannot be loaded, holds nothing or fails as a group is a failure', async () => {
    const broken = await run("import './missing.ts';");
    assert.deepEqual([broken.passed, broken.failed], [0, 1], 'not loaded');
    assert.match(broken.output, /missing\.ts/, 'what the process printed is shown');
    const empty = await run('');
    assert.deepEqual([empty.passed, empty.failed], [0, 1], 'empty');
    const group = await run("describe('group', () => { throw new Error('No door'); });");
    assert.deepEqual([group.passed, group.failed], [0, 1], 'group');
});

/** A process that dies in the middle of writing loses nothing that it has acknowledged. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { bundle } from '../../bin/bundle.js';
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

const kills = 100;

const folder = mkdtempSync(join(tmpdir(), 'store-kill-'));
after(() => rmSync(folder, { recursive: true }));

/** Starts a writer and kills it as soon as it says that it has written a number of accounts. */
async function writeAndDie(program: string, data: string, file: string, accounts: number) {
    const child = spawn(process.execPath, [program, data, file, String(accounts)]);
    child.stdout.once('data', () => child.kill('SIGKILL'));
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    assert.equal(signal, 'SIGKILL', 'it was writing when it died');
}

/** Kills one writer after the other, all on one folder, and looks at what they left. */
async function killAgainAndAgain(program: string, name: string): Promise<number> {
    const data = join(folder, name);
    const file = join(folder, `${name}-acknowledged`);
    for (let n = 0; n < kills / 2; n++) await writeAndDie(program, data, file, 1 + ((n * 7) % 40));
    const acknowledged = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    assert.equal(new Set(acknowledged).size, acknowledged.length, 'no id was given twice');
    const store = openStore({ dir: data, schema });
    for (const id of acknowledged) {
        const owner = store.get('Account', id)?.['OwnerId'] as string;
        assert.ok(store.get('User', owner), `account ${id} and its owner survived together`);
    }
    store.close();
    return acknowledged.length;
}

test(`${kills} kills in the middle of writes lose nothing that was acknowledged`, async () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const [program] = await bundle([join(import.meta.dirname, 'writer.ts')], folder);
    const written = await Promise.all(['a', 'b'].map((name) => killAgainAndAgain(program!, name)));
    assert.ok(
        written.every((count) => count >= kills),
        'every writer wrote'
    );
});

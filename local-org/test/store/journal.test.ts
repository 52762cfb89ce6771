import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

function newFolder(): string {
    return mkdtempSync(join(tmpdir(), 'store-'));
}

function withOneAccount(): string {
    const dir = newFolder();
    const store = openStore({ dir, schema });
    store.insert('Account', { Name: 'Acme' });
    store.internal<object>('settings').put('policy', { attempts: 10 });
    store.close();
    return dir;
}

test('reads everything again after a restart, and goes on counting ids', () => {
    const dir = withOneAccount();
    const store = openStore({ dir, schema });
    const [acme] = store.find('Account', 'Name', 'acme');
    assert.ok(acme, 'the row is there');
    assert.deepEqual(store.internal('settings').get('policy'), { attempts: 10 }, 'internal too');
    const id = store.insert('Account', { Name: 'Globex' });
    assert.notEqual(id, acme['Id'], 'a new id');
    store.close();
});

test('never gives the id of a deleted row again', () => {
    const dir = newFolder();
    let store = openStore({ dir, schema });
    const id = store.insert('Account', { Name: 'Gone' });
    store.delete('Account', id);
    store.close();
    store = openStore({ dir, schema, compactFrom: 1 });
    store.close();
    store = openStore({ dir, schema });
    assert.notEqual(store.insert('Account', { Name: 'Next' }), id, 'the number is used up');
    store.close();
});

test('cuts off a torn last line and keeps what was whole', () => {
    const dir = withOneAccount();
    appendFileSync(join(dir, 'journal.jsonl'), '0bad1234 {"nextId":9,"chan');
    let store = openStore({ dir, schema });
    assert.equal(store.count('Account'), 1, 'the whole line counts');
    store.insert('Account', { Name: 'After' });
    store.close();
    store = openStore({ dir, schema });
    assert.equal(store.count('Account'), 2, 'writing went on behind the cut');
    store.close();
});

test('refuses a journal that is damaged in the middle', () => {
    const dir = withOneAccount();
    const path = join(dir, 'journal.jsonl');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Acme', 'Acne'));
    assert.throws(() => openStore({ dir, schema }), /journal\.jsonl:1: .*damaged/, 'file and line');
});

test('compacts a large journal without losing anything', () => {
    const dir = newFolder();
    let store = openStore({ dir, schema });
    const id = store.insert('Account', { Name: 'v0' });
    for (let n = 1; n < 50; n++) store.update('Account', id, { Name: `v${n}` });
    store.insert('LoginHistory', { UserId: '005Lk0000000001AAA', LoginTime: 5, Status: 'Success' });
    store.close();
    const before = statSync(join(dir, 'journal.jsonl')).size;
    store = openStore({ dir, schema, compactFrom: 1 });
    store.close();
    assert.ok(statSync(join(dir, 'journal.jsonl')).size < before / 5, 'much smaller');
    store = openStore({ dir, schema });
    assert.equal(store.get('Account', id)?.['Name'], 'v49', 'the newest value');
    assert.equal(store.count('LoginHistory'), 1, 'history too');
    store.close();
});

test('writes nothing for a transaction that failed', () => {
    const dir = newFolder();
    const store = openStore({ dir, schema });
    const work = () =>
        store.transaction(() => {
            store.insert('Account', { Name: 'Lost' });
            throw new Error('no');
        });
    assert.throws(work, /no/, 'the error comes through');
    assert.equal(statSync(join(dir, 'journal.jsonl')).size, 0, 'an empty file');
    store.close();
});

test('lets one process use a folder, and takes over from a dead one', () => {
    const dir = withOneAccount();
    const store = openStore({ dir, schema });
    assert.throws(() => openStore({ dir, schema }), /in use by process/, 'the second is refused');
    store.close();
    writeFileSync(join(dir, 'lock'), JSON.stringify({ pid: 2 ** 30, started: '1' }));
    openStore({ dir, schema }).close();
});

test('loses no acknowledged write when the process is killed', async () => {
    const dir = newFolder();
    const script = fileURLToPath(new URL('writer.ts', import.meta.url));
    const file = join(newFolder(), 'acknowledged');
    const child = spawn(process.execPath, ['--import', 'tsx', script, dir, file]);
    child.stdout.once('data', () => child.kill('SIGKILL'));
    const [, signal] = (await once(child, 'close')) as [number | null, string | null];
    assert.equal(signal, 'SIGKILL', 'the child was writing when it died');
    const acknowledged = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    assert.ok(acknowledged.length >= 500, 'the child wrote a while');
    const store = openStore({ dir, schema });
    for (const id of acknowledged) {
        const owner = store.get('Account', id)?.['OwnerId'] as string;
        assert.ok(store.get('User', owner), `account ${id} and its owner survived together`);
    }
    store.close();
});

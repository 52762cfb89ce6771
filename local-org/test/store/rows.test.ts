import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

function emptyStore() {
    return openStore({ dir: null, schema });
}

test('finds rows by indexed text without case, and forgets the old value after a change', () => {
    const store = emptyStore();
    const id = store.insert('Account', { Name: 'Acme' });
    assert.deepEqual(
        store.find('Account', 'Name', 'ACME').map((r) => r['Id']),
        [id],
        'other case'
    );
    store.update('Account', id, { Name: 'Globex' });
    assert.deepEqual(store.find('Account', 'Name', 'acme'), [], 'the old name is gone');
    assert.equal(store.find('Account', 'Name', 'globex').length, 1, 'the new name is found');
});

test('finds rows by a field without index, and by null', () => {
    const store = emptyStore();
    store.insert('User', { Username: 'a@example.com', Title: 'Boss' });
    store.insert('User', { Username: 'b@example.com' });
    assert.equal(store.find('User', 'Title', 'boss').length, 1, 'by scan');
    assert.equal(store.find('User', 'Title', null)[0]?.['Username'], 'b@example.com', 'by null');
});

test('takes ids of 15 characters and gives ids of 18', () => {
    const store = emptyStore();
    const id = store.insert('Account', { Name: 'Acme' });
    assert.equal(id.length, 18, 'full length');
    assert.equal(store.get('Account', id.slice(0, 15))?.['Name'], 'Acme', 'short form finds it');
});

test('undoes a failed transaction, of rows and of internal tables', () => {
    const store = emptyStore();
    const secrets = store.internal<string>('secrets');
    const kept = store.insert('Account', { Name: 'Kept' });
    secrets.put('a', 'one');
    const work = () =>
        store.transaction(() => {
            store.insert('Account', { Name: 'Lost' });
            store.delete('Account', kept);
            secrets.put('a', 'two');
            secrets.put('b', 'new');
            throw new Error('no');
        });
    assert.throws(work, /no/, 'the error comes through');
    assert.equal(store.count('Account'), 1, 'only the kept row');
    assert.equal(store.find('Account', 'Name', 'Kept').length, 1, 'indexed again');
    assert.deepEqual([...secrets.entries()], [['a', 'one']], 'internal values as before');
});

test('rolls back to a savepoint and refuses one that is gone', () => {
    const store = emptyStore();
    store.transaction(() => {
        store.insert('Account', { Name: 'First' });
        const first = store.savepoint();
        store.insert('Account', { Name: 'Second' });
        const second = store.savepoint();
        store.rollback(first);
        assert.equal(store.count('Account'), 1, 'only what was before the savepoint');
        assert.throws(() => store.rollback(second), /no longer valid/, 'undone with the first');
    });
    assert.equal(store.count('Account'), 1, 'the first row was committed');
});

test('a nested transaction that fails undoes only its own part', () => {
    const store = emptyStore();
    store.transaction(() => {
        store.insert('Account', { Name: 'Outer' });
        const inner = () =>
            store.transaction(() => {
                store.insert('Account', { Name: 'Inner' });
                throw new Error('inner');
            });
        assert.throws(inner, /inner/, 'the inner error');
    });
    assert.deepEqual(
        [...store.scan('Account')].map((r) => r['Name']),
        ['Outer'],
        'outer stays'
    );
});

test('refuses work that waits', () => {
    const store = emptyStore();
    assert.throws(() => store.transaction(async () => 1), /must not wait/, 'a promise is refused');
});

test('tells of changes by object, also of undone ones', () => {
    const store = emptyStore();
    const before = store.versionOf('Account');
    const users = store.versionOf('User');
    store.transaction(() => {
        const start = store.savepoint();
        store.insert('Account', { Name: 'x' });
        const inserted = store.versionOf('Account');
        assert.ok(inserted > before, 'an insert counts at once');
        store.rollback(start);
        assert.ok(store.versionOf('Account') > inserted, 'so does taking it back');
    });
    assert.equal(store.versionOf('User'), users, 'other objects are untouched');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../../src/store/open.ts';
import { schema } from './schema.ts';

const ANN = '005Lk0000000001AAA';
const BEN = '005Lk0000000002AAA';

function history() {
    const store = openStore({ dir: null, schema });
    const add = (UserId: string, LoginTime: number, Status = 'Success') => {
        return store.insert('LoginHistory', { UserId, LoginTime, Status });
    };
    return { store, add };
}

test('keeps history in order of time however it is added', () => {
    const { store, add } = history();
    for (const time of [30, 10, 20, 20, 40]) add(ANN, time);
    const times = (range: object) => {
        return [...store.range('LoginHistory', 'LoginTime', range)!].map((r) => r['LoginTime']);
    };
    assert.deepEqual(times({}), [10, 20, 20, 30, 40], 'ascending');
    assert.deepEqual(times({ descending: true }), [40, 30, 20, 20, 10], 'descending');
    assert.deepEqual(times({ from: 20, to: 30 }), [20, 20, 30], 'both bounds are included');
    assert.deepEqual(times({ from: 41 }), [], 'nothing behind the last');
});

test('reads one user without the others', () => {
    const { store, add } = history();
    add(ANN, 1);
    add(BEN, 2, 'Invalid Password');
    add(ANN, 3);
    const where = { field: 'UserId', value: ANN };
    const rows = [...store.range('LoginHistory', 'LoginTime', { where, descending: true })!];
    assert.deepEqual(
        rows.map((r) => r['LoginTime']),
        [3, 1],
        'only hers, newest first'
    );
    assert.equal(
        store.find('LoginHistory', 'UserId', BEN)[0]?.['Status'],
        'Invalid Password',
        'find'
    );
    assert.equal(store.range('LoginHistory', 'Status', {}), undefined, 'no index on the status');
});

test('takes history back with the transaction', () => {
    const { store, add } = history();
    const kept = add(ANN, 5);
    const work = () =>
        store.transaction(() => {
            add(ANN, 6);
            store.update('LoginHistory', kept, { LoginTime: 9 });
            add(BEN, 7);
            store.delete('LoginHistory', kept);
            throw new Error('no');
        });
    assert.throws(work, /no/, 'the error comes through');
    const rows = [...store.range('LoginHistory', 'LoginTime', {})!];
    assert.deepEqual(
        rows.map((r) => [r['Id'], r['LoginTime']]),
        [[kept, 5]],
        'as before'
    );
    assert.equal(store.count('LoginHistory'), 1, 'counted as before');
    assert.deepEqual(store.find('LoginHistory', 'UserId', BEN), [], 'the other group is empty');
});

test('grows beyond its first allocation', () => {
    const { store, add } = history();
    store.transaction(() => {
        for (let n = 0; n < 3000; n++) add(n % 2 ? ANN : BEN, n);
    });
    const where = { field: 'UserId', value: ANN };
    const [last] = [...store.range('LoginHistory', 'LoginTime', { where, descending: true })!];
    assert.equal(last?.['LoginTime'], 2999, 'the newest row');
    assert.equal(store.get('LoginHistory', last['Id'] as string)?.['UserId'], ANN, 'by id');
});

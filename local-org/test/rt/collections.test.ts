import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDecimal } from '../../src/rt/values/index.ts';
import { call, list, map, set, throwsApex } from '../plat/call.ts';
import '../../src/plat/index.ts';

const BUSY = 'Cannot modify a collection while it is being iterated.';

test('indexes outside of a list are refused', () => {
    for (const index of [-1, 2]) {
        throwsApex(
            () => list('a', 'b').get(index),
            'System.ListException',
            `List index out of bounds: ${index}`,
            'get'
        );
        throwsApex(
            () => list('a', 'b').set(index, 'c'),
            'System.ListException',
            `List index out of bounds: ${index}`,
            'set'
        );
    }
    const items = list('a');
    items.insert(1, 'b');
    assert.deepEqual([...items], ['a', 'b'], 'insert takes the size as index');
});

test('a collection refuses changes while a loop walks over it', () => {
    for (const [name, items, change] of [
        ['list', list(1, 2), (it: ReturnType<typeof list>) => it.add(3)],
        ['list', list(1, 2), (it: ReturnType<typeof list>) => it.sort()]
    ] as const) {
        throwsApex(
            () => {
                for (const one of items) if (one !== null) change(items);
            },
            'System.FinalException',
            BUSY,
            name
        );
    }
    const numbers = set(1, 2);
    throwsApex(
        () => {
            for (const one of numbers) numbers.remove(one);
        },
        'System.FinalException',
        BUSY,
        'set'
    );
    const pairs = map(['a', 1]);
    throwsApex(
        () => {
            for (const key of pairs.keySet()) pairs.remove(key);
        },
        'System.FinalException',
        BUSY,
        'a map while its keys are walked over'
    );
});

test('a list can change after its loop, however that ended', () => {
    const items = list(1, 2);
    const [first] = items;
    assert.equal(first, 1, 'the loop ends after its first round');
    items.add(3);
    try {
        for (const one of items) throw new Error(`stop at ${String(one)}`);
    } catch {
        items.add(4);
    }
    for (const one of items) items.set(0, one === 4 ? 9 : one);
    assert.deepEqual([...items], [9, 2, 3, 4], 'replacing an element is no change of the list');
});

test('sets and maps keep the order of insertion and the first key', () => {
    const numbers = set('b', 'a', 'b');
    assert.deepEqual(numbers.values(), ['b', 'a'], 'a second add changes nothing');
    numbers.remove('b');
    numbers.add('b');
    assert.deepEqual(numbers.values(), ['a', 'b'], 'removed and added again: at the end');
    const pairs = map(['k', 1]);
    assert.equal(pairs.put('k', 2), 1, 'put gives the old value');
    assert.equal(pairs.get('K'), null, 'keys have a case');
    assert.equal(
        set(ApexDecimal.of('1.0')).has(ApexDecimal.of('1.00')),
        true,
        'scale is no difference'
    );
    assert.equal(map([null, 1]).get(null), 1, 'null is a key like others');
});

test('list methods', () => {
    assert.equal(call('List.contains(Object)', list('a'), 'A'), false, 'contains has a case');
    assert.equal(call('List.indexOf(Object)', list('a', null), null), 1, 'null can be found');
    const comparator = { i_compare_2: (a: number, b: number) => b - a };
    const numbers = list(1, 3, 2);
    call('List.sort(Comparator<T>)', numbers, comparator);
    assert.deepEqual([...numbers], [3, 2, 1], 'sorted by a comparator');
    throwsApex(
        () => call('List.addAll(List<T>)', list(), null),
        'System.NullPointerException',
        'Argument cannot be null.',
        'no list to add'
    );
});

test('set methods', () => {
    const numbers = set(1, 2, 3);
    assert.equal(
        call('Set.removeAll(List<T>)', numbers, list(3, 4)),
        true,
        'something was removed'
    );
    assert.equal(call('Set.retainAll(Set<T>)', numbers, set(1, 2)), false, 'nothing was removed');
    assert.equal(call('Set.containsAll(List<T>)', numbers, list(1, 2)), true, 'both are there');
});

test('an iterator ends with an exception', () => {
    const iterator = call('List.iterator()', list(1)) as never;
    assert.equal(call('Iterator.next()', iterator), 1, 'first element');
    assert.equal(call('Iterator.hasNext()', iterator), false, 'no more');
    throwsApex(
        () => call('Iterator.next()', iterator),
        'System.NoSuchElementException',
        'Iterator has no more elements.',
        'beyond the end'
    );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut, percentile } from './stats.ts';

test('a percentile is a value that was measured, by nearest rank', () => {
    const values = [50, 15, 35, 40, 20];
    assert.equal(percentile(values, 30), 20, 'the 30th of five values is the second');
    assert.equal(percentile(values, 50), 35, 'the median');
    assert.equal(percentile(values, 99), 50, 'of few values, the 99th is the largest');
    assert.equal(percentile([7], 1), 7, 'of one value');
    assert.deepEqual(values, [50, 15, 35, 40, 20], 'the values stay in their order');
});

test('there is no percentile of nothing', () => {
    assert.throws(() => percentile([], 99), RangeError);
});

test('a table has its first column on the left and the others on the right', () => {
    const table = {
        title: 'Doors',
        columns: ['door', 'n'],
        rows: [
            ['SOAP', '5'],
            ['OAuth', '1234']
        ]
    };
    assert.equal(layOut(table), 'Doors\n  door      n\n  SOAP      5\n  OAuth  1234\n', 'laid out');
});

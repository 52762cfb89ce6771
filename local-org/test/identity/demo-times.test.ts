import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDice } from '../../src/identity/demo/dice.ts';
import { every, isWeekend, lastTimeAt, midnight } from '../../src/identity/demo/times.ts';

const friday = Date.UTC(2026, 10, 20, 9);

test('the last time of a clock is today when it is past, otherwise yesterday', () => {
    assert.equal(lastTimeAt(friday, 8, 30), Date.UTC(2026, 10, 20, 8, 30), 'past');
    assert.equal(lastTimeAt(friday, 22, 30), Date.UTC(2026, 10, 19, 22, 30), 'to come');
    assert.equal(lastTimeAt(friday, 9, 0), Date.UTC(2026, 10, 19, 9), 'now is not past');
});

test('days and weekends are Greenwich’s', () => {
    assert.equal(midnight(friday), Date.UTC(2026, 10, 20), 'midnight');
    const days = [20, 21, 22, 23].map((date) => isWeekend(Date.UTC(2026, 10, date, 23)));
    assert.deepEqual(days, [false, true, true, false], 'Friday to Monday');
});

test('a series has its first time, its gap and its length', () => {
    assert.deepEqual(every(10, 5, 3), [5, 15, 25], 'series');
    assert.deepEqual(every(10, 5, 0), [], 'empty');
});

test('dice of one seed fall alike, dice of neighbouring seeds don’t', () => {
    const throws = (seed: number) => {
        const dice = createDice(seed);
        return Array.from({ length: 50 }, () => dice.below(1_000));
    };
    assert.deepEqual(throws(3), throws(3), 'repeatable');
    assert.notDeepEqual(throws(3), throws(4), 'different');
});

test('every side of the dice comes up about as often', () => {
    const dice = createDice(11);
    const counts = new Array<number>(6).fill(0);
    for (let n = 0; n < 6_000; n++) counts[dice.below(6)]! += 1;
    assert.ok(
        counts.every((count) => count > 850 && count < 1_150),
        `counts ${counts.join(', ')}`
    );
});

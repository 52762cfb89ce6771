import assert from 'node:assert/strict';
import { test } from 'node:test';
import { idNumber, isIdText, makeId, toId18 } from '../../src/sobj/ids.ts';

test('completes 15 characters to 18', () => {
    assert.equal(toId18('001A0000006Vm9r'), '001A0000006Vm9rIAC', 'a known pair');
    assert.equal(toId18('001000000000001'), '001000000000001AAA', 'no capitals');
});

test('gives 18 characters their case back', () => {
    assert.equal(toId18('001a0000006vm9riac'), '001A0000006Vm9rIAC', 'all lower case');
    assert.equal(toId18('001A0000006VM9RIAC'), '001A0000006Vm9rIAC', 'all upper case');
});

test('refuses what is no id', () => {
    for (const text of ['', 'abc', '001-00000000001', '0010000000000011', '001A0000006Vm9r!!!']) {
        assert.equal(toId18(text), null, `"${text}"`);
        assert.equal(isIdText(text), false, `"${text}"`);
    }
});

test('made ids begin with the prefix, differ, and tell their number', () => {
    const ids = [1, 61, 62, 3843, 1_000_000].map((n) => makeId('005', n));
    assert.equal(new Set(ids).size, 5, 'all different');
    assert.deepEqual(ids.map(idNumber), [1, 61, 62, 3843, 1_000_000], 'read back');
    assert.ok(
        ids.every((id) => id.length === 18 && id.startsWith('005')),
        'form'
    );
    assert.equal(idNumber('001A0000006Vm9rIAC'), 0, 'not made here');
});

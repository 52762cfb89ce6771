import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    compareValues,
    equal,
    hashKey,
    looseEqual,
    toText
} from '../../src/rt/values/index.ts';
import { list, map, set, throwsApex } from '../plat/call.ts';

test('== ignores case, equals does not', () => {
    assert.ok(looseEqual('Ada', 'aDA'), 'text without case');
    assert.ok(!equal('Ada', 'aDA'), 'collections see the case');
    assert.ok(!looseEqual('ab', 'abc'), 'another length');
    assert.ok(!looseEqual('[', '{'), 'only letters fold: [ and { differ by the same bit');
});

test('text folds character by character as Java does', () => {
    assert.ok(looseEqual('\u212A', 'k'), 'the Kelvin sign is a k');
    assert.ok(looseEqual('İ', 'i'), 'dotted capital I is an i, and stays one character');
    assert.ok(looseEqual('ÄÖÜ', 'äöü'), 'Latin letters with marks');
    assert.ok(!looseEqual('ß', 'SS'), 'one character never equals two');
});

test('numbers are compared across types', () => {
    assert.ok(looseEqual(1, 1n), 'Integer and Long');
    assert.ok(looseEqual(1, ApexDecimal.of('1.00')), 'Integer and Decimal');
    assert.ok(looseEqual(ApexDecimal.of('0.5'), new ApexDouble(0.5)), 'Decimal and Double');
    assert.ok(!equal(1, 1n), 'but not by equals');
    assert.ok(!looseEqual(9007199254740993n, ApexDecimal.of('9007199254740992')), 'exactly');
});

test('collections are equal by their elements', () => {
    assert.ok(equal(list(1, 'a'), list(1, 'a')), 'lists in the same order');
    assert.ok(!equal(list('a'), list('A')), 'with case');
    assert.ok(equal(set(1, 2), set(2, 1)), 'sets in any order');
    assert.ok(equal(map(['a', list(1)]), map(['a', list(1)])), 'maps with nested values');
    assert.equal(hashKey(set(1, 2)), hashKey(set(2, 1)), 'equal sets share a hash');
});

test('classes of the app bring their own equality and hash', () => {
    class Point {
        readonly x: number;
        constructor(x: number) {
            this.x = x;
        }
        i_equals_1(other: unknown): boolean {
            return other instanceof Point && other.x === this.x;
        }
        i_hashcode_0(): number {
            return 7;
        }
    }
    const points = set(new Point(1), new Point(2), new Point(1));
    assert.equal(points.size, 2, 'equal points are one, unequal ones with the same hash are two');
    assert.ok(points.has(new Point(2)), 'found by equality');
    assert.ok(!set({}).has({}), 'without equality of its own an object equals itself only');
});

test('order puts null first and keeps text by code unit', () => {
    const sorted = ['b', null, 'B', 'a'].sort(compareValues);
    assert.deepEqual(sorted, [null, 'B', 'a', 'b'], 'capitals before small letters');
    assert.ok(compareValues(2, ApexDecimal.of('1.5')) > 0, 'numbers across types');
    throwsApex(
        () => compareValues(list(), list(1)),
        'System.ListException',
        'One or more of the items in this list is not Comparable: ()',
        'lists have no order'
    );
});

test('the text of values', () => {
    assert.equal(toText(list(1, null, 'x')), '(1, null, x)', 'list');
    assert.equal(toText(set('a', 'b')), '{a, b}', 'set');
    assert.equal(toText(map(['k', 1], ['l', null])), '{k=1, l=null}', 'map');
    assert.equal(
        toText(list(...Array(11).keys())),
        '(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)',
        'ten at most'
    );
    assert.equal(toText(ApexDate.of(2026, 2, 3)), '2026-02-03 00:00:00', 'a date shows midnight');
    assert.equal(toText(new ApexDatetime(0)), '1970-01-01 00:00:00', 'a datetime shows GMT');
    const self = list();
    self.add(self);
    assert.equal(toText(self), '((already output))', 'a list inside itself');
});

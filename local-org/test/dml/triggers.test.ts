import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TriggerEvent, TriggerHost } from '../../src/dml/triggers.ts';
import { addThing, dml, record, thingOrg } from './helpers.ts';

/** Runs a function as the triggers of things, and remembers what fired. */
function host(work: (event: TriggerEvent) => void = () => {}) {
    const fired: string[] = [];
    const triggers: TriggerHost = {
        has: (object) => object === 'Thing__c',
        fire: (event) => {
            const count = (event.newRecords ?? event.oldRecords)!.length;
            fired.push(`${event.time} ${event.operation} ${count}`);
            work(event);
        }
    };
    return { fired, triggers };
}

const things = (org: ReturnType<typeof thingOrg>, keys: string[]) => {
    return keys.map((Key__c) => record(org, 'Thing__c', { Must__c: 'x', Key__c }));
};

test('triggers fire before and after, for at most 200 records', () => {
    const org = thingOrg();
    const { fired, triggers } = host();
    dml(
        org,
        'insert',
        things(
            org,
            Array.from({ length: 201 }, (_, n) => `k${n}`)
        ),
        { triggers }
    );
    const expected = ['before insert 200', 'after insert 200', 'before insert 1', 'after insert 1'];
    assert.deepEqual(fired, expected, 'two chunks');
});

test("a before trigger changes what is saved, and not the caller's record", () => {
    const org = thingOrg();
    const { triggers } = host(({ time, newRecords }) => {
        if (time === 'before') newRecords![0]!.set('color__c', 'Blue');
        else assert.equal(newRecords![0]!.id?.length, 18, 'after triggers see the Id');
    });
    const [thing] = things(org, ['a']);
    dml(org, 'insert', thing!, { triggers });
    assert.equal(org.store.get('Thing__c', thing!.id!)!['Color__c'], 'Blue', 'saved');
    assert.equal(thing!.get('color__c'), null, 'the caller still has their own');
});

test('update triggers see old and new values', () => {
    const org = thingOrg();
    const thing = addThing(org, { Color__c: 'Red' });
    const seen: unknown[] = [];
    const { triggers } = host(({ newRecords, oldRecords }) => {
        seen.push([oldRecords![0]!.get('color__c'), newRecords![0]!.get('color__c')]);
    });
    dml(org, 'update', record(org, 'Thing__c', { Id: thing.id, Color__c: 'Blue' }), { triggers });
    assert.deepEqual(
        seen,
        [
            ['Red', 'Blue'],
            ['Red', 'Blue']
        ],
        'before and after'
    );
});

test('addError refuses its record; partial success fires again for the rest', () => {
    const org = thingOrg();
    const { fired, triggers } = host(({ time, newRecords }) => {
        if (time !== 'after') return;
        newRecords!
            .filter((each) => each.get('key__c') === 'bad')
            .forEach((each) => each.addError('No!'));
    });
    const results = dml(org, 'insert', things(org, ['good', 'bad']), {
        triggers,
        allOrNone: false
    });
    assert.deepEqual(
        results.map((r) => r.success),
        [true, false],
        'one each'
    );
    assert.equal(results[1]!.errors[0]!.message, 'No!', "with the trigger's words");
    assert.deepEqual(
        fired.slice(2),
        ['before insert 1', 'after insert 1'],
        'once more for the good one'
    );
    assert.equal(org.store.count('Thing__c'), 1, 'one row');
});

test('addError in a delete trigger keeps the row', () => {
    const org = thingOrg();
    const thing = addThing(org);
    const { triggers } = host(({ oldRecords }) => oldRecords![0]!.addError('Keep it'));
    assert.throws(
        () => dml(org, 'delete', thing, { triggers }),
        /FIELD_CUSTOM_VALIDATION_EXCEPTION, Keep it/,
        'refused'
    );
    assert.equal(org.store.count('Thing__c'), 1, 'still there');
});

test('an exception in a trigger undoes the statement', () => {
    const org = thingOrg();
    const { triggers } = host(({ time }) => {
        if (time === 'after') throw new Error('broken');
    });
    assert.throws(
        () => dml(org, 'insert', things(org, ['a']), { triggers }),
        /broken/,
        'it comes through'
    );
    assert.equal(org.store.count('Thing__c'), 0, 'nothing was saved');
});

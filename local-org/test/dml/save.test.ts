import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDmlException } from '../../src/rt/exceptions.ts';
import { Limits } from '../../src/rt/limits.ts';
import { ApexDecimal } from '../../src/rt/values/index.ts';
import { NOW } from '../sobj/test-org.ts';
import { addThing, dml, record, thingOrg } from './helpers.ts';

test('an insert gives the record its Id and the row its defaults, number and authors', () => {
    const org = thingOrg();
    const thing = record(org, 'Thing__c', { Must__c: ' x ', Price__c: ApexDecimal.of('1.005') });
    const [result] = dml(org, 'insert', thing);
    const row = org.store.get('Thing__c', thing.id!)!;
    assert.equal(result!.id, thing.id, 'the same Id in result and record');
    assert.equal(row['Name'], 'T-001', 'an auto number');
    assert.equal(row['Color__c'], 'Red', 'the default of the picklist');
    assert.equal(row['Must__c'], 'x', 'trimmed');
    assert.equal(row['Price__c'], 1.01, 'rounded to two digits');
    assert.deepEqual(
        [row['OwnerId'], row['CreatedById']],
        [org.admin, org.admin],
        'owner and author'
    );
    assert.deepEqual([row['CreatedDate'], row['SystemModstamp']], [NOW, NOW], 'by the org clock');
});

test('an update writes what was changed and leaves the rest', () => {
    const org = thingOrg();
    const thing = addThing(org, { Key__c: 'K1' });
    dml(org, 'update', record(org, 'Thing__c', { Id: thing.id, Color__c: 'Blue' }), {
        now: NOW + 5,
        userId: org.user
    });
    const row = org.store.get('Thing__c', thing.id!)!;
    assert.deepEqual([row['Color__c'], row['Key__c']], ['Blue', 'K1'], 'one changed, one kept');
    assert.deepEqual(
        [row['LastModifiedDate'], row['LastModifiedById']],
        [NOW + 5, org.user],
        'stamped'
    );
    assert.deepEqual([row['CreatedDate'], row['CreatedById']], [NOW, org.admin], 'made as before');
});

/** Values of a new thing, the code and part of the message by which it is refused. */
const REFUSED: readonly (readonly [string, Record<string, unknown>, string, RegExp])[] = [
    [
        'a missing required field',
        { Must__c: null },
        'REQUIRED_FIELD_MISSING',
        /fields are missing: \[Must__c\]/
    ],
    ['blank text in a required field', { Must__c: '  ' }, 'REQUIRED_FIELD_MISSING', /Must__c/],
    ['text that is too long', { Key__c: 'x'.repeat(11) }, 'STRING_TOO_LONG', /\(max length=10\)/],
    [
        'a value outside of a restricted picklist',
        { Color__c: 'Green' },
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        /Green/
    ],
    [
        'a number with too many digits',
        { Price__c: ApexDecimal.of('12345.00') },
        'NUMBER_OUTSIDE_VALID_RANGE',
        /12345/
    ],
    [
        'an id of another object',
        { OwnerId: '001000000000001' },
        'FIELD_INTEGRITY_EXCEPTION',
        /incorrect type/
    ],
    [
        'an id of nobody',
        { OwnerId: '005000000000009' },
        'INVALID_CROSS_REFERENCE_KEY',
        /invalid cross reference/
    ],
    [
        'an Id of its own',
        { Id: 'a01000000000001' },
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        /cannot specify Id/
    ],
    [
        'a value for a read-only field',
        { CreatedById: '005000000000009' },
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        /CreatedById/
    ]
];

for (const [what, values, code, message] of REFUSED) {
    test(`refuses ${what}`, () => {
        const org = thingOrg();
        const thing = record(org, 'Thing__c', { Must__c: 'x', ...values });
        const [result] = dml(org, 'insert', thing, { allOrNone: false });
        assert.equal(result!.success, false, 'refused');
        assert.equal(result!.errors[0]!.statusCode, code, result!.errors[0]!.message);
        assert.match(result!.errors[0]!.message, message, 'the message');
        assert.equal(org.store.count('Thing__c'), 0, 'nothing was saved');
    });
}

test('a unique value may appear once, whatever its case, also within one statement', () => {
    const org = thingOrg();
    const twins = ['k', 'K'].map((Key__c) => record(org, 'Thing__c', { Must__c: 'x', Key__c }));
    const [first, second] = dml(org, 'insert', twins, { allOrNone: false });
    assert.equal(first!.success, true, 'the first is saved');
    assert.equal(second!.errors[0]?.statusCode, 'DUPLICATE_VALUE', 'the second is a duplicate');
    assert.equal(twins[1]!.id, null, 'and gets no Id');
});

test('all or none: one refused record undoes the others and tells the first error', () => {
    const org = thingOrg();
    const good = record(org, 'Thing__c', { Must__c: 'x' });
    assert.throws(
        () => dml(org, 'insert', [good, record(org, 'Thing__c', {})]),
        (error: unknown) => {
            assert.ok(error instanceof ApexDmlException, 'a DmlException');
            assert.equal(
                error.getMessage(),
                'Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, ' +
                    'Required fields are missing: [Must__c]: [Must__c]',
                "the platform's text"
            );
            assert.equal(error.failures[0]!.index, 1, 'the row that failed');
            return true;
        }
    );
    assert.equal(org.store.count('Thing__c'), 0, 'nothing was saved');
    assert.equal(good.id, null, 'the good one has no Id');
});

test('partial success saves the good ones', () => {
    const org = thingOrg();
    const records = [record(org, 'Thing__c', {}), record(org, 'Thing__c', { Must__c: 'x' })];
    const results = dml(org, 'insert', records, { allOrNone: false });
    assert.deepEqual(
        results.map((r) => r.success),
        [false, true],
        'one each'
    );
    assert.equal(org.store.count('Thing__c'), 1, 'one row');
});

test('an update refuses a missing Id, a row that is gone and the same Id twice', () => {
    const org = thingOrg();
    const update = (values: Record<string, unknown>) => {
        return dml(org, 'update', record(org, 'Thing__c', values), { allOrNone: false })[0]!
            .errors[0]!;
    };
    assert.equal(update({ Color__c: 'Red' }).statusCode, 'MISSING_ARGUMENT', 'no Id');
    assert.equal(update({ Id: 'a01000000000001' }).statusCode, 'ENTITY_IS_DELETED', 'no row');
    const thing = addThing(org);
    assert.throws(() => dml(org, 'update', [thing, thing]), /Duplicate id in list/, 'twice');
});

test('upsert goes by Id, or by the external id', () => {
    const org = thingOrg();
    const upsert = (Key__c: string, Color__c: string) =>
        dml(org, 'upsert', record(org, 'Thing__c', { Key__c, Color__c, Must__c: 'x' }), {
            externalIdField: 'Key__c'
        })[0]!;
    const made = upsert('A', 'Red');
    const changed = upsert('a', 'Blue');
    assert.deepEqual([made.created, changed.created], [true, false], 'made, then changed');
    assert.equal(changed.id, made.id, 'the same row');
    assert.equal(org.store.get('Thing__c', made.id!)!['Color__c'], 'Blue', 'with the new value');
    const byColor = () => dml(org, 'upsert', addThing(org), { externalIdField: 'Color__c' });
    assert.throws(byColor, /Invalid field for upsert/, 'not an external id');
});

test('a lookup can be given as a record with an external id', () => {
    const org = thingOrg();
    const thing = addThing(org, { Key__c: 'K' });
    const part = record(org, 'Part__c', {});
    part.setParent('whole__r', record(org, 'Thing__c', { Key__c: 'k' }));
    dml(org, 'insert', part);
    assert.equal(org.store.get('Part__c', part.id!)!['Whole__c'], thing.id, 'found by its key');
});

test('statements and rows count against the limits', () => {
    const org = thingOrg();
    const limits = new Limits();
    dml(
        org,
        'insert',
        [1, 2].map(() => record(org, 'Thing__c', { Must__c: 'x' })),
        { limits }
    );
    assert.deepEqual(
        [limits.used('dmlStatements'), limits.used('dmlRows')],
        [1, 2],
        'one of two rows'
    );
});

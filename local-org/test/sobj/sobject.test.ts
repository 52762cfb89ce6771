import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDatetime, ApexDecimal } from '../../src/rt/values/index.ts';
import { SObjectValue } from '../../src/sobj/sobject.ts';
import { testOrg } from './test-org.ts';

const { schema } = testOrg();

function account(values: Record<string, unknown> = {}): SObjectValue {
    const record = new SObjectValue(schema.object('Account')!);
    for (const [name, value] of Object.entries(values)) record.set(name.toLowerCase(), value);
    return record;
}

test('fields take values of their type, numbers widened, ids completed', () => {
    const record = account({ AnnualRevenue: 5, OwnerId: '005000000000001' });
    assert.deepEqual(record.get('annualrevenue'), ApexDecimal.ofInteger(5), 'Integer to Decimal');
    assert.equal(record.get('ownerid'), '005000000000001AAA', '15 to 18');
    assert.throws(
        () => record.set('name', 5),
        /Illegal assignment from Integer to String/,
        'a number as text'
    );
    assert.throws(
        () => record.set('numberofemployees', ApexDecimal.of('1.5')),
        /Decimal to Integer/,
        'narrowing'
    );
    assert.throws(() => record.set('ownerid', 'me'), /Invalid id: me/, 'no id');
});

test('dynamic access finds fields whatever the case and refuses unknown and read-only ones', () => {
    const record = account();
    assert.equal(record.putField('NAME', 'Acme'), null, 'the value before');
    assert.equal(record.getField('name'), 'Acme', 'the value now');
    assert.throws(() => record.getField('Foo'), /Invalid field Foo for Account/, 'unknown');
    const now = new ApexDatetime(0);
    assert.throws(
        () => record.putField('CreatedDate', now),
        /CreatedDate is not editable/,
        'read-only'
    );
});

test('records are equal by values, however they came about', () => {
    const one = account({ Name: 'A', Phone: '1' });
    const other = account({ Phone: '1', Name: 'A' });
    assert.equal(one.equals(other), true, 'another order');
    assert.equal(one.hashKey(), other.hashKey(), 'the same key');
    other.set('fax', null);
    assert.equal(one.equals(other), true, 'null is like never set');
    other.set('name', 'a');
    assert.equal(one.equals(other), false, 'case counts');
    assert.notEqual(one.hashKey(), other.hashKey(), 'another key');
});

test('a clone has fields of its own and leaves out Id and authors', () => {
    const record = account({ Id: '001000000000001', Name: 'A' });
    record.load('createddate', new ApexDatetime(5));
    const plain = {
        preserveId: false,
        deep: false,
        preserveTimestamps: false,
        preserveAutonumber: false
    };
    const copy = record.clone(plain);
    copy.set('name', 'B');
    assert.equal(record.get('name'), 'A', 'the original is as before');
    assert.deepEqual([copy.id, copy.get('createddate')], [null, null], 'left out');
    const full = record.clone({ ...plain, preserveId: true, preserveTimestamps: true });
    assert.deepEqual(
        [full.id, full.get('createddate')],
        [record.id, new ApexDatetime(5)],
        'kept on request'
    );
});

test('debug text shows the fields in order of setting', () => {
    const record = account({ Name: 'Acme', NumberOfEmployees: 3, Phone: null });
    assert.equal(
        record.toText(),
        'Account:{Name=Acme, NumberOfEmployees=3, Phone=null}',
        'as Salesforce does'
    );
});

test('only what Apex set is to be saved', () => {
    const record = new SObjectValue(schema.object('Account')!, new Set(['id', 'name']));
    record.load('name', 'from the org');
    record.set('phone', '1');
    assert.deepEqual([...record.changed], ['phone'], 'the queried value is no change');
    assert.equal(record.isSet('Name'), true, 'but it is set');
    assert.equal(record.isSet('Fax'), false, "this one isn't");
});

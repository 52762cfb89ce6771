import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordResult } from '../../src/plat/database/results.ts';
import { SObjectFieldToken } from '../../src/plat/schema/tokens.ts';
import { ApexList, platformConstant } from '../../src/rt/values/index.ts';
import { SObjectValue } from '../../src/sobj/sobject.ts';
import { call, text, throwsApex } from './call.ts';
import { inApex } from './fake-org.ts';

const SYSTEM = () => platformConstant('AccessLevel', 'SYSTEM_MODE');

/** An account of the running org; null leaves the name out. */
function account(
    org: { schema: { object(name: string): unknown } },
    name: string | null
): SObjectValue {
    const record = new SObjectValue(org.schema.object('Account') as never);
    if (name !== null) record.set('name', name);
    return record;
}

test('a partial insert tells what became of each record', () => {
    inApex(({ org }) => {
        const records = new ApexList('Account', [account(org, 'Acme'), account(org, null)]);
        const results = call(
            'Database.insert(List<SObject>,Boolean,AccessLevel)',
            records,
            false,
            SYSTEM()
        ) as ApexList;
        assert.equal(results.$type, 'List<Database.SaveResult>', 'type of the results');
        const [good, bad] = results.values() as RecordResult[];
        assert.equal(call('Database.SaveResult.isSuccess()', good), true, 'the good one is in');
        assert.equal((records.get(0) as SObjectValue).id, good!.id, 'its Id is on the record');
        const [error] = (call('Database.SaveResult.getErrors()', bad) as ApexList).values();
        assert.equal(
            text('Database.Error.getStatusCode()', error),
            'REQUIRED_FIELD_MISSING',
            'why not'
        );
        assert.equal(text('Database.Error.getFields()', error), '(Name)', 'which field');
        assert.equal(org.store.count('Account'), 1, 'one row');
    });
});

test('all-or-none throws and changes nothing', () => {
    inApex(({ org }) => {
        const records = new ApexList('Account', [account(org, 'Acme'), account(org, null)]);
        throwsApex(
            () => call('Database.insert(List<SObject>,AccessLevel)', records, SYSTEM()),
            'System.DmlException',
            'Insert failed. First exception on row 1; first error: REQUIRED_FIELD_MISSING, ' +
                'Required fields are missing: [Name]: [Name]',
            'the second record is refused'
        );
        assert.equal(org.store.count('Account'), 0, 'no row');
    });
});

test('DmlException tells its failed records', () => {
    inApex(({ org }) => {
        try {
            call('Database.insert(SObject,AccessLevel)', account(org, null), SYSTEM());
            assert.fail('an account without a name');
        } catch (thrown) {
            assert.equal(call('DmlException.getNumDml()', thrown), 1, 'one record');
            assert.equal(call('DmlException.getDmlIndex(Integer)', thrown, 0), 0, 'its index');
            assert.equal(
                text('DmlException.getDmlType(Integer)', thrown, 0),
                'REQUIRED_FIELD_MISSING',
                'type'
            );
            throwsApex(
                () => call('DmlException.getDmlMessage(Integer)', thrown, 1),
                'System.ListException',
                'List index out of bounds: 1',
                'no second one'
            );
        }
    });
});

test('upsert by a field updates or inserts, delete takes Ids', () => {
    inApex(({ org, userId }) => {
        const id = org.store.insert('Account', { Name: 'Acme', OwnerId: userId });
        const describe = org.schema.object('Account')!;
        const field = new SObjectFieldToken(describe, describe.field('Id')!);
        const known = account(org, 'Acme Ltd');
        known.load('id', id);
        const updated = call(
            'Database.upsert(SObject,Schema.SObjectField,Boolean,AccessLevel)',
            known,
            field,
            true,
            SYSTEM()
        );
        assert.equal(call('Database.UpsertResult.isCreated()', updated), false, 'known by its Id');
        const created = call('Database.upsert(SObject,AccessLevel)', account(org, 'New'), SYSTEM());
        assert.equal(call('Database.UpsertResult.get created', created), true, 'unknown');
        const deleted = call(
            'Database.delete(List<Id>,AccessLevel)',
            new ApexList('Id', [id]),
            SYSTEM()
        ) as ApexList;
        assert.equal(call('Database.DeleteResult.getId()', deleted.get(0)), id, 'deleted by Id');
        assert.equal(org.store.get('Account', id), undefined, 'the row is gone');
    });
});

test('without a calling class user mode holds', () => {
    inApex(({ org }) => {
        assert.throws(
            () => call('Database.insert(SObject)', account(org, 'Acme')),
            (error: { typeName?: string }) => error.typeName?.startsWith('System.') === true,
            'a user without any permission may not insert accounts'
        );
    });
});

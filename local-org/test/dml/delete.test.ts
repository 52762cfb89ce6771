import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../soql/helpers.ts';
import { addThing, dml, record, thingOrg } from './helpers.ts';

test('deleting takes details along, clears lookups and fills the recycle bin', () => {
    const org = thingOrg();
    const thing = addThing(org);
    dml(org, 'insert', record(org, 'Part__c', { Whole__c: thing.id }));
    const note = record(org, 'Note__c', { About__c: thing.id });
    dml(org, 'insert', note);
    dml(org, 'delete', thing);
    assert.equal(org.store.count('Part__c'), 0, 'the detail is gone');
    assert.equal(org.store.get('Note__c', note.id!)!['About__c'], null, 'the lookup is empty');
    assert.equal(run(org, 'SELECT COUNT() FROM Thing__c'), 0, 'not in an ordinary query');
    assert.equal(run(org, 'SELECT COUNT() FROM Thing__c ALL ROWS'), 1, 'but with ALL ROWS');
    dml(org, 'undelete', thing);
    assert.equal(run(org, 'SELECT COUNT() FROM Thing__c'), 1, 'back again');
});

test('a restricting lookup keeps the row', () => {
    const org = thingOrg();
    const thing = addThing(org);
    dml(org, 'insert', record(org, 'Guard__c', { Kept__c: thing.id }));
    const [result] = dml(org, 'delete', thing, { allOrNone: false });
    assert.equal(result!.errors[0]?.statusCode, 'DELETE_FAILED', 'refused');
    assert.equal(org.store.count('Thing__c'), 1, 'still there');
});

test('a row can be deleted once', () => {
    const org = thingOrg();
    const thing = addThing(org);
    dml(org, 'delete', thing);
    assert.throws(() => dml(org, 'delete', thing), /ENTITY_IS_DELETED, entity is deleted/, 'gone');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DisputedSemantics } from '../../src/rt/exceptions.ts';
import { Limits } from '../../src/rt/limits.ts';
import type { SObjectValue } from '../../src/sobj/sobject.ts';
import { testOrg } from '../sobj/test-org.ts';
import { addAccounts, column, run } from './helpers.ts';

const org = testOrg();
addAccounts(org);
const records = (text: string) => run(org, text) as SObjectValue[];

test('a record holds what was asked for and its Id, and refuses the rest', () => {
    const [acme] = records("SELECT Name FROM Account WHERE Name = 'Acme'");
    assert.equal(acme!.get('name'), 'Acme', 'asked for');
    assert.equal(acme!.id?.length, 18, 'the Id comes along');
    assert.throws(
        () => acme!.get('industry'),
        /retrieved via SOQL without querying the requested field: Account\.Industry/,
        'not asked for'
    );
});

test('a record is of the moment of its query: neither the org nor the record changes the other', () => {
    const { store } = org;
    const id = store.insert('Account', { Name: 'Then', Phone: '1' });
    const login = store.insert('LoginHistory', { UserId: org.user, LoginTime: 1, Status: 'Then' });
    const text = `SELECT Name, Phone FROM Account WHERE Id = '${id}'`;
    const [record, changed] = [records(text)[0]!, records(text)[0]!];
    const [row] = records(`SELECT Status FROM LoginHistory WHERE Id = '${login}'`);
    changed.set('phone', '2');
    store.update('Account', id, { Name: 'Now' });
    store.update('LoginHistory', login, { Status: 'Now' });
    assert.equal(record.get('name'), 'Then', 'a later change of the org');
    assert.equal(row!.get('status'), 'Then', 'of history too');
    assert.equal(record.get('phone'), '1', 'a change of another record of the row');
    assert.equal(changed.get('name'), 'Then', 'the other fields of a changed record');
    assert.deepEqual([...changed.changed], ['phone'], 'only what was set is to be saved');
    assert.equal(store.get('Account', id)!['Phone'], '1', 'the org, before anything is saved');
    store.delete('Account', id);
    store.delete('LoginHistory', login);
});

test('parents come as records, a missing one as null', () => {
    const [lone, one] = records(
        'SELECT LastName, Account.Owner.Username FROM Contact ORDER BY LastName'
    );
    assert.equal(lone!.parent('account'), null, 'no account');
    const owner = one!.parent('account')!.parent('owner')!;
    assert.equal(owner.get('username'), 'ada@test.example', 'two levels up');
    assert.throws(() => one!.parent('owner'), /Contact\.Owner/, 'a lookup nobody asked for');
});

test('child queries have their own order and limit for each parent', () => {
    const text =
        'SELECT Name, (SELECT LastName FROM Contacts ORDER BY LastName DESC LIMIT 1) ' +
        'FROM Account ORDER BY Name';
    const found = records(text).map((row) =>
        row.children('contacts').map((c) => c.get('lastname'))
    );
    assert.deepEqual(found, [['Two'], ['Three'], []], 'one each, the last by name');
});

test('ORDER BY sorts nulls first or last as told, and strictly needs telling', () => {
    const order = (by: string, strict = true) => {
        return column(org, 'name', `SELECT Name FROM Account ORDER BY ${by}`, [], { strict });
    };
    assert.deepEqual(order('Industry NULLS LAST, Name DESC'), ['Beta', 'Acme', 'Câble'], 'last');
    assert.deepEqual(order('Industry DESC NULLS FIRST, Name'), ['Câble', 'Acme', 'Beta'], 'first');
    assert.throws(() => order('Industry'), DisputedSemantics, 'untold');
    assert.equal(order('Industry DESC', false)[0], 'Câble', 'first by default over REST');
});

test('LIMIT and OFFSET cut, by bind too', () => {
    const cut = (clause: string, binds: unknown[] = []) => {
        return column(org, 'name', `SELECT Name FROM Account ORDER BY Name ${clause}`, binds);
    };
    assert.deepEqual(cut('LIMIT 1 OFFSET 1'), ['Beta'], 'the second');
    assert.deepEqual(cut('LIMIT :n', [2]), ['Acme', 'Beta'], 'by bind');
    assert.throws(() => cut('LIMIT :n', [null]), /must not be null/, 'a null bind');
    assert.throws(() => cut('OFFSET 2001'), /Maximum SOQL offset allowed is 2000/, 'too far');
});

test('queries and rows count against the limits', () => {
    const limits = new Limits();
    run(org, 'SELECT Id, (SELECT Id FROM Contacts) FROM Account', [], { limits });
    assert.equal(limits.used('queries'), 1, 'one query');
    assert.equal(limits.used('queryRows'), 6, 'three accounts and three contacts');
});

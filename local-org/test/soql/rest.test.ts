import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Org } from '../../src/org.ts';
import { restDescribe, restDescribeGlobal } from '../../src/sobj/describe-json.ts';
import { restQuery } from '../../src/soql/rest.ts';
import { NOW, testOrg } from '../sobj/test-org.ts';
import { addAccounts } from './helpers.ts';

const at = testOrg();
const ids = addAccounts(at);
const org = { store: at.store, schema: at.schema, clock: { now: () => NOW } } as unknown as Org;
const query = (text: string, userId = at.admin) => restQuery(org, userId, text, { all: false });

test('records have attributes and exactly the selected fields', () => {
    const { totalSize, records } = query(
        "SELECT Name, CreatedDate FROM Account WHERE Name = 'Acme'"
    );
    assert.equal(totalSize, 1, 'one record');
    assert.deepEqual(
        records,
        [
            {
                attributes: {
                    type: 'Account',
                    url: `/services/data/v67.0/sobjects/Account/${ids.acme}`
                },
                Name: 'Acme',
                CreatedDate: '2026-11-20T12:00:00.000+0000'
            }
        ],
        'no Id unless asked for'
    );
});

test('parents nest, missing ones are null, children are results of their own', () => {
    const [lone, one] = query(
        'SELECT LastName, Account.Name, Account.Owner.Alias FROM Contact ORDER BY LastName'
    ).records;
    assert.equal(lone!['Account'], null, 'no account');
    const account = one!['Account'] as Record<string, { Alias?: string }>;
    assert.equal(account['Owner']!.Alias, 'ada', 'two levels in one object');
    const [acme, , cable] = query(
        'SELECT (SELECT LastName FROM Contacts) FROM Account ORDER BY Name'
    ).records;
    assert.equal((acme!['Contacts'] as { totalSize: number }).totalSize, 2, 'two contacts');
    assert.equal(cable!['Contacts'], null, 'none');
});

test('aggregates and counts have their own shapes', () => {
    const { records } = query('SELECT COUNT(Id) n FROM Account');
    assert.deepEqual(records, [{ attributes: { type: 'AggregateResult' }, n: 3 }], 'an aggregate');
    assert.deepEqual(
        query('SELECT COUNT() FROM Account'),
        { totalSize: 3, records: [] },
        'a count'
    );
});

test('errors show where', () => {
    assert.throws(
        () => query('SELECT Id, Foo FROM Account'),
        /\nSELECT Id, Foo FROM Account\n {11}\^\nERROR at Row:1:Column:12\nNo such column 'Foo'/,
        'line, caret, place, message'
    );
    assert.throws(
        () => query('SELECT Id FROM Account WHERE Name = :x'),
        /unexpected token: ':'/,
        'no binds'
    );
});

test("REST runs in the user's name and accepts what Salesforce accepts", () => {
    assert.equal(
        query('SELECT Name FROM Account ORDER BY Industry').totalSize,
        3,
        'nulls without NULLS LAST'
    );
    assert.equal(query('SELECT Id FROM Account', at.user).totalSize, 2, 'sharing');
    assert.throws(
        () => query('SELECT Id FROM UserLogin', at.user),
        /'UserLogin' is not supported/,
        'permissions'
    );
});

test('describes show what the user may see, with the flags of each field', () => {
    const names = restDescribeGlobal(org, at.guest).sobjects.map(({ name }) => name);
    assert.ok(names.includes('LoginHistory') && !names.includes('Account'), 'by permission');
    const history = restDescribe(org, at.admin, 'loginhistory');
    const status = history.fields.find(({ name }) => name === 'Status')!;
    assert.deepEqual(
        [status.filterable, status.groupable, status.sortable],
        [false, true, true],
        'the flags'
    );
    assert.throws(() => restDescribe(org, at.admin, 'Nope'), /does not exist/, 'no such object');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDatetime, toText } from '../../src/rt/values/index.ts';
import type { SObjectValue } from '../../src/sobj/sobject.ts';
import { NOW, testOrg } from '../sobj/test-org.ts';
import { addAccounts, run } from './helpers.ts';

const org = testOrg();
addAccounts(org);

function rows(text: string, ...fields: string[]): string[] {
    const results = run(org, text, [], { strict: false }) as SObjectValue[];
    return results.map((result) => fields.map((name) => toText(result.getField(name))).join(' '));
}

test('groups without case, names results by alias, field or expr', () => {
    const text =
        'SELECT Industry, COUNT(Id) n, SUM(NumberOfEmployees), MAX(Name) FROM Account ' +
        'GROUP BY Industry ORDER BY COUNT(Id) DESC';
    assert.deepEqual(
        rows(text, 'Industry', 'n', 'expr0', 'expr1'),
        ['Banking 2 40 Beta', 'null 1 5 Câble'],
        'two groups'
    );
});

test('COUNT(field) leaves out nulls, COUNT(Id) does not', () => {
    const text = 'SELECT COUNT(Id) a, COUNT(Industry) b, COUNT_DISTINCT(Industry) c FROM Account';
    assert.deepEqual(rows(text, 'a', 'b', 'c'), ['3 2 1'], 'one group of all');
});

test('HAVING filters groups by what they add up to', () => {
    const text =
        'SELECT Industry i FROM Account GROUP BY Industry HAVING SUM(NumberOfEmployees) > 39';
    assert.deepEqual(rows(text, 'i'), ['Banking'], 'only the large one');
});

test('an overall aggregate of nothing is one row of nulls and zeroes', () => {
    const text =
        "SELECT COUNT(Id) c, MAX(CreatedDate) m, AVG(NumberOfEmployees) a FROM Account WHERE Name = 'none'";
    assert.deepEqual(rows(text, 'c', 'm', 'a'), ['0 null null'], 'one row');
});

test('results have the types of their fields', () => {
    const text = 'SELECT MAX(CreatedDate) m FROM Account';
    const [result] = run(org, text) as SObjectValue[];
    assert.deepEqual(result!.getField('m'), new ApexDatetime(NOW), 'a Datetime');
});

test('dates group by their parts', () => {
    const text =
        'SELECT CALENDAR_YEAR(CreatedDate) y, DAY_IN_WEEK(CreatedDate) d, COUNT(Id) c FROM Account ' +
        'GROUP BY CALENDAR_YEAR(CreatedDate), DAY_IN_WEEK(CreatedDate)';
    assert.deepEqual(rows(text, 'y', 'd', 'c'), ['2026 6 3'], 'a Friday');
});

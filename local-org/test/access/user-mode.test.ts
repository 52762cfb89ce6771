import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SObjectValue } from '../../src/sobj/sobject.ts';
import { testOrg } from '../sobj/test-org.ts';
import { run } from '../soql/helpers.ts';

const org = testOrg();
const as = (userId: string, text: string, access: 'user' | 'system' = 'user') => {
    return () => run(org, text, [], { userId, access, sharing: false });
};

test('user mode hides objects and fields, wherever a query names them', () => {
    assert.throws(
        as(org.guest, 'SELECT Id FROM Account'),
        /sObject type 'Account' is not supported/,
        'object'
    );
    assert.throws(
        as(org.user, 'SELECT Id FROM User WHERE NumberOfFailedLogins > 0'),
        /No such column 'NumberOfFailedLogins' on entity 'User'/,
        'a field in WHERE'
    );
    assert.throws(
        as(org.guest, 'SELECT Id FROM Contact WHERE Account.Phone = null'),
        /is not supported/,
        'over a lookup'
    );
});

test('the clause of the query goes before the mode of the code', () => {
    assert.deepEqual(as(org.guest, 'SELECT Id FROM Account WITH SYSTEM_MODE')(), [], 'system');
    assert.throws(
        as(org.guest, 'SELECT Id FROM Account WITH USER_MODE', 'system'),
        /not supported/,
        'user'
    );
});

test('system mode lifts permissions and leaves sharing to the class', () => {
    org.store.insert('Account', { Name: 'Of admin', OwnerId: org.admin });
    const text = 'SELECT Id FROM Account WITH SYSTEM_MODE';
    const rowsOf = (sharing: boolean) =>
        run(org, text, [], { userId: org.guest, access: 'user', sharing }) as unknown[];
    assert.equal(rowsOf(true).length, 0, 'with sharing');
    assert.equal(rowsOf(false).length, 1, 'without sharing');
});

test('SECURITY_ENFORCED looks at what is selected, not at filters', () => {
    const failed = 'WHERE NumberOfFailedLogins = 0 WITH SECURITY_ENFORCED';
    assert.throws(
        as(org.user, 'SELECT Id, NumberOfFailedLogins FROM User WITH SECURITY_ENFORCED', 'system'),
        /secure query included inaccessible field/,
        'selected'
    );
    assert.equal(
        (as(org.user, `SELECT Id FROM User ${failed}`, 'system')() as unknown[]).length,
        3,
        'filtered'
    );
});

test('everybody reads their own permissions, in one row', () => {
    const text =
        'SELECT PermissionsManageUsers, PermissionsApiEnabled FROM UserPermissionAccess LIMIT 1';
    const [mine, ...others] = as(org.user, text)() as SObjectValue[];
    assert.equal(others.length, 0, 'one row');
    assert.equal(mine!.get('permissionsapienabled'), true, 'granted by the profile');
    assert.equal(mine!.get('permissionsmanageusers'), false, 'not granted');
    assert.throws(
        as(org.user, 'SELECT PermissionsFly FROM UserPermissionAccess'),
        /No such column/,
        'unknown'
    );
});

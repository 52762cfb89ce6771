import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessOf } from '../../src/access/index.ts';
import { testOrg, type TestOrg } from '../sobj/test-org.ts';

const accessFor = (org: TestOrg, userId: string) => accessOf(org.store, org.schema, userId);

/** A permission set, assigned to a user. */
function assign(org: TestOrg, userId: string, columns: Record<string, boolean> = {}): string {
    const set = org.store.insert('PermissionSet', {
        Name: 'S',
        Label: 'S',
        IsOwnedByProfile: false,
        ...columns
    });
    org.store.insert('PermissionSetAssignment', { PermissionSetId: set, AssigneeId: userId });
    return set;
}

test('permissions come from the profile and from assigned permission sets', () => {
    const org = testOrg();
    assert.equal(
        accessFor(org, org.admin).hasPermission('ManageUsers'),
        true,
        'the administrator profile'
    );
    assert.equal(
        accessFor(org, org.user).hasPermission('ResetPasswords'),
        false,
        'not the standard one'
    );
    assign(org, org.user, { PermissionsResetPasswords: true });
    assert.equal(accessFor(org, org.user).hasPermission('ResetPasswords'), true, 'seen at once');
    assert.equal(
        accessFor(org, org.guest).hasPermission('ResetPasswords'),
        false,
        'only the assignee'
    );
});

test('a permission brings along those that it needs', () => {
    const org = testOrg();
    assign(org, org.user, { PermissionsManageUsers: true });
    assert.equal(accessFor(org, org.user).hasPermission('ManageInternalUsers'), true, 'implied');
});

test('who has which permission set is for those who see Setup', () => {
    const org = testOrg();
    const mayRead = (id: string) => accessFor(org, id).object('PermissionSetAssignment').read;
    assert.equal(mayRead(org.user), false, 'a standard user');
    assert.equal(mayRead(org.admin), true, 'an administrator');
    assign(org, org.user, { PermissionsViewSetup: true });
    assert.equal(mayRead(org.user), true, 'any one of the three permissions will do');
});

test('what a rolled back assignment granted is gone', () => {
    const org = testOrg();
    org.store.transaction(() => {
        const start = org.store.savepoint();
        assign(org, org.user, { PermissionsViewAllData: true });
        assert.equal(accessFor(org, org.user).object('Account').viewAll, true, 'granted');
        org.store.rollback(start);
    });
    assert.equal(accessFor(org, org.user).object('Account').viewAll, false, 'taken back');
});

test('object rights add up over all sources', () => {
    const org = testOrg();
    assert.equal(
        accessFor(org, org.guest).object('Account').read,
        false,
        'minimum access sees none'
    );
    const ParentId = assign(org, org.guest);
    org.store.insert('ObjectPermissions', {
        ParentId,
        SobjectType: 'Account',
        PermissionsRead: true
    });
    assert.equal(accessFor(org, org.guest).object('account').read, true, 'whatever the case');
    assert.equal(accessFor(org, org.guest).object('Account').edit, false, 'only what was granted');
    assert.equal(
        accessFor(org, org.guest).field('Account', 'Phone').read,
        false,
        'fields need their own grant'
    );
    assert.equal(
        accessFor(org, org.guest).field('Account', 'Name').read,
        true,
        'required ones do not'
    );
});

test('objects that nobody may write stay so for administrators', () => {
    const org = testOrg();
    const history = accessFor(org, org.admin).object('LoginHistory');
    assert.deepEqual(
        [history.read, history.create, history.edit, history.delete],
        [true, false, false, false],
        'history is read-only'
    );
});

test('classes and custom permissions are granted by name', () => {
    const org = testOrg();
    const ParentId = assign(org, org.user);
    const grant = (SetupEntityType: string, SetupEntityId: string) => {
        org.store.insert('SetupEntityAccess', { ParentId, SetupEntityId, SetupEntityType });
    };
    grant('ApexClass', org.store.insert('ApexClass', { Name: 'Controller' }));
    grant(
        'CustomPermission',
        org.store.insert('CustomPermission', { DeveloperName: 'May_Unlock' })
    );
    const access = accessFor(org, org.user);
    assert.equal(access.classEnabled('controller'), true, 'the class');
    assert.equal(access.classEnabled('Other'), false, 'no other');
    assert.equal(access.hasCustomPermission('may_unlock'), true, 'the custom permission');
    assert.equal(
        accessFor(org, org.admin).classEnabled('Other'),
        true,
        'administrators call every class'
    );
    assert.equal(
        accessFor(org, org.admin).hasCustomPermission('May_Unlock'),
        false,
        'but have no custom one'
    );
});

test('a user moved to another profile has its rights', () => {
    const org = testOrg();
    assert.equal(accessFor(org, org.guest).hasPermission('ManageUsers'), false, 'before');
    const [admin] = org.store.find('Profile', 'Name', 'System Administrator');
    org.store.update('User', org.guest, { ProfileId: admin!['Id']! });
    assert.equal(accessFor(org, org.guest).hasPermission('ManageUsers'), true, 'after');
});

test('nobody has rights without a user row', () => {
    const org = testOrg();
    const access = accessFor(org, '005000000000009AAA');
    assert.equal(access.hasPermission('ApiEnabled'), false, 'no permission');
    assert.equal(access.object('Account').read, false, 'no object');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newMixedDmlScope } from '../../src/dml/dml.ts';
import { addThing, dml, record, thingOrg } from './helpers.ts';

const PERSON = {
    Username: 'new@test.example',
    LastName: 'New',
    FirstName: 'Nia',
    Alias: 'new',
    Email: 'n@test.example',
    TimeZoneSidKey: 'Europe/Berlin',
    LocaleSidKey: 'en_GB',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8'
};

function org() {
    const made = thingOrg();
    const login = made.store.find('UserLogin', 'UserId', made.user)[0]!['Id'] as string;
    const profile = made.store.find('Profile', 'Name', 'Standard User')[0]!['Id'];
    return { ...made, login, profile };
}

test('a lock can be taken off and not put on', () => {
    const at = org();
    const set = (IsPasswordLocked: boolean) => {
        return dml(at, 'update', record(at, 'UserLogin', { Id: at.login, IsPasswordLocked }));
    };
    assert.throws(() => set(true), /FIELD_INTEGRITY_EXCEPTION/, 'locking is refused');
    at.store.update('UserLogin', at.login, { IsPasswordLocked: true });
    set(false);
    assert.equal(at.store.get('UserLogin', at.login)!['IsPasswordLocked'], false, 'unlocked');
});

test('UserLogin needs Manage Users, in system mode too', () => {
    const at = org();
    for (const access of ['user', 'system'] as const) {
        const freeze = record(at, 'UserLogin', { Id: at.login, IsFrozen: true });
        const work = () => dml(at, 'update', freeze, { userId: at.user, access });
        assert.throws(work, /INSUFFICIENT_ACCESS_OR_READONLY/, `${access} mode`);
    }
});

test('UserLogin and LoginHistory rows come from the platform only', () => {
    const at = org();
    const login = record(at, 'UserLogin', {});
    assert.throws(
        () => dml(at, 'insert', login),
        /DML operation INSERT not allowed on UserLogin/,
        'insert'
    );
    const attempt = record(at, 'LoginHistory', {});
    for (const operation of ['insert', 'update', 'delete'] as const) {
        assert.throws(() => dml(at, operation, attempt), /not allowed on LoginHistory/, operation);
    }
});

test('a new user gets a full name and a UserLogin, and needs a username of its own', () => {
    const at = org();
    const user = record(at, 'User', { ...PERSON, ProfileId: at.profile });
    dml(at, 'insert', user);
    assert.equal(at.store.get('User', user.id!)!['Name'], 'Nia New', 'first and last name');
    assert.equal(at.store.find('UserLogin', 'UserId', user.id).length, 1, 'one UserLogin');
    const again = record(at, 'User', { ...PERSON, ProfileId: at.profile });
    assert.throws(() => dml(at, 'insert', again), /DUPLICATE_USERNAME/, 'the username is taken');
    const zone = record(at, 'User', {
        ...PERSON,
        Username: 'z@test.example',
        ProfileId: at.profile,
        TimeZoneSidKey: 'Mars'
    });
    assert.throws(
        () => dml(at, 'insert', zone),
        /restricted picklist field: Mars/,
        'no such time zone'
    );
});

test('setup objects and others do not mix in one transaction', () => {
    const at = org();
    const thing = () => record(at, 'Thing__c', { Must__c: 'x' });
    const unfreeze = () => record(at, 'UserLogin', { Id: at.login, IsFrozen: false });
    const scope = newMixedDmlScope();
    dml(at, 'update', unfreeze(), { scope });
    assert.throws(
        () => dml(at, 'insert', thing(), { scope }),
        /MIXED_DML_OPERATION, .*: Thing__c, original object: UserLogin/,
        'setup first'
    );
    const other = newMixedDmlScope();
    dml(at, 'insert', thing(), { scope: other });
    assert.throws(
        () => dml(at, 'update', unfreeze(), { scope: other }),
        /MIXED_DML/,
        'others first'
    );
});

test('harmless changes of a user stand beside others', () => {
    const at = org();
    const scope = newMixedDmlScope();
    dml(at, 'insert', record(at, 'Thing__c', { Must__c: 'x' }), { scope });
    dml(at, 'update', record(at, 'User', { Id: at.user, Title: 'Boss' }), { scope });
    const off = record(at, 'User', { Id: at.user, IsActive: false });
    assert.throws(
        () => dml(at, 'update', off, { scope }),
        /MIXED_DML/,
        'deactivating is not harmless'
    );
});

test('a user has the permission set of their profile, and of no other', () => {
    const at = org();
    const person = record(at, 'User', { ...PERSON, ProfileId: at.profile });
    dml(at, 'insert', person);
    const id = person.id!;
    const owners = () =>
        at.store
            .find('PermissionSetAssignment', 'AssigneeId', id)
            .map((row) => at.store.get('PermissionSet', row['PermissionSetId'] as string))
            .map((set) => [set?.['IsOwnedByProfile'], set?.['ProfileId']]);
    assert.deepEqual(owners(), [[true, at.profile]], 'from the start');
    const readOnly = at.store.find('Profile', 'Name', 'Read Only')[0]!['Id'];
    dml(at, 'update', record(at, 'User', { Id: id, ProfileId: readOnly }));
    assert.deepEqual(owners(), [[true, readOnly]], 'with another profile, its set instead');
    const [own] = at.store.find('PermissionSetAssignment', 'AssigneeId', id);
    assert.throws(
        () => dml(at, 'delete', record(at, 'PermissionSetAssignment', { Id: own!['Id'] })),
        /INSUFFICIENT_ACCESS_OR_READONLY/,
        'it goes with the profile alone'
    );
});

test('nobody gets a permission set twice', () => {
    const at = org();
    const PermissionSetId = at.store.insert('PermissionSet', {
        Name: 'P',
        Label: 'P',
        IsOwnedByProfile: false
    });
    const assign = () =>
        dml(
            at,
            'insert',
            record(at, 'PermissionSetAssignment', {
                PermissionSetId,
                AssigneeId: at.user
            })
        );
    assign();
    assert.throws(assign, /DUPLICATE_VALUE/, 'the second time');
});

test('user mode asks for object and field permissions, and for the row', () => {
    const at = org();
    const asUser = { userId: at.user, access: 'user' as const };
    const insert = (values: object) => () => {
        return dml(at, 'insert', record(at, 'Thing__c', { Must__c: 'x', ...values }), asUser);
    };
    assert.throws(insert({}), /Access to entity 'Thing__c' denied/, 'no object permission');
    const ParentId = at.store.insert('PermissionSet', {
        Name: 'P',
        Label: 'P',
        IsOwnedByProfile: false
    });
    at.store.insert('PermissionSetAssignment', { PermissionSetId: ParentId, AssigneeId: at.user });
    at.store.insert('ObjectPermissions', {
        ParentId,
        SobjectType: 'Thing__c',
        PermissionsRead: true,
        PermissionsCreate: true,
        PermissionsEdit: true
    });
    insert({})();
    assert.throws(
        insert({ Secret__c: 's' }),
        /Unable to create\/update fields: Secret__c/,
        'no field permission'
    );
    const foreign = addThing(at);
    const edit = () =>
        dml(at, 'update', record(at, 'Thing__c', { Id: foreign.id, Color__c: 'Blue' }), asUser);
    assert.throws(edit, /insufficient access rights on object id/, "somebody else's row");
});

test('the Setup Audit Trail tells who changed an address or a mobile number', () => {
    const at = org();
    const change = (values: Record<string, string>) =>
        dml(at, 'update', record(at, 'User', { Id: at.user, ...values }));
    change({ Title: 'Clerk' });
    assert.equal([...at.store.scan('SetupAuditTrail')].length, 0, 'other fields are not told');
    change({ Email: 'other@test.example' });
    change({ MobilePhone: '+44 20 7946 0111' });
    change({ MobilePhone: '+44 20 7946 0111' });
    const rows = [...at.store.scan('SetupAuditTrail')];
    const username = String(at.store.get('User', at.user)!['Username']);
    assert.deepEqual(
        rows.map((row) => row['Action']),
        ['changedUserEmailVerifiedStatusUnverified', 'changedUserPhoneNumber'],
        'one entry for each change, none for saving the same value'
    );
    for (const row of rows)
        assert.match(String(row['Display']), new RegExp(`${username}$`), 'whose');
});

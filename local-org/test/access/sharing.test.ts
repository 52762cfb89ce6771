import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addUser, testOrg } from '../sobj/test-org.ts';
import { column } from '../soql/helpers.ts';

/** Three standard users: the boss's role is above the worker's, the outsider has none. */
function company() {
    const org = testOrg();
    const { store } = org;
    const profile = store.find('Profile', 'Name', 'Standard User')[0]!['Id'] as string;
    const top = store.insert('UserRole', { Name: 'Top' });
    const low = store.insert('UserRole', { Name: 'Low', ParentRoleId: top });
    const boss = addUser(store, 'Boss', profile, { UserRoleId: top });
    const worker = addUser(store, 'Worker', profile, { UserRoleId: low });
    const outsider = addUser(store, 'Outsider', profile);
    const add = (Name: string, OwnerId: string) => store.insert('Account', { Name, OwnerId });
    const seen = (userId: string, sharing = true) =>
        column(org, 'name', 'SELECT Name FROM Account ORDER BY Name', [], {
            userId,
            access: 'system',
            sharing
        });
    return { ...org, boss, worker, outsider, add, seen };
}

test('private rows are seen by their owner and by roles above', () => {
    const at = company();
    at.add('Of boss', at.boss);
    at.add('Of worker', at.worker);
    assert.deepEqual(at.seen(at.worker), ['Of worker'], 'the owner');
    assert.deepEqual(at.seen(at.boss), ['Of boss', 'Of worker'], 'the role above');
    assert.deepEqual(at.seen(at.outsider), [], 'nobody else');
    assert.equal(at.seen(at.admin).length, 2, 'who modifies all sees all');
    assert.equal(at.seen(at.outsider, false).length, 2, 'without sharing everybody');
});

test('members of a queue see what the queue owns', () => {
    const at = company();
    const queue = at.store.insert('Group', { Name: 'Queue', Type: 'Queue' });
    at.store.insert('Case', { CaseNumber: '1', OwnerId: queue });
    const cases = (userId: string) =>
        column(at, 'casenumber', 'SELECT CaseNumber FROM Case', [], { userId, access: 'user' })
            .length;
    assert.equal(cases(at.worker), 0, 'not a member');
    at.store.insert('GroupMember', { GroupId: queue, UserOrGroupId: at.worker });
    assert.equal(cases(at.worker), 1, 'a member');
});

test('roles in a circle end the search', () => {
    const at = company();
    const one = at.store.insert('UserRole', { Name: 'One' });
    const two = at.store.insert('UserRole', { Name: 'Two', ParentRoleId: one });
    at.store.update('UserRole', one, { ParentRoleId: two });
    at.store.update('User', at.outsider, { UserRoleId: one });
    at.add('Of outsider', at.outsider);
    assert.deepEqual(at.seen(at.boss), [], 'no answer, but an end');
});

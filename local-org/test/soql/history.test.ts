import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SObjectValue } from '../../src/sobj/sobject.ts';
import { NOW, testOrg } from '../sobj/test-org.ts';
import { column, run } from './helpers.ts';

const MINUTE = 60_000;
const org = testOrg();
for (let n = 0; n < 20; n++) {
    org.store.insert('LoginHistory', {
        UserId: n % 2 ? org.user : org.guest,
        LoginTime: NOW - n * MINUTE,
        LoginType: 'Application',
        Status: n % 4 ? 'Invalid Password' : 'Success'
    });
}
const TIMES = 'SELECT LoginTime FROM LoginHistory';

test('the newest rows of one user come from the index', () => {
    const text = `${TIMES} WHERE UserId = :u AND LoginTime > :t ORDER BY LoginTime DESC LIMIT 2`;
    const since = (run(org, `${TIMES} ORDER BY LoginTime LIMIT 1`) as SObjectValue[])[0]!.get(
        'logintime'
    );
    const times = column(org, 'logintime', text, [org.user, since]) as { ms: number }[];
    assert.deepEqual(
        times.map(({ ms }) => (NOW - ms) / MINUTE),
        [1, 3],
        'newest first'
    );
});

test('a group of failures is found without filtering the status', () => {
    const text =
        'SELECT Status, COUNT(Id) c FROM LoginHistory WHERE LoginTime = TODAY ' +
        'GROUP BY Status ORDER BY Status';
    assert.deepEqual(column(org, 'c', text), [15, 5], 'failures, then successes');
});

test('users without permission see their own history only, in user mode', () => {
    const seen = (userId: string) =>
        column(org, 'userid', 'SELECT UserId FROM LoginHistory', [], {
            access: 'user',
            userId
        });
    assert.equal(seen(org.admin).length, 20, 'the administrator sees all');
    assert.deepEqual([...new Set(seen(org.user))], [org.user], 'the user sees their own');
    assert.equal(seen(org.user).length, 10, 'all of their own');
});

test('the rule holds in system mode too, unless it is switched off', () => {
    const count = (loginRulesInSystemMode: boolean) => {
        return run(org, 'SELECT COUNT() FROM LoginHistory', [], {
            userId: org.user,
            loginRulesInSystemMode
        });
    };
    assert.equal(count(true), 10, 'the stricter reading');
    assert.equal(count(false), 20, 'the other reading');
});

test('UserLogin and LoginGeoId need Manage Users', () => {
    const query = (text: string, userId: string) => () =>
        run(org, text, [], { access: 'user', userId });
    const logins = 'SELECT Id FROM UserLogin WHERE IsPasswordLocked = false';
    assert.equal(
        (query(logins, org.admin)() as unknown[]).length,
        3,
        'the administrator reads them'
    );
    assert.throws(
        query(logins, org.user),
        /sObject type 'UserLogin' is not supported/,
        'others do not'
    );
    const geo = 'SELECT LoginGeoId FROM LoginHistory';
    assert.throws(query(geo, org.user), /No such column 'LoginGeoId'/, 'nor where they signed in');
});

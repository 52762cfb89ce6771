import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PolicyError } from '../../src/identity/identity.ts';
import { writeJson } from '../../src/plat/json/write.ts';
import { call, text, throwsApex } from './call.ts';
import { type ApexOptions, inApex } from './fake-org.ts';

interface Asked {
    readonly userId: string;
    readonly sendEmail: boolean;
}

/** An identity service that notes what it is asked for. */
function withIdentity(allowed: boolean, asked: Asked[] = [], more: ApexOptions = {}): ApexOptions {
    const identity = {
        mayResetPasswords: () => allowed,
        resetPassword: (userId: string, sendEmail: boolean) => {
            asked.push({ userId, sendEmail });
            return 'temporary-1';
        },
        setPassword: () => {
            throw new PolicyError('Choose a longer password.');
        }
    };
    return { ...more, org: { identity } };
}

const reset = (userId: string, sendEmail = true) =>
    call('System.resetPassword(Id,Boolean)', userId, sendEmail);

test('a reset goes to the identity service and gives the temporary password', () => {
    const asked: Asked[] = [];
    inApex(
        ({ userId }) => {
            const result = reset(userId);
            assert.equal(
                text('ResetPasswordResult.getPassword()', result),
                'temporary-1',
                'the password'
            );
            assert.deepEqual(asked, [{ userId, sendEmail: true }], 'user and mail as asked');
        },
        withIdentity(true, asked)
    );
});

test('tests send no mail', () => {
    const asked: Asked[] = [];
    inApex(({ userId }) => reset(userId), withIdentity(true, asked, { isTest: true }));
    assert.equal(asked[0]?.sendEmail, false, 'no mail leaves a test');
});

test('without the permission nobody resets passwords', () => {
    const asked: Asked[] = [];
    inApex(
        ({ userId }) => {
            throwsApex(
                () => reset(userId),
                'System.InvalidParameterValueException',
                'INSUFFICIENT_ACCESS: insufficient access rights on cross-reference id',
                'permission'
            );
        },
        withIdentity(false, asked)
    );
    assert.deepEqual(asked, [], 'the identity service is not reached');
});

test('unknown and inactive users are refused', () => {
    inApex(() => {
        throwsApex(
            () => reset('005000000000001AAA'),
            'System.InvalidParameterValueException',
            'INVALID_USER_ID: 005000000000001AAA',
            'no such user'
        );
    }, withIdentity(true));
    inApex(
        ({ userId }) => {
            throwsApex(
                () => reset(userId),
                'System.UnexpectedException',
                `INACTIVE_OWNER_OR_USER: ${userId}`,
                'inactive'
            );
        },
        withIdentity(true, [], { user: { IsActive: false } })
    );
});

test('what the policy refuses reaches Apex', () => {
    inApex(({ userId }) => {
        throwsApex(
            () => call('System.setPassword(Id,String)', userId, 'short'),
            'System.InvalidParameterValueException',
            'Choose a longer password.',
            'policy'
        );
    }, withIdentity(true));
});

test('the temporary password shows in no dump', () => {
    inApex(({ userId }) => {
        const result = reset(userId);
        assert.ok(!JSON.stringify(result).includes('temporary'), 'not in a dump of the host');
        throwsApex(
            () => writeJson(result, { suppressNulls: false, pretty: false }),
            'System.JSONException',
            'Apex Type unsupported in JSON: ResetPasswordResult',
            'not in JSON'
        );
    }, withIdentity(true));
});

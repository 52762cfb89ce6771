import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseScenario } from '../../src/diagnose/read-scenarios.ts';

const base = { name: 'x', now: '2026-11-20T09:00:00Z', user: { username: 'mia@acme.example' } };

function problemOf(change: Record<string, unknown>): string | null {
    return parseScenario({ ...base, ...change }, 'f.json', '[0]').problem;
}

describe('reading a scenario', () => {
    it('completes what the file leaves out', () => {
        const { scenario } = parseScenario(base, 'f.json', '');
        assert.deepEqual(
            scenario?.policy,
            { maxInvalidAttempts: 10, lockoutMinutes: 15, passwordExpiryDays: 90 },
            "the platform's policy"
        );
        assert.equal(scenario?.user.isActive, true, 'people are active');
        assert.equal(scenario?.org.soapLogin, 'on', 'SOAP login is on');
        assert.equal(scenario?.expect, null, 'nothing is expected');
    });

    it('names an unknown key and its place', () => {
        const problem = problemOf({ user: { username: 'a', isLockd: true } });
        assert.match(
            problem ?? '',
            /^f\.json: \[0\]\.user\.isLockd: expected no such key/,
            'the misspelt key is named'
        );
    });

    it('names the place of a value that does not fit', () => {
        const login = { user: 'a', time: 'yesterday', status: 'Success' };
        assert.match(
            problemOf({ logins: [login] }) ?? '',
            /^f\.json: \[0\]\.logins\[0\]\.time: expected a time such as/,
            'time'
        );
        assert.match(
            problemOf({ policy: { lockoutMinutes: 20 } }) ?? '',
            /lockoutMinutes: expected one of 0, 15, 30, 60/,
            'one of a few'
        );
        assert.match(problemOf({ now: undefined }) ?? '', /\[0\]\.now: expected a/, 'missing');
    });

    it('reads a time with an offset as the same instant', () => {
        const login = { user: 'a', time: '2026-03-29T02:30:00+01:00', status: 'Success' };
        const { scenario } = parseScenario({ ...base, logins: [login] }, 'f.json', '');
        assert.equal(
            scenario?.logins[0]?.time,
            Date.parse('2026-03-29T01:30:00Z'),
            'offsets are honoured'
        );
        assert.equal(scenario?.logins[0]?.id, 'r1', 'a row without an id gets its number');
    });
});

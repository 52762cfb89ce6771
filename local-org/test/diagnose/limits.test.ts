import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnoseScenario } from '../../src/diagnose/diagnose-scenario.ts';
import { app, scenarioOf } from './app.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const BROWSER = {
    application: 'Browser',
    loginType: 'Application',
    loginSubType: 'UsernamePasswordUiLogin',
    sourceIp: '198.51.100.10'
};

/** Rows of one person, one every so many minutes up to now. */
function rows(
    count: number,
    minutes: number,
    status: string,
    user = 'mia@acme.example'
): Record<string, unknown>[] {
    return Array.from({ length: count }, (_, n) => ({
        ...BROWSER,
        user,
        status,
        time: new Date(NOW - (count - n) * minutes * 60_000).toISOString()
    }));
}

describe('what a diagnosis costs', () => {
    it('reads 20,000 rows of one person within the bounds', () => {
        const { limits, findings } = diagnoseScenario(
            app,
            scenarioOf({ logins: rows(20_000, 6, 'Invalid Password') })
        );
        assert.equal(
            findings[0]?.cause,
            'WRONG_PASSWORD_TYPED',
            'nothing has put the failures right'
        );
        assert.ok(limits.queries <= 8, `at most 8 queries, not ${limits.queries}`);
        assert.ok(limits.queryRows <= 25_000, `at most 25,000 rows, not ${limits.queryRows}`);
        assert.ok(limits.cpuMs <= 300, `at most 300 ms of counted CPU, not ${limits.cpuMs}`);
        assert.equal(limits.dmlStatements, 0, 'a diagnosis writes nothing');
    });

    it('bounds what it reads when there is more', () => {
        const many = rows(30_000, 4, 'Invalid Password');
        const others = Array.from({ length: 5_000 }, (_, n) =>
            rows(1, 1 + (n % 20), 'Success', `u${n}@acme.example`)
        ).flat();
        const { limits } = diagnoseScenario(app, scenarioOf({ logins: [...many, ...others] }));
        assert.ok(limits.queryRows <= 25_000, `at most 25,000 rows, not ${limits.queryRows}`);
    });

    it('costs the same in a small and in a large org', () => {
        const costs = [10, 3_000].map((people) => {
            const others = Array.from({ length: people }, (_, n) => ({
                ...rows(1, 30 + n, 'Success', `u${n}@acme.example`)[0],
                sourceIp: `198.18.${n % 250}.${n % 200}`
            }));
            return diagnoseScenario(
                app,
                scenarioOf({ logins: [...rows(5, 60, 'Invalid Password'), ...others] })
            ).limits;
        });
        assert.equal(costs[0]!.queries, costs[1]!.queries, 'queries do not grow with the org');
        assert.equal(costs[0]!.queryRows, costs[1]!.queryRows, 'rows do not grow with the org');
    });
});

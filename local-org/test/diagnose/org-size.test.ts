/** What a diagnosis costs doesn't depend on how large the org is; `bench/diagnosis.ts` shows 100,000 people. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diagnoseMany, type ManyAnswers } from '../../src/diagnose/diagnose-many.ts';
import { failingUsernames, largeOrg } from '../../src/diagnose/large-org.ts';
import { openScenarioOrg } from '../../src/diagnose/scenario-org.ts';
import { app } from './app.ts';

/** The most rows of one list: the two caps of the settings, and as many users, locks and permission sets. */
const MOST_ROWS = 25_000;

/** Bytes that a synchronous transaction may hold. */
const HEAP = 6_000_000;

interface Costs {
    readonly one: ManyAnswers;
    readonly list: ManyAnswers;
}

function costsWith(people: number): Costs {
    const opened = openScenarioOrg(app, largeOrg(people));
    const ids = failingUsernames().map((username) => {
        return opened.org.store.find('User', 'Username', username)[0]!['Id'] as string;
    });
    return { one: diagnoseMany(opened, ids.slice(0, 1)), list: diagnoseMany(opened, ids) };
}

describe('what a diagnosis costs in orgs of 200 and of 10,000 people', () => {
    const [small, large] = [costsWith(200), costsWith(10_000)];

    it('asks at most 8 questions about one person, and reads as many rows', () => {
        assert.ok(large.one.queries <= 8, `at most 8 queries, not ${large.one.queries}`);
        assert.equal(large.one.queries, small.one.queries, 'queries do not grow with the org');
        assert.equal(large.one.queryRows, small.one.queryRows, 'rows do not grow with the org');
    });

    it('asks at most 6 questions about 200 people, and reads as many rows', () => {
        assert.equal(large.list.causes.size, 200, 'everybody has a verdict');
        assert.ok(large.list.queries <= 6, `at most 6 queries, not ${large.list.queries}`);
        assert.equal(large.list.queries, small.list.queries, 'queries do not grow with the org');
        assert.equal(large.list.queryRows, small.list.queryRows, 'rows do not grow with the org');
        assert.ok(large.list.queryRows <= MOST_ROWS, `few rows, not ${large.list.queryRows}`);
    });

    it('gives 200 verdicts well within a synchronous transaction', () => {
        assert.ok(large.list.cpuMs <= 1_000, `of 10,000 ms at most 1,000, not ${large.list.cpuMs}`);
        assert.deepEqual(
            [...large.list.causes.values()],
            [...small.list.causes.values()],
            'the verdicts are the same'
        );
    });

    it('keeps 200 people with as many rows as are ever read within the heap', () => {
        const opened = openScenarioOrg(app, largeOrg(200, 150));
        const ids = opened.org.store
            .find('User', 'IsActive', true)
            .map((row) => row['Id'] as string);
        const { queryRows, heapBytes } = diagnoseMany(opened, ids.slice(0, 200));
        assert.ok(queryRows >= 20_000, `the cap is reached, not ${queryRows} rows`);
        const bytes = heapBytes();
        assert.ok(bytes <= HEAP, `of ${HEAP} bytes, not ${bytes}`);
    });
});

/** Each story of the demo org, judged by the app's own diagnosis as Ada sees it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openOrg, type OpenOrg } from '../../src/cli/open-org.ts';
import { people } from '../../src/identity/demo/people.ts';
import { stories } from '../../src/identity/demo/stories/index.ts';
import { findUser, idOf } from '../../src/identity/users.ts';
import { callAura } from '../../src/run/aura.ts';

interface Finding {
    readonly cause: string;
    readonly culprit: { readonly application: string } | null;
}

/** Times at which stories about hours and weekdays could go wrong. */
const openings = ['2026-11-20T09:00:00Z', '2026-11-23T22:31:00Z'];

for (const opening of openings) {
    describe(`a demo org opened at ${opening}`, () => {
        const data = mkdtempSync(join(tmpdir(), 'latchkey-demo-'));
        let opened: OpenOrg;

        before(() => {
            opened = openOrg({ data, clock: Date.parse(opening), empty: false, reset: false });
        });
        after(() => {
            opened.org.store.close();
            rmSync(data, { recursive: true });
        });

        const userId = (username: string) => idOf(findUser(opened.org.store, username)!);
        const findings = (username: string): Finding[] => {
            const params = { userId: userId(username) };
            const ada = userId('ada.admin@latchkey.example');
            const answer = callAura(opened.org, ada, 'DiagnosisController', 'getDiagnosis', params);
            assert.equal(answer.status, 200, JSON.stringify(answer.body));
            return (answer.body as { findings: Finding[] }).findings;
        };

        for (const { cause, people } of stories) {
            for (const { username, firstName, lastName } of people) {
                test(`${firstName} ${lastName}: ${cause}`, () => {
                    const causes = findings(username).map((finding) => finding.cause);
                    assert.equal(causes[0], cause, `findings: ${causes.join(', ')}`);
                });
            }
        }

        test('the culprit of Mia’s lock is CommuniGator', () => {
            const [verdict] = findings('mia.chen@latchkey.example');
            assert.equal(verdict?.culprit?.application, 'CommuniGator', 'verbatim');
        });

        test('nobody without a story has a problem', () => {
            const told = new Set(stories.flatMap(({ people }) => people));
            const extras = people.filter((person) => !told.has(person));
            const causes = extras.map(({ username }) => [username, findings(username)[0]?.cause]);
            const wrong = causes.filter(([, cause]) => cause !== 'NO_PROBLEM_FOUND');
            assert.deepEqual(wrong, [], 'only stories are problems');
        });
    });
}

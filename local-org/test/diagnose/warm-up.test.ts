import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openScenarioOrg } from '../../src/diagnose/scenario-org.ts';
import { warmUp } from '../../src/diagnose/warm-up.ts';
import type { Org } from '../../src/org.ts';
import { app, scenarioOf } from './app.ts';

/** The same org, which tells what Apex it was asked for. */
function watched(org: Org): { org: Org; asked: Set<string> } {
    const asked = new Set<string>();
    const symbol = (name: string) => {
        asked.add(name);
        return org.program.symbol(name);
    };
    return { asked, org: { ...org, program: { ...org.program, symbol } } };
}

test('a warm-up runs what people will ask for, and nothing of the org changes', async () => {
    const { org, asked } = watched(openScenarioOrg(app, scenarioOf({ name: 'nobody' })).org);
    const before = org.store.version;
    await warmUp(org, new AbortController().signal);
    assert.ok(asked.has('DiagnosisController'), 'it diagnoses');
    assert.ok(asked.has('AccessConsoleController'), 'it looks at the list');
    assert.equal(org.store.version, before, 'not one change, not even one that was taken back');
});

test('a warm-up does not begin in a server that closes, and ends with one', async () => {
    const { org } = openScenarioOrg(app, scenarioOf({ name: 'nobody' }));
    assert.equal(await warmUp(org, AbortSignal.abort()), 0, 'no step is done');
    const closing = new AbortController();
    const done = warmUp(org, closing.signal);
    closing.abort();
    assert.equal(await done, 1, 'the step that had begun is the last one');
});

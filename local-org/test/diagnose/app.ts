import { resolve } from 'node:path';
import { parseScenario } from '../../src/diagnose/read-scenarios.ts';
import type { Scenario } from '../../src/diagnose/scenario.ts';
import { loadScenarioApp } from '../../src/diagnose/scenario-org.ts';

/** Folder that holds `sfdx-project.json`. */
export const root = resolve(import.meta.dirname, '../../..');

/** The app under test, compiled once for a test file. */
export const app = loadScenarioApp(root);

/** A complete scenario from what a test cares about. */
export function scenarioOf(given: Record<string, unknown>): Scenario {
    const defaults = {
        name: 'test',
        now: '2026-11-20T09:00:00Z',
        user: { username: 'mia@acme.example' }
    };
    const { scenario, problem } = parseScenario({ ...defaults, ...given }, 'test.json', '');
    if (scenario === null) throw new Error(problem);
    return scenario;
}

/** A process that has just begun: what its first diagnoses of one person with 20,000 rows take. It tells its parent. */
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { longHistory } from '../local-org/src/diagnose/large-org.ts';
import { loadScenarioApp, openScenarioOrg } from '../local-org/src/diagnose/scenario-org.ts';
import { warmUp } from '../local-org/src/diagnose/warm-up.ts';
import { callAura } from '../local-org/src/run/aura.ts';

const ROWS = 20_000;
const CALLS = 6;

const app = loadScenarioApp(fileURLToPath(new URL('..', import.meta.url)));
const { org, adminId, userId } = openScenarioOrg(app, longHistory(ROWS));
if (process.argv.includes('warm')) await warmUp(org, new AbortController().signal);
const calls = Array.from({ length: CALLS }, () => {
    const start = performance.now();
    const before = process.cpuUsage();
    const { status } = callAura(org, adminId, 'DiagnosisController', 'getDiagnosis', { userId });
    if (status !== 200) throw new Error(`The diagnosis answered ${status}.`);
    const { user, system } = process.cpuUsage(before);
    return { took: performance.now() - start, worked: (user + system) / 1000 };
});
process.send?.(calls);

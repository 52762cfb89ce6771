/** `node --import=tsx bench/diagnosis.ts`: what a diagnosis costs in small and large orgs. Takes a minute. */
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { diagnoseMany } from '../local-org/src/diagnose/diagnose-many.ts';
import { failingUsernames, largeOrg } from '../local-org/src/diagnose/large-org.ts';
import {
    loadScenarioApp,
    openScenarioOrg,
    type ScenarioApp
} from '../local-org/src/diagnose/scenario-org.ts';
import { layOut, ms, type Table } from './stats.ts';

/** People in the org; at most 200 of them are on the list. */
const SIZES = [100, 10_000, 100_000];
/** Rounds before the one that counts, so that compiled code is measured. */
const WARM_UP = 5;

const app = loadScenarioApp(fileURLToPath(new URL('..', import.meta.url)));
process.stdout.write(`${layOut(measure(app))}\n`);

function measure(measured: ScenarioApp): Table {
    return {
        title: 'Diagnosis',
        columns: [
            'people in the org',
            'verdicts',
            'queries',
            'rows',
            'counted CPU',
            'heap',
            'took'
        ],
        rows: SIZES.flatMap((people) => rowsFor(measured, people))
    };
}

function rowsFor(measured: ScenarioApp, people: number): string[][] {
    const opened = openScenarioOrg(measured, largeOrg(people));
    const ids = failingUsernames(people).map((username) => {
        return opened.org.store.find('User', 'Username', username)[0]!['Id'] as string;
    });
    return [1, ids.length].map((verdicts) => {
        const asked = ids.slice(0, verdicts);
        for (let round = 0; round < WARM_UP; round++) diagnoseMany(opened, asked);
        const start = performance.now();
        const { queries, queryRows, cpuMs, heapBytes } = diagnoseMany(opened, asked);
        const took = performance.now() - start;
        return [
            people.toLocaleString('en'),
            String(verdicts),
            String(queries),
            queryRows.toLocaleString('en'),
            ms(cpuMs),
            `${(heapBytes() / 1e6).toFixed(1)} MB`,
            ms(took)
        ];
    });
}

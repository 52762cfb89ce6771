/**
 * Makes the first look as fast as the tenth: JavaScript is slow until it has run a while, and then compiled for good. So
 * a server that has nothing to do looks at people who don't exist, in an org in memory that nobody else sees.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Org } from '../org.ts';
import { callAura } from '../run/aura.ts';
import { parseDynamic } from '../soql/parse.ts';
import { failingUsernames, largeOrg } from './large-org.ts';
import { openScenarioOrg, type ScenarioOrg } from './scenario-org.ts';

/** From short to long: a parser that has never run takes longest, so it gets to know one clause after the other. */
const QUERIES = [
    'SELECT Id FROM User',
    'SELECT Id, Name FROM User LIMIT 1',
    'SELECT Id FROM User WHERE Id = :id',
    'SELECT Id FROM User WHERE Id IN :ids AND IsActive = TRUE',
    'SELECT Id, Profile.Name FROM User WHERE Id IN :ids WITH USER_MODE ORDER BY Name LIMIT :most'
];
/** People who fail, with so many attempts each: a step takes milliseconds. */
const PEOPLE = 5;
const ATTEMPTS = 200;
/** After so many, the compiler has seen as much of these loops as it wants to. */
const ROUNDS = 4;

/**
 * Works in the background, in steps: after each it leaves everybody else as much time as it took.
 * @param signal ends it before its time
 * @returns how many steps were done
 */
export async function warmUp(org: Org, signal: AbortSignal): Promise<number> {
    let done = 0;
    for (const step of steps(org)) {
        if (signal.aborted) break;
        const start = performance.now();
        step();
        done += 1;
        await pause(Math.ceil(performance.now() - start));
    }
    return done;
}

function* steps({ project, schema, program }: Org): Iterable<() => void> {
    for (const query of QUERIES) yield () => parseDynamic(query);
    let opened: ScenarioOrg;
    yield () =>
        (opened = openScenarioOrg({ project, schema, program }, largeOrg(PEOPLE, ATTEMPTS)));
    for (let round = 0; round < ROUNDS; round++) yield* looks(opened!);
}

/** What the console asks for: the list, then one person after the other. */
function* looks({ org, adminId }: ScenarioOrg): Iterable<() => void> {
    const call = (method: string, parameters: object) => {
        const [name = '', apex = ''] = method.split('.');
        callAura(org, adminId, name, apex, parameters);
    };
    for (const username of failingUsernames(PEOPLE)) {
        const userId = org.store.find('User', 'Username', username)[0]!['Id'];
        yield () => call('DiagnosisController.getDiagnosis', { userId });
    }
    yield () => call('AccessConsoleController.getOverview', {});
}

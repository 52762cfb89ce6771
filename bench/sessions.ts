/** The console's calls while 1,000 sessions are at work. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { byOAuth, bySoap } from '../local-org/src/weather/doors.ts';
import { post } from '../local-org/src/weather/post.ts';
import { createCaller, type Caller } from './http.ts';
import type { MeasuredOrg } from './org.ts';
import { ms, percentile, type Table } from './stats.ts';

const sessions = 1_000;
/** Logins on the way at once while the sessions are opened. */
const openers = 16;
/** Each session makes a call once in so many milliseconds. */
const rhythm = 10_000;
/** How long the sessions are at work, in milliseconds. */
const duration = 8_000;
/** What an admin's console waits between two calls, in milliseconds. */
const breath = 50;

type Measure = readonly [name: string, call: () => Promise<unknown>];

/** Opens the sessions, lets them work, and measures the console's calls the while. */
export async function measureConsole(org: MeasuredOrg): Promise<Table> {
    const callers = await openSessions(org);
    const ada = await consoleOf(org);
    for (const [, call] of await callsOf(org, ada)) await call();
    const idle = await measureFor(duration / 4, await callsOf(org, ada));
    const end = performance.now() + duration;
    const work = callers.map((caller, n) => workUntil(end, caller, (n * rhythm) / sessions));
    const busy = await measureFor(duration, await callsOf(org, ada));
    const calls = (await Promise.all(work)).flat();
    for (const caller of [...callers, ada]) caller.close();
    return {
        title: `The console, with ${sessions} sessions that make ${perSecond()} calls a second`,
        columns: ['call', 'calls', 'median', 'p99'],
        rows: [
            ...rowsOf(idle, ' (sessions idle)'),
            ...rowsOf(busy, ''),
            rowOf('what the sessions call (a query)', calls)
        ]
    };
}

function perSecond(): number {
    return (sessions * 1_000) / rhythm;
}

async function openSessions({ url, appFields }: MeasuredOrg): Promise<Caller[]> {
    const fields = { grant_type: 'client_credentials', ...appFields('Nightly Export') };
    const callers: Caller[] = [];
    let opened = 0;
    const opener = async () => {
        while (opened++ < sessions) {
            const session = await byOAuth(post, url, { from: '127.0.0.23', fields });
            if (session === null) throw new Error('A session was refused.');
            callers.push(createCaller(url, session));
        }
    };
    await Promise.all(Array.from({ length: openers }, opener));
    return callers;
}

async function consoleOf({ url, person }: MeasuredOrg): Promise<Caller> {
    const { username, password, securityToken } = person('ada.admin');
    const secret = password + securityToken;
    const visitor = { username, secret, from: '127.0.0.1', application: 'bench', version: '60.0' };
    const session = await bySoap(post, url, visitor);
    if (session === null) throw new Error('The admin was refused.');
    return createCaller(url, session);
}

async function callsOf({ person }: MeasuredOrg, ada: Caller): Promise<Measure[]> {
    const { username } = person('mia.chen');
    const soql = `SELECT Id FROM User WHERE Username = '${username}'`;
    const found = await ada.call('GET', queryPath(soql));
    const userId = (JSON.parse(found) as { records: { Id: string }[] }).records[0]?.Id;
    return [
        [
            'AccessConsoleController.getOverview',
            () => ada.call('POST', '/apex/AccessConsoleController/getOverview', {})
        ],
        [
            'DiagnosisController.getDiagnosis',
            () => ada.call('POST', '/apex/DiagnosisController/getDiagnosis', { userId })
        ]
    ];
}

async function measureFor(milliseconds: number, calls: readonly Measure[]) {
    const times = new Map<string, number[]>(calls.map(([name]) => [name, []]));
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
        for (const [name, call] of calls) {
            times.get(name)!.push(await timed(call));
            await pause(breath);
        }
    }
    return times;
}

/** Calls in the session's rhythm. @returns milliseconds of each call */
async function workUntil(end: number, { call }: Caller, start: number): Promise<number[]> {
    const times: number[] = [];
    await pause(start);
    while (performance.now() < end) {
        times.push(await timed(() => call('GET', queryPath('SELECT Id, Name FROM User LIMIT 5'))));
        await pause(rhythm - times.at(-1)! > 0 ? rhythm - times.at(-1)! : 0);
    }
    return times;
}

async function timed(call: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await call();
    return performance.now() - start;
}

function queryPath(soql: string): string {
    return `/services/data/v60.0/query?q=${encodeURIComponent(soql)}`;
}

function rowsOf(times: ReadonlyMap<string, number[]>, note: string): string[][] {
    return [...times].map(([name, values]) => rowOf(name + note, values));
}

function rowOf(name: string, times: readonly number[]): string[] {
    const spread = [50, 99].map((percent) => ms(percentile(times, percent)));
    return [name, String(times.length), ...spread];
}

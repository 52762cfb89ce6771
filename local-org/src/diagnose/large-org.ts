/** Orgs of any size around the same people, to see what a diagnosis costs there. */
import { parseScenario } from './read-scenarios.ts';
import type { Scenario } from './scenario.ts';

const NOW = Date.parse('2026-11-20T09:00:00Z');
const MINUTE = 60_000;
/** People who fail again and again: as many as a list holds. */
const FAILING = 200;
const ATTEMPTS = 20;
/** Rows of a long history since the password was changed. */
const FAILED = 300;
const CLIENTS = [
    {},
    { application: 'CommuniGator', loginType: 'Other Apex API', loginSubType: 'SoapApiLogin' },
    { application: 'Nightly Export', loginType: 'Remote Access 2.0', sourceIp: '10.9.0.2' },
    { application: 'Data Loader', loginType: 'Partner Product', sourceIp: '10.9.0.3' }
];

/**
 * A scenario in which people keep failing, each from home, and the others of the org sign in from their own homes.
 * @param people in the org; at most 200 of them fail
 * @param attempts of each who fails
 */
export function largeOrg(people: number, attempts = ATTEMPTS): Scenario {
    const logins = Array.from({ length: people }, (_, n) => {
        return n < FAILING ? refused(n, attempts) : [attempt(n, 30 + (n % 1_000), 'Success')];
    }).flat();
    return scenarioOf(`${people} people`, logins);
}

/**
 * A scenario of one person: an integration has failed every few minutes for hours, and worked as often for weeks before that,
 * beside a browser and two other clients.
 * @param rows of login history, two minutes apart
 */
export function longHistory(rows: number): Scenario {
    const logins = Array.from({ length: rows }, (_, n) => {
        const client = n % 7 < 4 ? 1 : n % 4;
        const failed = client === 1 && n < FAILED;
        return {
            ...attempt(0, 1 + 2 * n, failed ? 'Invalid Password' : 'Success'),
            ...CLIENTS[client]
        };
    });
    return scenarioOf(`${rows} rows`, logins);
}

function scenarioOf(name: string, logins: readonly Record<string, unknown>[]): Scenario {
    const now = new Date(NOW).toISOString();
    const given = { name, now, user: { username: usernameOf(0) }, logins };
    const { scenario, problem } = parseScenario(given, name, '');
    if (scenario === null) throw new Error(problem);
    return scenario;
}

/** Usernames of the people who fail, in order. @param people in the org */
export function failingUsernames(people = FAILING): string[] {
    return Array.from({ length: Math.min(people, FAILING) }, (_, n) => usernameOf(n));
}

function refused(person: number, attempts: number): Record<string, unknown>[] {
    return Array.from({ length: attempts }, (_, n) => {
        return attempt(person, 1 + n * 61 + (person % 7), n < 5 ? 'Invalid Password' : 'Success');
    });
}

function attempt(person: number, minutesAgo: number, status: string): Record<string, unknown> {
    return {
        user: usernameOf(person),
        time: new Date(NOW - minutesAgo * MINUTE).toISOString(),
        status,
        application: 'Browser',
        loginType: 'Application',
        loginSubType: 'UsernamePasswordUiLogin',
        sourceIp: `10.${person >> 16}.${(person >> 8) & 255}.${person & 255}`
    };
}

function usernameOf(person: number): string {
    return `u${person}@acme.example`;
}

/** Logins per second, by door. */
import { performance } from 'node:perf_hooks';
import { byBrowser, byOAuth, bySoap } from '../local-org/src/weather/doors.ts';
import { post } from '../local-org/src/weather/post.ts';
import type { MeasuredOrg } from './org.ts';
import { ms, percentile, type Table } from './stats.ts';

/** Clients that log in at the same time. */
const clients = 16;
/** A door is measured for so many milliseconds, or until so many logins are done. */
const longest = 2_000;
const most = 1_000;
/** Spread over several people, because a real org counts logins per person and hour. */
const names = ['ben.carter', 'sofia.lindqvist', 'wei.lim', 'tom.becker', 'lena.fischer'];

type Login = (n: number) => Promise<string | null>;

/** Measures every door in turn. */
export async function measureLogins(org: MeasuredOrg): Promise<Table> {
    const rows: string[][] = [];
    for (const [door, login] of Object.entries(doors(org))) {
        await Promise.all(names.map((_, n) => login(n)));
        const { perSecond, times } = await measure(login);
        const spread = [50, 99].map((percent) => ms(percentile(times, percent)));
        rows.push([door, perSecond.toFixed(0), ...spread]);
    }
    return {
        title: `Logins, ${clients} clients at once`,
        columns: ['door', 'per second', 'median', 'p99'],
        rows
    };
}

function doors({ url, person, appFields }: MeasuredOrg): Record<string, Login> {
    const people = names.map(person);
    const of = (n: number) => people[n % people.length]!;
    const from = '127.0.0.1';
    return {
        'SOAP login()': (n) => {
            const { username, password, securityToken } = of(n);
            const secret = password + securityToken;
            const visitor = { username, secret, from, application: 'bench', version: '60.0' };
            return bySoap(post, url, visitor);
        },
        'OAuth password': (n) => {
            const { username, password, securityToken } = of(n);
            const fields = {
                grant_type: 'password',
                ...appFields('Shop Floor'),
                username,
                password: password + securityToken
            };
            return byOAuth(post, url, { from, fields });
        },
        'OAuth client credentials': () => {
            const fields = { grant_type: 'client_credentials', ...appFields('Nightly Export') };
            return byOAuth(post, url, { from, fields });
        },
        browser: (n) => {
            const { username, password } = of(n);
            return byBrowser(post, url, { username, secret: password, from });
        }
    };
}

async function measure(login: Login) {
    const times: number[] = [];
    const began = performance.now();
    let started = 0;
    const client = async () => {
        while (started < most && performance.now() - began < longest) {
            const start = performance.now();
            if ((await login(started++)) === null) throw new Error('A login was refused.');
            times.push(performance.now() - start);
        }
    };
    await Promise.all(Array.from({ length: clients }, client));
    return { perSecond: (times.length * 1_000) / (performance.now() - began), times };
}

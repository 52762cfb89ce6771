/** `local-org start`: the org on a port of this computer. */
import process from 'node:process';
import { warmUp } from '../diagnose/warm-up.ts';
import { CompileErrors } from '../front/problem.ts';
import { demoApps, demoUsers, isDemo } from '../identity/demo/secrets.ts';
import { demoPassword, people } from '../identity/demo/people.ts';
import { findUser } from '../identity/users.ts';
import { startMail } from '../mail/start.ts';
import { registerPage } from '../page/index.ts';
import { createServer } from '../server/index.ts';
import { ProjectError } from '../sobj/project.ts';
import { openOrg, type OpenOrg } from './open-org.ts';
import { listen, requireFreePort } from './port.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { startDemoWeather } from '../weather/index.ts';
import type { Weather } from '../weather/weather.ts';
import { UsageError } from './usage-error.ts';

/** Runs until a signal ends it. @returns the exit status */
export async function run(args: string[]): Promise<number> {
    try {
        await start(readStartOptions(args));
        return 0;
    } catch (error) {
        if (!isForTheUser(error)) throw error;
        process.stderr.write(`${error.message}\n`);
        return error instanceof UsageError ? 2 : 1;
    }
}

/** Mistakes of whoever called, or of the project; their messages say all there is to know. */
function isForTheUser(error: unknown): error is Error {
    return [UsageError, CompileErrors, ProjectError].some((type) => error instanceof type);
}

async function start(options: StartOptions): Promise<void> {
    await requireFreePort(options.port);
    const opened = openOrg(options);
    const { org } = opened;
    const mail = await startMail(org, options.smtpUrl);
    const server = createServer(org, {
        inbox: mail.inbox,
        mailsTo: mail.elsewhere,
        demoPeople: () => signInList(opened),
        controls: options.testControls ? testControls(opened) : null
    });
    let weather: Weather | null = null;
    const ending = new AbortController();
    try {
        await registerPage(server, org, { log: (line) => process.stdout.write(`${line}\n`) });
        const url = await listen(server, options.port);
        opened.site.url = url;
        if (options.weather) weather = weatherOf(opened, url);
        welcome(opened, url);
        const warm = warmUp(org, ending.signal).catch(complain);
        await signal();
        ending.abort();
        await warm;
    } finally {
        await weather?.stop();
        await server.close();
        await mail.close();
        org.store.close();
    }
}

/** A mistake of local-org itself, without which the org works all the same. */
function complain(error: Error): void {
    process.stderr.write(`${error.stack}\n`);
}

function welcome(opened: OpenOrg, url: string): void {
    const lines = signInList(opened).map(
        ({ username, password, name }) => `  ${username}  ${password}  (${name})`
    );
    const { firstAdmin } = opened;
    if (firstAdmin !== null) lines.push(`  ${firstAdmin.username}  ${firstAdmin.password}  (once)`);
    if (lines.length > 0) process.stdout.write(`Sign in as:\n${lines.join('\n')}\n`);
    process.stdout.write(`Mail that the org sends: ${url}/inbox\n`);
    process.stdout.write(`Latchkey is running at ${url}\n`);
}

/** The demo people who have a part to play, as long as they exist. */
function signInList({ org }: OpenOrg) {
    if (!isDemo(org.store)) return [];
    return people
        .filter(({ persona, username }) => persona !== null && findUser(org.store, username))
        .map((person) => ({
            name: `${person.firstName} ${person.lastName}`,
            username: person.username,
            password: demoPassword(person)
        }));
}

/** @throws UsageError when there are no demo people to make it */
function weatherOf({ org }: OpenOrg, url: string): Weather {
    if (isDemo(org.store)) {
        return startDemoWeather(org.store, url, (line) => process.stderr.write(`${line}\n`));
    }
    throw new UsageError(
        '--weather needs the demo data: leave out --empty, and add --reset to begin with it.'
    );
}

function testControls({ org, clock }: OpenOrg) {
    return {
        clock,
        demo: () => ({ users: demoUsers(org.store), apps: demoApps(org.store) })
    };
}

function signal(): Promise<void> {
    return new Promise((resolve) => {
        for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
    });
}

/** `local-org start`: the org on a port of this computer. */
import process from 'node:process';
import { demoApps, demoUsers, isDemo } from '../identity/demo/secrets.ts';
import { demoPassword, people } from '../identity/demo/people.ts';
import { findUser } from '../identity/users.ts';
import { startMail } from '../mail/start.ts';
import { registerPage } from '../page/index.ts';
import { createServer } from '../server/index.ts';
import { openOrg, type OpenOrg } from './open-org.ts';
import { readStartOptions, type StartOptions } from './start-options.ts';
import { UsageError } from './usage-error.ts';

/** Runs until a signal ends it. @returns the exit status */
export async function run(args: string[]): Promise<number> {
    try {
        await start(readStartOptions(args));
        return 0;
    } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        process.stderr.write(`${error.message}\n`);
        return 2;
    }
}

async function start(options: StartOptions): Promise<void> {
    const opened = openOrg(options);
    const { org } = opened;
    const mail = await startMail(org, process.env.SMTP_URL ?? null);
    const server = createServer(org, {
        inbox: mail.inbox,
        demoPeople: () => signInList(opened),
        controls: options.testControls ? testControls(opened) : null,
    });
    try {
        await registerPage(server, org, { log: (line) => process.stdout.write(`${line}\n`) });
        const url = await listen(server, options.port);
        opened.site.url = url;
        welcome(opened, url);
        await signal();
    } finally {
        await server.close();
        await mail.close();
        org.store.close();
    }
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<string> {
    try {
        await server.listen({ port, host: '127.0.0.1' });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
        throw new UsageError(
            `Port ${port} is in use by another program. Choose another one: npm start -- --port ${port + 1}`,
        );
    }
    const address = server.server.address();
    if (address === null || typeof address === 'string') throw new Error('No port to listen on.');
    return `http://localhost:${address.port}`;
}

function welcome(opened: OpenOrg, url: string): void {
    const lines = signInList(opened).map(
        ({ username, password, name }) => `  ${username}  ${password}  (${name})`,
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
            password: demoPassword(person),
        }));
}

function testControls({ org, clock }: OpenOrg) {
    return {
        clock,
        demo: () => ({ users: demoUsers(org.store), apps: demoApps(org.store) }),
    };
}

function signal(): Promise<void> {
    return new Promise((resolve) => {
        for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => resolve());
    });
}

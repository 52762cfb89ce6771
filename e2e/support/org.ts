/** Starts a local org as a user would, with data of its own, and talks to it over HTTP only. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type Server } from './server.ts';

/** A person of the demo org, with what real clients need to sign in as them. */
export interface DemoUser {
    username: string;
    password: string;
    securityToken: string;
    persona: string;
}

/** A running local org. */
export interface RunningOrg {
    readonly url: string;
    /** People of the demo org by username. */
    readonly users: Map<string, DemoUser>;
    /** Moves the org's clock ahead. */
    advance(minutes: number): Promise<void>;
    /** Ends the process with a signal and waits until it is gone. */
    end(signal?: NodeJS.Signals): Promise<void>;
    /** Starts the process anew on the same data and the same port. */
    restart(): Promise<void>;
    /** Ends the process and removes its data. */
    remove(): Promise<void>;
}

/**
 * Starts a local org with demo data and test controls on a free port.
 * @throws Error with what the org printed when it doesn't get ready; nothing is left behind
 */
export async function startOrg(): Promise<RunningOrg> {
    const data = await mkdtemp(join(tmpdir(), 'latchkey-e2e-'));
    let server: Server | undefined;
    const remove = async () => {
        await server?.end('SIGTERM');
        await rm(data, { recursive: true, force: true });
    };
    try {
        server = await startServer(data, 0);
        const { url } = server;
        return {
            url,
            users: await demoUsers(url),
            advance: (minutes) => advance(url, minutes),
            end: async (signal = 'SIGTERM') => server?.end(signal),
            restart: async () => {
                server = await startServer(data, Number(new URL(url).port));
            },
            remove
        };
    } catch (error) {
        await remove();
        throw error;
    }
}

async function demoUsers(url: string): Promise<Map<string, DemoUser>> {
    const response = await fetch(`${url}/local/demo.json`);
    const { users } = (await response.json()) as { users: DemoUser[] };
    return new Map(users.map((user) => [user.username, user]));
}

async function advance(url: string, minutes: number): Promise<void> {
    const response = await fetch(`${url}/local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advanceMinutes: minutes })
    });
    if (!response.ok) throw new Error(`The clock answered ${response.status}.`);
}

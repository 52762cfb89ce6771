/** Starts a local org as a user would, with data of its own, and talks to it over HTTP only. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../local-org/bin/local-org.js', import.meta.url));
const READY = /^Latchkey is running at (http:\/\/\S+)$/m;

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

/** Starts a local org with demo data and test controls on a free port. */
export async function startOrg(): Promise<RunningOrg> {
    const data = await mkdtemp(join(tmpdir(), 'latchkey-e2e-'));
    const port = await freePort();
    let child = await launch(port, data);
    const url = `http://127.0.0.1:${port}`;
    const users = await demoUsers(url);
    const end = (signal: NodeJS.Signals = 'SIGTERM') => ended(child, signal);
    return {
        url,
        users,
        advance: (minutes) => advance(url, minutes),
        end,
        restart: async () => {
            child = await launch(port, data);
        },
        remove: async () => {
            await end();
            await rm(data, { recursive: true, force: true });
        }
    };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    if (address === null || typeof address === 'string') throw new Error('No port was given.');
    return address.port;
}

function launch(port: number, data: string): Promise<ChildProcess> {
    const args = ['start', '--port', String(port), '--data', data, '--test-controls'];
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    return new Promise((resolve, reject) => {
        let output = '';
        const listen = (chunk: Buffer) => {
            output += chunk.toString();
            if (READY.test(output)) resolve(child);
        };
        child.stdout.on('data', listen);
        child.stderr.on('data', listen);
        child.once('exit', (code) => {
            reject(new Error(`The local org ended with ${code} before it was ready:\n${output}`));
        });
    });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
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

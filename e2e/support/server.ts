/** The process of a local org. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../local-org/bin/local-org.js', import.meta.url));
const READY = /^Latchkey is running at http:\/\/localhost:(\d+)$/m;

/** How long a start may take on a busy computer that has to compile everything. */
const PATIENCE_MS = 120_000;

/** How long an org may take to write what is left and close. */
const FAREWELL_MS = 20_000;

/** A process that serves an org. */
export interface Server {
    /** By address, so that no name has to be looked up. */
    readonly url: string;
    /**
     * Ends the process with a signal and waits until it is gone.
     * @throws Error when it had to be killed because it did not go
     */
    end(signal: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a local org with test controls and waits until it is ready.
 * @param port 0 takes any free one
 * @throws Error with what it printed when it ended or took too long; it no longer runs then
 */
export async function startServer(data: string, port: number): Promise<Server> {
    const args = ['start', '--port', String(port), '--data', data, '--test-controls'];
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    // No org outlives the test file that started it.
    const kill = () => void child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    const end = (signal: NodeJS.Signals) => ended(child, signal);
    try {
        return { url: `http://127.0.0.1:${await readyPort(child)}`, end };
    } catch (error) {
        await end('SIGKILL');
        throw error;
    }
}

function readyPort(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        const fail = (reason: string) => reject(new Error(`${reason}:\n${output}`));
        const timer = setTimeout(() => fail('The local org did not get ready'), PATIENCE_MS);
        const listen = (chunk: Buffer) => {
            output += chunk.toString();
            const port = READY.exec(output)?.[1];
            if (port === undefined) return;
            clearTimeout(timer);
            resolve(port);
        };
        child.stdout?.on('data', listen);
        child.stderr?.on('data', listen);
        child.once('error', ({ message }) => fail(message));
        child.once('exit', (status, signal) => {
            clearTimeout(timer);
            fail(`The local org ended with ${status ?? signal} before it was ready`);
        });
    });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const timer = setTimeout(() => child.kill('SIGKILL'), FAREWELL_MS);
    child.kill(signal);
    await gone;
    clearTimeout(timer);
    if (child.signalCode === 'SIGKILL' && signal !== 'SIGKILL') {
        throw new Error(`The local org did not end on ${signal}.`);
    }
}

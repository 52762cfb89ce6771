import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { endTree, startsTree } from './tree.ts';

/** The repository's folder. */
export const root = join(import.meta.dirname, '../..');

/** What hangs must fail, not stop the whole run. */
const LIMIT_MINUTES = 20;

/** A finished process. */
export interface Output {
    /** Null when a signal ended it. */
    readonly status: number | null;
    readonly stdout: string;
    /** Standard output and standard error in the order in which they came. */
    readonly all: string;
}

/** Runs a Node script of the repository: `node('node_modules/eslint/bin/eslint.js', '.')`. */
export function node(...args: string[]): Promise<Output> {
    return run(process.execPath, args);
}

/**
 * Runs a program in the repository's folder without a terminal.
 * @returns its output; a program that takes longer than twenty minutes is ended and its output says so. Whatever it started
 * and left behind is ended too
 * @throws Error when the program can't be started
 */
export function run(program: string, args: readonly string[]): Promise<Output> {
    const env: NodeJS.ProcessEnv = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' };
    // Inside a test of our own, Node's test runner would take a second one for its child.
    delete env['NODE_TEST_CONTEXT'];
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = startsTree(spawn(program, args, { cwd: root, env, stdio, detached: true }));
    return new Promise((resolve, reject) => {
        let stdout = '';
        let all = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
            stdout += text;
            all += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text));
        const timer = setTimeout(() => {
            all += `\nEnded after ${LIMIT_MINUTES} minutes.\n`;
            endTree(child);
        }, LIMIT_MINUTES * 60_000);
        child.on('error', reject);
        child.on('exit', () => endTree(child));
        child.on('close', (status) => {
            clearTimeout(timer);
            resolve({ status, stdout, all });
        });
    });
}

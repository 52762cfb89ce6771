import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../lib/project.ts';
import { node, root } from './command.ts';
import { summarise } from './node-report.ts';
import type { Result } from './task.ts';

/** A test file that hangs is ended and named; the longest takes two minutes on two busy cores. */
const FILE_LIMIT_MINUTES = 6;

/**
 * Runs the `*.test.ts` files of a folder with Node's own runner.
 * @param folder relative to the repository
 * @throws Error when there are none
 */
export async function nodeTests(folder: string): Promise<Result> {
    const files = filesBelow(root, folder).filter((file) => file.endsWith('.test.ts'));
    if (files.length === 0) {
        throw new Error(`There is no *.test.ts in ${folder}.`);
    }
    return runTestFiles(files);
}

/** Runs test files with Node's own runner. What is skipped, and a file without tests, has not passed. */
export async function runTestFiles(files: readonly string[]): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
    const report = join(folder, 'report.jsonl');
    try {
        const { status, all } = await node(
            '--import=tsx',
            '--test',
            `--test-timeout=${FILE_LIMIT_MINUTES * 60_000}`,
            `--test-reporter=${join(root, 'scripts/test/json-reporter.mjs')}`,
            `--test-reporter-destination=${report}`,
            ...files
        );
        return summarise(existsSync(report) ? readFileSync(report, 'utf8') : '', status, all);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../local-org/bin/bundle.js';
import { filesBelow } from '../lib/project.ts';
import { node, root } from './command.ts';
import { summarise } from './node-report.ts';
import type { Result } from './task.ts';

/** Where packages are found from. */
const CACHE = join(root, 'local-org/node_modules/.cache/tests');

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
    return runBundled(files);
}

/** Runs them as scripts that load at once; as they are where no scripts can be made of them, which says what is wrong. */
async function runBundled(files: readonly string[]): Promise<Result> {
    mkdirSync(CACHE, { recursive: true });
    const folder = mkdtempSync(join(CACHE, 'tests-'));
    try {
        const scripts = await bundle(files, folder).catch(() => null);
        if (scripts === null) return await runTestFiles(files);
        const result = await runTestFiles(scripts, '--enable-source-maps');
        const output = result.output
            .replaceAll(`${folder}/`, '')
            .replaceAll('.test.js', '.test.ts');
        return { ...result, output };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/**
 * Runs test files with Node's own runner. What is skipped, and a file without tests, has not passed.
 * @param flag what Node needs to read them
 */
export async function runTestFiles(
    files: readonly string[],
    flag = '--import=tsx'
): Promise<Result> {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
    const report = join(folder, 'report.jsonl');
    try {
        const { status, all } = await node(
            flag,
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

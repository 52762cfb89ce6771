import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../lib/project.ts';
import { node, root } from './command.ts';
import type { Result } from './task.ts';

interface ReportedTest {
    readonly name: string;
    readonly file: string | null;
    readonly output?: undefined;
    /** Null when it passed. */
    readonly problem: string | null;
}

interface ReportedOutput {
    readonly file: string | null;
    readonly output: string;
}

type Reported = ReportedTest | ReportedOutput;

/**
 * Runs the `*.test.ts` files of these folders with Node's own runner.
 * @throws Error when there are none
 */
export async function nodeTests(...folders: string[]): Promise<Result> {
    const files = folders
        .flatMap((folder) => filesBelow(root, folder))
        .filter((file) => file.endsWith('.test.ts'));
    if (files.length === 0) {
        throw new Error(`There is no *.test.ts in ${folders.join(', ')}.`);
    }
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-test-'));
    try {
        return await runFiles(files, join(folder, 'report.jsonl'));
    } finally {
        rmSync(folder, { recursive: true });
    }
}

async function runFiles(files: readonly string[], report: string): Promise<Result> {
    const { status, all } = await node(
        '--import=tsx',
        '--test',
        `--test-reporter=${join(root, 'scripts/test/json-reporter.mjs')}`,
        `--test-reporter-destination=${report}`,
        ...files
    );
    const reported = readFileSync(report, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Reported);
    return summarise(reported, status, all);
}

function summarise(reported: readonly Reported[], status: number | null, rest: string): Result {
    const tests = reported.filter((entry): entry is ReportedTest => entry.output === undefined);
    const failures = tests.filter(({ problem }) => problem !== null);
    // A runner that failed without saying where is a failure too.
    const failed = status === 0 ? failures.length : Math.max(1, failures.length);
    const files = [...new Set(failures.map(({ file }) => file))];
    const details = files.map((file) => describeFile(file, failures, reported));
    return {
        passed: tests.length - failures.length,
        failed,
        output: [...details, rest].join('\n\n')
    };
}

/** A file's failures, then what its process printed. */
function describeFile(
    file: string | null,
    failures: readonly ReportedTest[],
    reported: readonly Reported[]
): string {
    const failed = failures
        .filter((failure) => failure.file === file)
        .map(({ name, problem }) => `✗ ${name}\n${(problem ?? '').replace(/^/gm, '    ')}`);
    const printed = reported
        .filter((entry) => entry.file === file && entry.output !== undefined)
        .map(({ output }) => output);
    return [file?.replace(join(root, '/'), '') ?? '', ...failed, printed.join('')].join('\n');
}

import { join } from 'node:path';
import { root } from './command.ts';
import type { Result } from './task.ts';

/** A line of what json-reporter.mjs writes: a test that ended. */
interface ReportedTest {
    readonly name: string;
    readonly file: string | null;
    /** Null when it passed. */
    readonly problem: string | null;
    readonly output?: undefined;
}

/** A line of what json-reporter.mjs writes: something a test file's process printed. */
interface ReportedOutput {
    readonly file: string | null;
    readonly output: string;
}

type Reported = ReportedTest | ReportedOutput;

/**
 * @param report JSON lines
 * @param status the runner's exit status: one that failed without saying where is a failure too
 * @param printed what the runner itself said
 */
export function summarise(report: string, status: number | null, printed: string): Result {
    const lines = report.split('\n').filter((line) => line !== '');
    const reported = lines.map((line) => JSON.parse(line) as Reported);
    const tests = reported.filter((entry): entry is ReportedTest => entry.output === undefined);
    const failures = tests.filter(({ problem }) => problem !== null);
    const files = [...new Set(failures.map(({ file }) => file))];
    const details = files.map((file) => describeFile(file, failures, reported));
    return {
        passed: tests.length - failures.length,
        failed: status === 0 ? failures.length : Math.max(1, failures.length),
        output: [...details, printed].join('\n\n')
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

import { node } from './command.ts';
import type { Result } from './task.ts';

interface JestReport {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly numTodoTests: number;
    readonly numRuntimeErrorTestSuites: number;
}

/**
 * Runs the tests of the Lightning Web Components. What is skipped has not passed.
 * @param pattern part of the paths of the test files; all when absent
 * @throws Error with Jest's own words when it could not start
 */
export async function jestTests(pattern?: string): Promise<Result> {
    const options = ['--ci', '--json', '--testLocationInResults'];
    const filter = pattern === undefined ? [] : [pattern];
    const { stdout, all } = await node('node_modules/jest/bin/jest.js', ...options, ...filter);
    const report = parse(stdout, all);
    const failed =
        report.numFailedTests +
        report.numPendingTests +
        report.numTodoTests +
        report.numRuntimeErrorTestSuites;
    return { passed: report.numPassedTests, failed, output: all.replace(stdout, '') };
}

function parse(stdout: string, all: string): JestReport {
    try {
        return JSON.parse(stdout) as JestReport;
    } catch {
        throw new Error(all);
    }
}

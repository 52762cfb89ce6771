import { node } from './command.ts';
import type { Result } from './task.ts';

/** One line of what `local-org test --json` prints. */
interface ApexTest {
    readonly class: string;
    readonly method: string;
    readonly outcome: 'pass' | 'fail' | 'unsupported';
    readonly message: string | null;
}

/**
 * Runs the `@IsTest` classes in local-org. What is unsupported has not passed.
 * @param only `Class` or `Class.method`; all when absent
 * @throws Error with the runner's own words when it could not start
 */
export async function apexTests(only?: string): Promise<Result> {
    const filter = only === undefined ? [] : ['--class', only];
    const { stdout, all } = await node(
        'local-org/bin/local-org.js',
        'test',
        '.',
        '--json',
        ...filter
    );
    const tests = parse(stdout, all);
    const failures = tests.filter(({ outcome }) => outcome !== 'pass');
    const lines = failures.map(
        (test) => `✗ ${test.class}.${test.method}: ${test.outcome}\n${test.message ?? ''}`
    );
    return {
        passed: tests.length - failures.length,
        failed: failures.length,
        output: lines.join('\n\n')
    };
}

function parse(stdout: string, all: string): ApexTest[] {
    try {
        return JSON.parse(stdout) as ApexTest[];
    } catch {
        throw new Error(all);
    }
}

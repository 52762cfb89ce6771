/** `local-org test`: the `@IsTest` classes of any sfdx source folder. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeProblem, type Problem } from '../front/problem.ts';
import { createMemoryOrg } from '../run/memory-org.ts';
import { readerOf } from '../run/program.ts';
import { sourcesOf, type SourceFile } from '../run/sources.ts';
import { compileTolerant } from '../run/tolerant.ts';
import { isTestClass, runTestClass, type TestOutcome } from '../run/test-runner.ts';

const USAGE = 'Usage: local-org test DIR [--class NAME[.METHOD]] [--json]';

/**
 * Runs tests and prints their outcomes; the last line is `N passed, N failed`, with the unsupported ones named when there are any.
 * @returns 0, 1 when a test failed or could not be told, 2 when the command was called wrongly
 */
export async function run(args: string[]): Promise<number> {
    const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { class: { type: 'string' }, json: { type: 'boolean', default: false } }
    });
    const [dir] = positionals;
    if (dir === undefined || positionals.length > 1 || !existsSync(dir)) {
        process.stderr.write(dir === undefined ? `${USAGE}\n` : `No folder ${dir}\n${USAGE}\n`);
        return 2;
    }
    const outcomes = runTests(dir, values.class ?? null);
    process.stdout.write(
        values.json ? `${JSON.stringify(outcomes, null, 2)}\n` : summary(outcomes)
    );
    return outcomes.every((one) => one.outcome === 'pass') ? 0 : 1;
}

/** @param wanted name of a class or `Class.method`; null runs all */
function runTests(dir: string, wanted: string | null): TestOutcome[] {
    const { org, adminId } = createMemoryOrg(dir, {
        warn: (message) => void process.stderr.write(`${message}\n`)
    });
    const files = sourcesOf(org.project);
    const { program, broken } = compileTolerant(
        files,
        org.schema,
        readerOf(dir),
        org.project.labels
    );
    const running = { ...org, program };
    const options = { userId: adminId, timer: () => performance.now() };
    const [className, method] = (wanted ?? '').toLowerCase().split('.');
    const fits = (name: string) => wanted === null || name.toLowerCase() === className;
    const ran = program.classes
        .filter((symbol) => isTestClass(symbol) && fits(symbol.name))
        .flatMap((symbol) => runTestClass(running, symbol, options));
    const refused = files
        .filter((file) => broken.has(file.path))
        .flatMap((file) => unsupported(file, broken.get(file.path)!, program.leftOut));
    return [...ran, ...refused.filter((one) => fits(one.class))].filter(
        (one) => method === undefined || one.method.toLowerCase() === method
    );
}

/** The tests of a file that doesn't compile, found by their annotations. */
function unsupported(
    file: SourceFile,
    problem: Problem,
    leftOut: ReadonlyMap<string, string>
): TestOutcome[] {
    const name = file.path
        .split('/')
        .at(-1)!
        .replace(/\.\w+$/, '');
    if (!/@istest\b/i.test(file.source)) return [];
    const methods = [
        ...file.source.matchAll(
            /(?:@istest\b[^;{}]*?|\btestmethod\b[^;{}]*?)\bvoid\s+(\w+)\s*\(\s*\)/gi
        )
    ];
    const message = [describeProblem(problem), ...causesOf(problem, leftOut)].join('\n');
    return methods.map((match) => ({
        class: name,
        method: match[1]!,
        outcome: 'unsupported',
        message,
        ms: 0
    }));
}

/** Why the classes that an error names are missing, each followed to what it lacks itself. */
function causesOf(problem: Problem, leftOut: ReadonlyMap<string, string>): string[] {
    const seen = new Set<string>();
    const causes: string[] = [];
    for (let text: string | undefined = problem.message; text !== undefined;) {
        const words: string[] = text.toLowerCase().match(/\w+/g) ?? [];
        const name = words.find((word) => leftOut.has(word) && !seen.has(word));
        text = name === undefined ? undefined : leftOut.get(name);
        if (name === undefined || text === undefined) break;
        seen.add(name);
        causes.push(`because of ${text}`);
    }
    return causes;
}

function summary(outcomes: readonly TestOutcome[]): string {
    const count = (outcome: TestOutcome['outcome']) =>
        outcomes.filter((one) => one.outcome === outcome).length;
    const lines = outcomes
        .filter((one) => one.outcome !== 'pass')
        .map(
            (one) =>
                `${one.outcome}: ${one.class}.${one.method}\n    ${one.message.replaceAll('\n', '\n    ')}`
        );
    const rest = count('unsupported') === 0 ? '' : `, ${count('unsupported')} unsupported`;
    return [...lines, `${count('pass')} passed, ${count('fail')} failed${rest}`, ''].join('\n');
}

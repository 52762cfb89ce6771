/** Runs every program below `cases/` and compares what it does with what its comments expect. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CompileErrors, type Problem } from '../src/front/problem.ts';
import { ApexException } from '../src/rt/exceptions.ts';
import { framesOf } from '../src/rt/stack.ts';
import { runAnonymous } from '../src/run/anonymous.ts';
import { discarding } from '../src/run/discard.ts';
import { createMemoryOrg } from '../src/run/memory-org.ts';

const folder = join(import.meta.dirname, 'cases');
const NOON = Date.UTC(2026, 0, 15, 12);
const { org, adminId } = createMemoryOrg(folder, { clock: { now: () => NOON } });

/** A comment `// expect …`. */
interface Expectation {
    readonly kind: 'debug' | 'error' | 'exception';
    readonly text: string;
    readonly line: number;
    /** True when no code stands on the line. */
    readonly alone: boolean;
}

/**
 * `// expect: text` is the next debug line, `// expect error: text` a compile error on this line whose message
 * contains the text, `// expect exception: Type: text` what ends the program, thrown on this line unless the
 * comment stands alone.
 */
function expectationsOf(source: string): Expectation[] {
    return source.split('\n').flatMap((content, index) => {
        const match = /\/\/ expect( error| exception)?: (.*)$/.exec(content);
        if (match === null) return [];
        const kind = (match[1]?.trim() ?? 'debug') as Expectation['kind'];
        return [{ kind, text: match[2]!, line: index + 1, alone: match.index === 0 }];
    });
}

interface Result {
    readonly debug: string[];
    readonly problems: readonly Problem[];
    readonly exception: ApexException | null;
}

function runCase(path: string, source: string): Result {
    const debug: string[] = [];
    try {
        const options = {
            userId: adminId,
            path,
            source,
            debug: (line: string) => debug.push(line)
        };
        discarding(org.store, () => runAnonymous(org, options));
        return { debug, problems: [], exception: null };
    } catch (error) {
        if (error instanceof CompileErrors)
            return { debug, problems: error.problems, exception: null };
        if (error instanceof ApexException) return { debug, problems: [], exception: error };
        throw error;
    }
}

function compareProblems(expected: readonly Expectation[], problems: readonly Problem[]): void {
    for (const { line, text } of expected) {
        const found = problems.some(
            (problem) => problem.line === line && problem.message.includes(text)
        );
        assert.ok(
            found,
            `line ${line}: no error "${text}" among\n${problems.map((one) => `${one.line}: ${one.message}`).join('\n')}`
        );
    }
    const lines = expected.map((one) => one.line);
    const surplus = problems.filter((problem) => !lines.includes(problem.line));
    assert.deepEqual(
        surplus.map((one) => `${one.line}: ${one.message}`),
        [],
        'errors that were not expected'
    );
}

function compareException(expected: Expectation | undefined, actual: ApexException | null): void {
    assert.equal(
        actual?.toText() ?? 'none',
        expected?.text ?? 'none',
        'the exception that ended the program'
    );
    if (expected === undefined || expected.alone || actual === null) return;
    assert.equal(
        framesOf(actual)[0]?.line,
        expected.line,
        'the line on which the exception was thrown'
    );
}

const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.apex'))
    .sort();
for (const path of programs) {
    test(`cases/${path}`, () => {
        const source = readFileSync(join(folder, path), 'utf8');
        const expected = expectationsOf(source);
        assert.notEqual(expected.length, 0, 'a case must expect something');
        const only = (kind: Expectation['kind']) => expected.filter((one) => one.kind === kind);
        const { debug, problems, exception } = runCase(path, source);
        compareProblems(only('error'), problems);
        compareException(only('exception')[0], exception);
        assert.deepEqual(
            debug,
            only('debug').map((one) => one.text),
            'debug lines in order'
        );
    });
}

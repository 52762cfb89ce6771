import type { Position } from './ast/index.ts';

/** Which rule of the language a program breaks. */
export type Rule =
    | 'syntax'
    | 'literal'
    | 'statement'
    | 'unsupported'
    | 'name'
    | 'invalid-type'
    | 'undeclared-variable'
    | 'undeclared-method'
    | 'undeclared-constructor'
    | 'undeclared-field'
    | 'type-mismatch'
    | 'operator'
    | 'visibility'
    | 'duplicate'
    | 'modifier'
    | 'inheritance'
    | 'final'
    | 'missing-return'
    | 'unreachable'
    | 'switch'
    | 'exception'
    | 'soql'
    | 'dml'
    | 'annotation';

/** One compile error. */
export interface Problem extends Position {
    /** Path of the source file as it was given. */
    readonly file: string;
    readonly rule: Rule;
    readonly message: string;
}

/** Thrown where a construct is refused; the file is added by whoever compiles it. */
export class Refusal extends Error {
    readonly at: Position;
    readonly rule: Rule;

    constructor(at: Position, rule: Rule, message: string) {
        super(message);
        this.at = { line: at.line, column: at.column };
        this.rule = rule;
    }
}

/** Refuses the construct at a position. @throws Refusal always */
export function refuse(at: Position, rule: Rule, message: string): never {
    throw new Refusal(at, rule, message);
}

/** `file:line:column: rule — message`, the form in which every compile error is shown. */
export function describeProblem(problem: Problem): string {
    return `${problem.file}:${problem.line}:${problem.column}: ${problem.rule} — ${problem.message}`;
}

/** Every error of a program that does not compile. */
export class CompileErrors extends Error {
    readonly problems: readonly Problem[];

    constructor(problems: readonly Problem[]) {
        super(problems.map(describeProblem).join('\n'));
        this.problems = problems;
    }
}

/** Turns a refusal into a problem of a file. @throws the error itself when it is no refusal */
export function problemOf(file: string, error: unknown): Problem {
    if (!(error instanceof Refusal)) throw error;
    return { file, ...error.at, rule: error.rule, message: error.message };
}

import type { Org } from '../org.ts';
import { ApexException, DisputedSemantics, Unsupported } from '../rt/exceptions.ts';
import { stackText } from '../rt/stack.ts';
import { annotation, type MethodSymbol, type TypeSymbol } from '../types/symbols.ts';
import { discarding } from './discard.ts';
import { newTransaction, runWithin } from './transaction.ts';

/** What became of one test method. */
export interface TestOutcome {
    readonly class: string;
    readonly method: string;
    /** `unsupported`: local-org can't tell, because it lacks something that the test needs. */
    readonly outcome: 'pass' | 'fail' | 'unsupported';
    /** Empty for a pass. */
    readonly message: string;
    readonly ms: number;
}

/** How tests are run. */
export interface TestRunOptions {
    /** Who runs the tests. */
    readonly userId: string;
    /** Milliseconds from any start; measures how long a test takes. */
    readonly timer: () => number;
    readonly debug?: (line: string) => void;
    /** Called after each test. */
    readonly report?: (outcome: TestOutcome) => void;
}

/** Whether a class holds tests. */
export function isTestClass(symbol: TypeSymbol): boolean {
    return (
        symbol.kind === 'class' &&
        annotation(symbol.modifiers.annotations, 'IsTest') !== undefined &&
        testMethods(symbol).length > 0
    );
}

/** The test methods of a class in source order. */
function testMethods(symbol: TypeSymbol): MethodSymbol[] {
    return methodsOf(symbol).filter(
        (method) =>
            method.isStatic &&
            method.parameters.length === 0 &&
            (annotation(method.annotations, 'IsTest') !== undefined ||
                method.declaration?.modifiers.words.includes('testmethod') === true)
    );
}

/**
 * Runs the tests of a class. Set-up methods run once; each test starts from what they left, with fresh statics and
 * limits. Nothing stays in the store.
 */
export function runTestClass(org: Org, symbol: TypeSymbol, options: TestRunOptions): TestOutcome[] {
    return discarding(org.store, () => {
        const broken = attempt(() => setUp(org, symbol, options));
        return testMethods(symbol).map((method) => {
            const outcome =
                broken === null
                    ? runTest(org, method, options)
                    : { ...named(method), ...broken, ms: 0 };
            options.report?.(outcome);
            return outcome;
        });
    });
}

function setUp(org: Org, symbol: TypeSymbol, options: TestRunOptions): void {
    for (const method of methodsOf(symbol)) {
        if (annotation(method.annotations, 'TestSetup') !== undefined) call(org, method, options);
    }
}

function runTest(org: Org, method: MethodSymbol, options: TestRunOptions): TestOutcome {
    const start = options.timer();
    const failure = discarding(org.store, () =>
        attempt(() => {
            refuseAllData(method);
            call(org, method, options);
        })
    );
    const ms = Math.round(options.timer() - start);
    return { ...named(method), ...(failure ?? { outcome: 'pass', message: '' }), ms };
}

function call(org: Org, method: MethodSymbol, options: TestRunOptions): void {
    const { userId, debug } = options;
    const transaction = newTransaction(org, { userId, debug, isTest: true });
    runWithin(transaction, () => org.program.shell(method.owner)[method.js]!());
}

/** Tests see what they made and nothing else. */
function refuseAllData(method: MethodSymbol): void {
    const all = [method.annotations, method.owner.modifiers.annotations].some(
        (one) => annotation(one, 'IsTest')?.values['seealldata']?.value === 'true'
    );
    if (all) throw new Unsupported('seeAllData=true is not supported');
}

function attempt(work: () => void): Pick<TestOutcome, 'outcome' | 'message'> | null {
    try {
        work();
        return null;
    } catch (error) {
        return failureOf(error);
    }
}

function failureOf(error: unknown): Pick<TestOutcome, 'outcome' | 'message'> {
    if (error instanceof Unsupported || error instanceof DisputedSemantics)
        return { outcome: 'unsupported', message: error.message };
    if (error instanceof ApexException) {
        return {
            outcome: 'fail',
            message: [error.toText(), stackText(error)].filter((text) => text !== '').join('\n')
        };
    }
    return {
        outcome: 'unsupported',
        message: `local-org failed: ${error instanceof Error ? error.message : String(error)}`
    };
}

function named(method: MethodSymbol): { class: string; method: string } {
    return { class: method.owner.qualifiedName, method: method.name };
}

function methodsOf(symbol: TypeSymbol): MethodSymbol[] {
    return [...symbol.methods.values()].flat();
}

/** Depth of calls, CPU time and exceptions. */
import { ApexException, isPlatformException, throwApex, throwNull } from './exceptions.ts';
import { isInstance } from './instance.ts';
import { currentTransaction } from './transaction.ts';

/** Calls that may be under way at once: Apex Developer Guide, "Execution Governors and Limits". */
const MAX_DEPTH = 1000;
/** Ticks between two looks at the CPU limit. */
const TICKS_PER_LOOK = 1000;

/** Kept outside of the transaction so that emitted code reaches it in one step. */
export const frame = { depth: 0, ticks: TICKS_PER_LOOK };

/** Called when a call would be too deep. @throws System.LimitException always */
export function tooDeep(): never {
    throwApex('System.LimitException', `Maximum stack depth reached: ${MAX_DEPTH + 1}`);
}

/** Called by loops when their ticks are used up. @throws System.LimitException when CPU time is, too */
export function spendTicks(): void {
    frame.ticks = TICKS_PER_LOOK;
    currentTransaction().limits.tick(TICKS_PER_LOOK);
}

/**
 * What a catch clause gets to see.
 * @throws the error itself when Apex can't catch it: exceeded limits, failed assertions, mistakes of local-org
 */
export function caught(thrown: unknown): ApexException {
    if (thrown instanceof ApexException && thrown.catchable) return thrown;
    if (thrown instanceof RangeError && /call stack/i.test(thrown.message)) tooDeep();
    throw thrown as Error;
}

/** Whether a catch clause takes an exception. @param type canonical name */
export function catches(thrown: ApexException, type: string): boolean {
    return isPlatformException(thrown, type) || isInstance(thrown, type);
}

/** `throw value`. @throws NullPointerException for null */
export function raise(value: unknown): never {
    if (value === null) throwNull();
    throw value as Error;
}

export { withCaller } from './caller.ts';

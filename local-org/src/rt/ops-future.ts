/** Calls of `@future` methods. */
import { deepCopy } from '../plat/async/copy.ts';
import { addJob, currentJob } from '../plat/async/job.ts';
import { requireJobRunner } from '../plat/async/runner.ts';
import { throwApex } from './exceptions.ts';
import { currentTransaction } from './transaction.ts';

/**
 * Puts a call behind the transaction; its arguments are copied.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_invoking_future_methods.htm
 * @throws System.AsyncException in a future method or a batch, System.LimitException for the 51st call
 */
export function callFuture(
    className: string,
    method: string,
    args: readonly unknown[],
    run: (...args: unknown[]) => unknown
): null {
    requireJobRunner();
    const kind = currentJob()?.kind;
    if (kind === 'Future' || kind === 'BatchApex') {
        throwApex(
            'System.AsyncException',
            `Future method cannot be called from a future or batch method: ${className}.${method}`
        );
    }
    currentTransaction().limits.count('futureCalls');
    const copies = args.map(deepCopy);
    addJob({
        kind: 'Future',
        className,
        methodName: method,
        run: ({ step }) => void step(() => run(...copies))
    });
    return null;
}

import { shareMocks } from '../plat/testing/mocks.ts';
import type { Limits } from '../rt/limits.ts';
import type { Transaction } from '../rt/transaction.ts';
import { newTransaction } from './transaction.ts';

/**
 * A transaction that another one causes: a job or the delivery of an event. In a test it shares the test's static
 * variables and mocks, which is how tests of asynchronous Apex see what it did; elsewhere it starts anew.
 */
export function transactionAfter(
    origin: Transaction,
    options: { readonly userId: string; readonly limits?: Limits }
): Transaction {
    const { org, isTest, debug, statics } = origin;
    const next = newTransaction(org, { ...options, isTest, debug });
    if (!isTest) return next;
    shareMocks(origin, next);
    return { ...next, statics };
}

import type { Org } from '../org.ts';
import { Limits } from '../rt/limits.ts';
import { frame } from '../rt/ops-control.ts';
import { withTransaction, type Transaction } from '../rt/transaction.ts';
import { deliverEvents, eventsOf } from './events.ts';
import { jobsOf, runJobs } from './jobs.ts';
import './stack.ts';

/** Who runs what, and where its debug lines go. */
export interface TransactionOptions {
    /** The running user's 18-character Id. */
    readonly userId: string;
    readonly isTest?: boolean;
    readonly debug?: (line: string) => void;
    /** Limits other than those of a synchronous request. */
    readonly limits?: Limits;
}

/**
 * Runs `work` as one transaction: statics and limits are fresh, and what it wrote to the store is kept only when it
 * returns. The events it published and the jobs it asked for come right after it.
 */
export function runInTransaction<T>(
    org: Org,
    options: TransactionOptions,
    work: (transaction: Transaction) => T
): T {
    const transaction = newTransaction(org, options);
    const result = committed(org, transaction, work);
    deliverEvents(eventsOf(transaction), transaction);
    runJobs(jobsOf(transaction), transaction);
    return result;
}

/** Events that are published immediately are delivered even when the work fails. */
function committed<T>(
    org: Org,
    transaction: Transaction,
    work: (transaction: Transaction) => T
): T {
    try {
        return org.store.transaction(() => runWithin(transaction, () => work(transaction)));
    } catch (error) {
        deliverEvents(eventsOf(transaction, true), transaction);
        throw error;
    }
}

/** A transaction that has not begun to write. */
export function newTransaction(org: Org, options: TransactionOptions): Transaction {
    return {
        org,
        userId: options.userId,
        limits: options.limits ?? new Limits(),
        isTest: options.isTest ?? false,
        statics: new Map(),
        debug: options.debug ?? (() => undefined),
        startedAt: org.clock.now(),
        scratch: new Map()
    };
}

/** Runs Apex in a transaction, with a call stack of its own. */
export function runWithin<T>(transaction: Transaction, work: () => T): T {
    const { depth } = frame;
    frame.depth = 0;
    try {
        return withTransaction(transaction, work);
    } finally {
        frame.depth = depth;
    }
}

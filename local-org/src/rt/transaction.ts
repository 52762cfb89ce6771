/**
 * The unit of work in which Apex runs: a request, a test method, an anonymous block or an asynchronous job.
 * Exactly one is current at a time, because everything Apex touches is synchronous.
 */
import type { Limits } from './limits.ts';
import type { Org } from '../org.ts';

/** What one transaction owns. */
export interface Transaction {
    readonly org: Org;
    /** The running user's 18-character Id; `System.runAs` replaces it for the length of its block. */
    userId: string;
    /** Counters of governor limits; `Test.startTest` puts fresh ones here. */
    limits: Limits;
    /** True while an `@IsTest` method or its set-up runs. */
    readonly isTest: boolean;
    /** One statics record per class, created on first use and dropped with the transaction. */
    readonly statics: Map<string, object>;
    /** Receives each `System.debug` line, without a line feed. */
    readonly debug: (line: string) => void;
    /** Start of the transaction in epoch milliseconds; `Datetime.now()` reads the org's clock instead. */
    readonly startedAt: number;
    /** Room for a library area's own state (mocks, savepoints, queued jobs), keyed by a symbol of its own. */
    readonly scratch: Map<symbol, unknown>;
}

let running: Transaction | null = null;

/**
 * The transaction in which Apex is running.
 * @throws Error when no Apex is running: a mistake of local-org, never of the Apex code
 */
export function currentTransaction(): Transaction {
    if (running === null) throw new Error('No Apex transaction is running.');
    return running;
}

/** Runs `work` with `transaction` as the current one, and restores the previous one whatever happens. */
export function withTransaction<T>(transaction: Transaction, work: () => T): T {
    const outer = running;
    running = transaction;
    try {
        return work();
    } finally {
        running = outer;
    }
}

/** How a batch job goes: start, one execute per chunk of records, finish. */
import { ApexException, throwApex } from '../../rt/exceptions.ts';
import { classOf } from '../../rt/object.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexList } from '../../rt/values/index.ts';
import { elementsOf } from '../arguments.ts';
import { JobContext } from './contexts.ts';
import { deepCopy } from './copy.ts';
import type { JobHost } from './job.ts';
import { QueryLocator } from './query-locator.ts';

/** A class of the app that implements `Database.Batchable`. */
export interface UserBatch {
    i_start_1(context: JobContext): unknown;
    i_execute_2(context: JobContext, scope: ApexList): void;
    i_finish_1(context: JobContext): void;
}

const FINISHING = Symbol('batch is finishing');

const ONE_EXECUTE =
    'No more than one executeBatch can be called from within a testmethod. Please make sure the iterable returned ' +
    'from your start method matches the batch size, resulting in one executeBatch invocation.';

/**
 * Runs a batch. A failed chunk is counted and doesn't keep the others from running; in a test it ends the test.
 * Each part gets a copy of the instance as it was made, unless the class is `Database.Stateful`.
 * @throws System.UnexpectedException in a test that would need more than one execute
 */
export function runBatch(batch: UserBatch, size: number, host: JobHost, id: string): void {
    const context = new JobContext('Database.BatchableContext', id);
    const stateful = classOf(batch)!.$ancestors.has('database.stateful');
    const instance = () => (stateful ? batch : deepCopy(batch));
    const chunks = chunksOf(
        host.step(() => instance().i_start_1(context)),
        size
    );
    if (host.isTest && chunks.length > 1) throwApex('System.UnexpectedException', ONE_EXECUTE);
    host.note({ TotalJobItems: chunks.length });
    let errors = 0;
    chunks.forEach((chunk, n) => {
        errors += failed(host, () => instance().i_execute_2(context, chunk));
        host.note({ JobItemsProcessed: n + 1, NumberOfErrors: errors });
    });
    host.step(() => {
        currentTransaction().scratch.set(FINISHING, true);
        instance().i_finish_1(context);
    });
}

/** Whether the current transaction is the last part of a batch, which may start another one. */
export function isFinishing(): boolean {
    return currentTransaction().scratch.has(FINISHING);
}

/** Runs a part. @returns 1 when it failed, else 0 */
function failed(host: JobHost, work: () => void): number {
    try {
        host.step(work);
        return 0;
    } catch (error) {
        if (host.isTest || !(error instanceof ApexException)) throw error;
        return 1;
    }
}

function chunksOf(source: unknown, size: number): ApexList[] {
    const records = source instanceof QueryLocator ? source.records : null;
    const items = records === null ? elementsOf(source) : records.values();
    const type = (records ?? (source as Partial<ApexList>)).elementType ?? 'SObject';
    const chunks: ApexList[] = [];
    for (let at = 0; at < items.length; at += size)
        chunks.push(new ApexList(type, items.slice(at, at + size)));
    return chunks;
}

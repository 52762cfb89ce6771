/** What kind of request the running transaction serves. */
import { currentTransaction, type Transaction } from '../rt/transaction.ts';
import { currentJob, type JobKind } from './async/job.ts';
import { randomUuidText } from './uuid.ts';

const QUIDDITY = Symbol('quiddity');
const REQUEST_ID = Symbol('request id');

const OF_JOBS: Readonly<Record<JobKind, string>> = {
    Queueable: 'QUEUEABLE',
    Future: 'FUTURE',
    BatchApex: 'BATCH_APEX',
    ScheduledApex: 'SCHEDULED'
};

/** Says what a transaction is for. @param name a constant of `Quiddity` */
export function setQuiddity(transaction: Transaction, name: string): void {
    transaction.scratch.set(QUIDDITY, name);
}

/** A constant of `Quiddity`: that of the job, of the test, or of whoever began the transaction. */
export function quiddity(): string {
    const { scratch, isTest } = currentTransaction();
    const job = currentJob();
    if (job !== undefined) return OF_JOBS[job.kind];
    return isTest ? 'RUNTEST_SYNC' : ((scratch.get(QUIDDITY) as string | undefined) ?? 'UNDEFINED');
}

/** The same text throughout a transaction. */
export function requestId(): string {
    const { scratch } = currentTransaction();
    const id = (scratch.get(REQUEST_ID) as string | undefined) ?? randomUuidText();
    scratch.set(REQUEST_ID, id);
    return id;
}

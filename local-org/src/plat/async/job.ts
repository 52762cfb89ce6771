/** Jobs that Apex asked for, and the one that is running. */
import { currentTransaction } from '../../rt/transaction.ts';

/** `AsyncApexJob.JobType` of the jobs there are. */
export type JobKind = 'Queueable' | 'Future' | 'BatchApex' | 'ScheduledApex';

/** A job waiting to run after the transaction, or after `Test.stopTest`. */
export interface Job {
    readonly kind: JobKind;
    /** Id of its AsyncApexJob row. */
    readonly id: string;
    /** The instance whose method runs. */
    readonly instance: object;
    /** Who asked for it; it runs as that user. */
    readonly userId: string;
}

const WAITING = Symbol('waiting jobs');
const RUNNING = Symbol('running job');

/** Jobs of the current transaction that wait, first come first; the runner takes them out. */
export function waitingJobs(): Job[] {
    const { scratch } = currentTransaction();
    const known = scratch.get(WAITING) as Job[] | undefined;
    if (known !== undefined) return known;
    const jobs: Job[] = [];
    scratch.set(WAITING, jobs);
    return jobs;
}

/** The job that the current transaction is, or undefined outside of any. */
export function currentJob(): Job | undefined {
    return currentTransaction().scratch.get(RUNNING) as Job | undefined;
}

/** Says that the current transaction is a job. Called by the runner before the job's method. */
export function markJob(job: Job): void {
    currentTransaction().scratch.set(RUNNING, job);
}

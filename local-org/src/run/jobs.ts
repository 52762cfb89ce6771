import { markJob, waitingJobs, type Job } from '../plat/async/job.ts';
import { JobContext, setJobRunner } from '../plat/async/runner.ts';
import type { Org } from '../org.ts';
import { ApexException, Unsupported } from '../rt/exceptions.ts';
import { Limits } from '../rt/limits.ts';
import { currentTransaction, type Transaction } from '../rt/transaction.ts';
import { newTransaction, runWithin } from './transaction.ts';

/** Jobs that one chain may have in a test: a queueable that enqueues another can't go on there. */
const TEST_CHAIN = 1;

setJobRunner((jobs) => {
    const { org, isTest, debug } = currentTransaction();
    runJobs(org, jobs, { isTest, debug });
});

/** Takes the jobs out of a finished transaction. */
export function jobsOf(transaction: Transaction): Job[] {
    return runWithin(transaction, () => waitingJobs().splice(0));
}

/**
 * Runs jobs one after the other, and those they ask for after them, each in a transaction of its own with the
 * limits of asynchronous Apex. A job that throws is marked as failed and doesn't keep others from running.
 * In a test the exception goes to the test, and a job that enqueues another one fails it.
 */
export function runJobs(
    org: Org,
    jobs: readonly Job[],
    options: Pick<Transaction, 'isTest' | 'debug'>
): void {
    const queue = [...jobs];
    for (let job = queue.shift(), ran = 0; job !== undefined; job = queue.shift(), ran++) {
        const transaction = newTransaction(org, {
            userId: job.userId,
            limits: new Limits(true),
            ...options
        });
        runJob(org, transaction, job);
        queue.push(...jobsOf(transaction));
        if (options.isTest && queue.length > 0 && ran + 1 >= jobs.length * TEST_CHAIN) {
            throw new ApexException(
                'System.AsyncException',
                'Maximum stack depth has been reached.'
            );
        }
    }
}

interface UserQueueable {
    i_execute_1(context: JobContext): void;
}

function runJob(org: Org, transaction: Transaction, job: Job): void {
    const finish = (status: string, error: string | null) =>
        org.store.update('AsyncApexJob', job.id, {
            Status: status,
            ExtendedStatus: error,
            CompletedDate: org.clock.now()
        });
    if (job.kind !== 'Queueable') throw new Unsupported(`${job.kind} jobs are not supported.`);
    try {
        org.store.transaction(() =>
            runWithin(transaction, () => {
                markJob(job);
                (job.instance as UserQueueable).i_execute_1(new JobContext(job));
            })
        );
        finish('Completed', null);
    } catch (error) {
        if (transaction.isTest || !(error instanceof ApexException)) throw error;
        finish('Failed', error.toText());
    }
}

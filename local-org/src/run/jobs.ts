import { FinalizerContext } from '../plat/async/contexts.ts';
import { attachedFinalizer } from '../plat/async/finalizers.ts';
import { markJob, waitingJobs, type Job, type JobKind } from '../plat/async/job.ts';
import { setJobRunner } from '../plat/async/runner.ts';
import type { Org } from '../org.ts';
import { ApexException } from '../rt/exceptions.ts';
import { Limits } from '../rt/limits.ts';
import { currentTransaction, type Transaction } from '../rt/transaction.ts';
import { deliverEvents, eventsOf } from './events.ts';
import { transactionAfter } from './origin.ts';
import { runWithin } from './transaction.ts';

setJobRunner((jobs) => runJobs(jobs, currentTransaction()));

/** Takes the jobs out of a finished transaction. */
export function jobsOf(transaction: Transaction): Job[] {
    return runWithin(transaction, () => waitingJobs().splice(0));
}

/**
 * Runs jobs one after the other, and those they ask for after them, each in transactions of its own with the limits of
 * asynchronous Apex. A job that throws is marked as failed and doesn't keep others from running. In a test the
 * exception goes to the test, and a job that asks for another one fails it.
 */
export function runJobs(jobs: readonly Job[], origin: Transaction): void {
    const queue = [...jobs];
    for (let job = queue.shift(), ran = 0; job !== undefined; job = queue.shift(), ran++) {
        queue.push(...new JobRun(job, origin).run());
        if (origin.isTest && queue.length > 0 && ran + 1 >= jobs.length) {
            throw new ApexException(
                'System.AsyncException',
                'Maximum stack depth has been reached.'
            );
        }
    }
}

/** Apex Developer Guide, "Execution Governors and Limits": scheduled jobs have those of synchronous Apex. */
function limitsOf(kind: JobKind): Limits {
    if (kind === 'ScheduledApex') return new Limits();
    return new Limits(true, kind === 'Queueable' ? { futureCalls: 50 } : {});
}

/** One job under way. */
class JobRun {
    readonly #org: Org;
    readonly #job: Job;
    readonly #origin: Transaction;
    readonly #next: Job[] = [];
    #finalizer: object | null = null;

    constructor(job: Job, origin: Transaction) {
        this.#org = origin.org;
        this.#job = job;
        this.#origin = origin;
    }

    /** @returns the jobs that this one asked for */
    run(): readonly Job[] {
        const failure = this.#attempt();
        const finalizer = this.#finalizer as UserFinalizer | null;
        if (finalizer !== null) {
            const context = new FinalizerContext(this.#job.id, failure);
            this.#step(() => finalizer.i_execute_finalizercontext(context));
        }
        if (failure !== null && this.#origin.isTest) throw failure;
        return this.#next;
    }

    #attempt(): ApexException | null {
        try {
            this.#job.run({
                isTest: this.#origin.isTest,
                step: (work) => this.#step(work),
                note: (fields) => this.#note(fields)
            });
            this.#note({ Status: 'Completed', CompletedDate: this.#org.clock.now() });
            return null;
        } catch (error) {
            if (!(error instanceof ApexException)) throw error;
            const CompletedDate = this.#org.clock.now();
            this.#note({ Status: 'Failed', ExtendedStatus: error.toText(), CompletedDate });
            return error;
        }
    }

    /** Jobs that a failed part asked for are forgotten; its finalizer isn't. */
    #step<T>(work: () => T): T {
        const { userId, kind } = this.#job;
        const limits = limitsOf(kind);
        const transaction = transactionAfter(this.#origin, { userId, limits });
        const result = this.#within(transaction, work);
        deliverEvents(eventsOf(transaction), transaction);
        return result;
    }

    #within<T>(transaction: Transaction, work: () => T): T {
        return this.#org.store.transaction(() =>
            runWithin(transaction, () => {
                markJob(this.#job);
                try {
                    const result = work();
                    this.#next.push(...waitingJobs().splice(0));
                    return result;
                } finally {
                    this.#finalizer = attachedFinalizer() ?? this.#finalizer;
                }
            })
        );
    }

    #note(fields: Readonly<Record<string, string | number>>): void {
        this.#org.store.update('AsyncApexJob', this.#job.id, fields);
    }
}

interface UserFinalizer {
    i_execute_finalizercontext(context: FinalizerContext): void;
}

/** Jobs that Apex asked for, and the one that is running. */
import { currentTransaction } from '../../rt/transaction.ts';

/** `AsyncApexJob.JobType` of the jobs there are. */
export type JobKind = 'Queueable' | 'Future' | 'BatchApex' | 'ScheduledApex';

/** What a job may ask of whoever runs it. */
export interface JobHost {
    /** In a test an exception of a job goes to the test. */
    readonly isTest: boolean;
    /** Runs one part of the job as a transaction of its own. @throws whatever the part throws */
    readonly step: <T>(work: () => T) => T;
    /** Changes fields of the job's AsyncApexJob row. */
    readonly note: (fields: Readonly<Record<string, string | number>>) => void;
}

/** A job waiting to run after the transaction, or after `Test.stopTest`. */
export interface Job {
    readonly kind: JobKind;
    /** Id of its AsyncApexJob row. */
    readonly id: string;
    /** Who asked for it; it runs as that user. */
    readonly userId: string;
    readonly run: (host: JobHost) => void;
}

/** What a new job is made of. */
export interface JobRequest {
    readonly kind: JobKind;
    readonly className: string;
    readonly methodName?: string;
    readonly cronTriggerId?: string;
    /** @param id of the AsyncApexJob row */
    readonly run: (host: JobHost, id: string) => void;
}

const WAITING = Symbol('waiting jobs');
const RUNNING = Symbol('running job');

/** Puts a job behind the transaction. @returns the Id of its AsyncApexJob row */
export function addJob(request: JobRequest): string {
    const { org, userId } = currentTransaction();
    const { kind, run } = request;
    const [apexClass] = org.store.find('ApexClass', 'Name', request.className.split('.')[0]!);
    const id = org.store.insert('AsyncApexJob', {
        JobType: kind,
        Status: 'Queued',
        ApexClassId: apexClass?.['Id'] ?? null,
        MethodName: request.methodName ?? null,
        CronTriggerId: request.cronTriggerId ?? null,
        NumberOfErrors: 0,
        JobItemsProcessed: 0,
        TotalJobItems: 0,
        CreatedById: userId,
        CreatedDate: org.clock.now()
    });
    waitingJobs().push({ kind, id, userId, run: (host) => run(host, id) });
    return id;
}

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

/**
 * Queueable Apex and finalizers.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_class_System_Queueable.htm
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_transaction_finalizers.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { platformConstant, typeName } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { FinalizerContext, JobContext } from '../async/contexts.ts';
import { attachFinalizer } from '../async/finalizers.ts';
import { addJob, type JobHost } from '../async/job.ts';
import { requireJobRunner } from '../async/runner.ts';
import { enumeration, natives } from '../registry.ts';

/** Minutes that a job may be told to wait at most. */
const MAX_DELAY = 10;

enumeration('ParentJobResult', ['SUCCESS', 'UNHANDLED_EXCEPTION']);

natives(
    'System',
    nonNull({
        'enqueueJob(Queueable)': enqueue,
        'enqueueJob(Queueable,Integer)': (job: UserQueueable, minutes: number) => {
            if (minutes < 0 || minutes > MAX_DELAY) {
                throwApex('System.AsyncException', `Invalid delay in minutes: ${minutes}`);
            }
            return enqueue(job);
        },
        'attachFinalizer(Finalizer)': attachFinalizer
    })
);

natives('Queueable', {
    'execute(QueueableContext)': (job: UserQueueable, context: unknown) =>
        job.i_execute_queueablecontext(context)
});

natives('Finalizer', {
    'execute(FinalizerContext)': (finalizer: UserFinalizer, context: unknown) =>
        finalizer.i_execute_finalizercontext(context)
});

natives('QueueableContext', { 'getJobId()': (context: JobContext) => context.jobId });

natives('FinalizerContext', {
    'getAsyncApexJobId()': (context: FinalizerContext) => context.jobId,
    'getException()': (context: FinalizerContext) => context.exception,
    'getResult()': ({ exception }: FinalizerContext) =>
        platformConstant('ParentJobResult', exception === null ? 'SUCCESS' : 'UNHANDLED_EXCEPTION')
});

interface UserQueueable {
    i_execute_queueablecontext(context: unknown): void;
}

interface UserFinalizer {
    i_execute_finalizercontext(context: unknown): void;
}

function enqueue(instance: UserQueueable): string {
    requireJobRunner();
    currentTransaction().limits.count('queueableJobs');
    const run = ({ step }: JobHost, id: string) =>
        step(() => instance.i_execute_queueablecontext(new JobContext('QueueableContext', id)));
    return addJob({ kind: 'Queueable', className: typeName(instance), run });
}

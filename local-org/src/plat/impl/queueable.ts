/**
 * Queueable Apex.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_class_System_Queueable.htm
 */
import { currentTransaction } from '../../rt/transaction.ts';
import { typeName } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { waitingJobs } from '../async/job.ts';
import { requireJobRunner } from '../async/runner.ts';
import { natives } from '../registry.ts';

natives('System', nonNull({ 'enqueueJob(Queueable)': enqueue }));

natives('Queueable', {
    'execute(QueueableContext)': (job: UserQueueable, context: unknown) => job.i_execute_1(context)
});

natives('QueueableContext', {
    'getJobId()': (context: { readonly jobId: string }) => context.jobId
});

interface UserQueueable {
    i_execute_1(context: unknown): void;
}

/** Puts a job behind the transaction. @returns the Id of its AsyncApexJob row */
function enqueue(instance: object): string {
    requireJobRunner();
    const { org, userId, limits } = currentTransaction();
    limits.count('queueableJobs');
    const [apexClass] = org.store.find('ApexClass', 'Name', typeName(instance));
    const id = org.store.insert('AsyncApexJob', {
        JobType: 'Queueable',
        Status: 'Queued',
        ApexClassId: apexClass?.['Id'] ?? null,
        MethodName: null,
        NumberOfErrors: 0,
        JobItemsProcessed: 0,
        TotalJobItems: 0,
        CreatedById: userId,
        CreatedDate: org.clock.now()
    });
    waitingJobs().push({ kind: 'Queueable', id, instance, userId });
    return id;
}

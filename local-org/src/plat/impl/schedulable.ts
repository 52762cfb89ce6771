/**
 * Scheduled Apex. In a test a job runs once at `Test.stopTest`, whatever its expression says; its CronTrigger doesn't
 * count that.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_scheduler.htm
 */
import { throwApex, Unsupported } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { typeName, userTimeZone } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { ScheduleContext } from '../async/contexts.ts';
import { nextTime, parseCron } from '../async/cron.ts';
import { addJob, waitingJobs } from '../async/job.ts';
import { requireJobRunner } from '../async/runner.ts';
import { natives } from '../registry.ts';

/** `CronJobDetail.JobType` of scheduled Apex. */
const SCHEDULED_APEX = '7';

interface UserSchedulable {
    i_execute_schedulablecontext(context: unknown): void;
}

natives(
    'System',
    nonNull({
        'schedule(String,String,Schedulable)': schedule,
        'abortJob(Id)': abort
    })
);

natives('Schedulable', {
    'execute(SchedulableContext)': (job: UserSchedulable, context: unknown) =>
        job.i_execute_schedulablecontext(context)
});

natives('SchedulableContext', {
    'getTriggerId()': (context: ScheduleContext) => context.triggerId
});

/** @returns the Id of the CronTrigger row */
function schedule(name: string, expression: string, job: UserSchedulable): string {
    requireJobRunner();
    const { org, isTest } = currentTransaction();
    const cron = parseCron(expression);
    if (!isTest) throw new Unsupported('System.schedule runs jobs in tests only');
    if (org.store.find('CronJobDetail', 'Name', name).length > 0) {
        throwApex(
            'System.AsyncException',
            `The Apex job named "${name}" is already scheduled for execution.`
        );
    }
    const next = nextTime(cron, org.clock.now(), userTimeZone());
    if (next === null) {
        throwApex(
            'System.AsyncException',
            `Based on configured schedule, the given trigger '${name}' will never fire.`
        );
    }
    const triggerId = insertTrigger(name, expression, next);
    addJob({
        kind: 'ScheduledApex',
        className: typeName(job),
        cronTriggerId: triggerId,
        run: ({ step }) =>
            step(() => job.i_execute_schedulablecontext(new ScheduleContext(triggerId)))
    });
    return triggerId;
}

function insertTrigger(name: string, expression: string, next: number | null): string {
    const { org, userId } = currentTransaction();
    const now = org.clock.now();
    const detail = org.store.insert('CronJobDetail', { Name: name, JobType: SCHEDULED_APEX });
    return org.store.insert('CronTrigger', {
        CronJobDetailId: detail,
        NextFireTime: next,
        State: 'WAITING',
        StartTime: now,
        CronExpression: expression,
        TimeZoneSidKey: userTimeZone(),
        OwnerId: userId,
        TimesTriggered: 0,
        CreatedDate: now,
        CreatedById: userId
    });
}

/** Takes a job out of the queue: by the Id of its AsyncApexJob or of its CronTrigger. */
function abort(id: string): void {
    const { store } = currentTransaction().org;
    const jobs = waitingJobs();
    const isMeant = (jobId: string) =>
        jobId === id || store.get('AsyncApexJob', jobId)?.['CronTriggerId'] === id;
    const found = jobs.find((job) => isMeant(job.id));
    if (found === undefined) {
        return throwApex('System.StringException', `Invalid job id: ${id}`);
    }
    jobs.splice(jobs.indexOf(found), 1);
    store.update('AsyncApexJob', found.id, { Status: 'Aborted' });
    if (store.get('CronTrigger', id) !== undefined) store.delete('CronTrigger', id);
}

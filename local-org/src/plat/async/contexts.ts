/** What the platform hands to the methods of jobs. */

/** Shows a job its Id: `QueueableContext` and `Database.BatchableContext`. */
export class JobContext {
    readonly $type: string;
    readonly jobId: string;

    constructor(type: 'QueueableContext' | 'Database.BatchableContext', jobId: string) {
        this.$type = type;
        this.jobId = jobId;
    }
}

/** `SchedulableContext`: shows the Id of the CronTrigger. */
export class ScheduleContext {
    readonly $type = 'SchedulableContext';
    readonly triggerId: string;

    constructor(triggerId: string) {
        this.triggerId = triggerId;
    }
}

/** `FinalizerContext`: how the job before it ended. */
export class FinalizerContext {
    readonly $type = 'FinalizerContext';
    readonly jobId: string;
    readonly exception: object | null;

    constructor(jobId: string, exception: object | null) {
        this.jobId = jobId;
        this.exception = exception;
    }
}

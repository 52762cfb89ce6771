/** Who runs the jobs that Apex asks for. */
import { Unsupported } from '../../rt/exceptions.ts';
import type { Job } from './job.ts';

/** Runs jobs one after the other, each in transactions of its own. */
export type JobRunner = (jobs: readonly Job[]) => void;

let runner: JobRunner | null = null;

/** The part that runs transactions says how jobs run. */
export function setJobRunner(run: JobRunner): void {
    runner = run;
}

/** The runner. @throws Unsupported when there is none: a job would wait forever */
export function requireJobRunner(): JobRunner {
    if (runner === null) throw new Unsupported('Asynchronous jobs are not supported.');
    return runner;
}

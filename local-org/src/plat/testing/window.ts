/** The part of a test between `Test.startTest` and `Test.stopTest`, with limits of its own. */
import { throwApex } from '../../rt/exceptions.ts';
import { Limits } from '../../rt/limits.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { waitingJobs } from '../async/job.ts';
import { requireEventRunner, waitingEvents } from '../events/bus.ts';
import { requireJobRunner } from '../async/runner.ts';

const WINDOW = Symbol('test window');

interface Window {
    readonly outerLimits: Limits;
    open: boolean;
}

/** Puts fresh limits in place. @throws System.FinalException when a test does it twice */
export function startTest(): void {
    const transaction = currentTransaction();
    if (transaction.scratch.has(WINDOW)) {
        throwApex('System.FinalException', 'Testing already started');
    }
    transaction.scratch.set(WINDOW, { outerLimits: transaction.limits, open: true });
    transaction.limits = new Limits();
}

/** Puts the test's own limits back, delivers events and runs the jobs that were asked for. @throws System.FinalException without startTest */
export function stopTest(): void {
    const transaction = currentTransaction();
    const window = transaction.scratch.get(WINDOW) as Window | undefined;
    if (window === undefined || !window.open) {
        return throwApex('System.FinalException', 'Testing has not started');
    }
    window.open = false;
    transaction.limits = window.outerLimits;
    const events = waitingEvents().splice(0);
    if (events.length > 0) requireEventRunner()(events);
    const jobs = waitingJobs().splice(0);
    if (jobs.length > 0) requireJobRunner()(jobs);
}

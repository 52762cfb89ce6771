import type { Org } from '../org.ts';
import { setEventRunner, waitingEvents, type PublishedEvent } from '../plat/events/bus.ts';
import { tellCallbacks } from '../plat/events/callbacks.ts';
import { currentTransaction, type Transaction } from '../rt/transaction.ts';
import type { SObjectDescribe } from '../sobj/schema.ts';
import { jobsOf, runJobs } from './jobs.ts';
import { transactionAfter } from './origin.ts';
import { runWithin } from './transaction.ts';

/** Rounds of events that triggers may publish in turn, after which they are taken for endless. */
const MAX_ROUNDS = 20;

setEventRunner((events) => {
    const transaction = currentTransaction();
    deliverEvents(events, transaction);
});

/** Takes the events out of a transaction. @param failed true leaves only those that are published immediately */
export function eventsOf(transaction: Transaction, failed = false): PublishedEvent[] {
    const events = runWithin(transaction, () => waitingEvents().splice(0));
    return failed ? events.filter((one) => one.record.describe.publishesImmediately) : events;
}

/**
 * Fires the triggers of events, each object's in a transaction of its own, and then those of the events that they
 * publish. Salesforce runs them as its Automated Process user; here they run as the publisher.
 * @throws whatever a trigger throws
 */
export function deliverEvents(
    events: readonly PublishedEvent[],
    origin: Transaction,
    round = 1
): void {
    if (events.length === 0) return;
    if (round > MAX_ROUNDS) throw new Error('Triggers of events publish events without end.');
    const objects = new Set(events.map(({ record }) => record.describe));
    for (const object of objects) {
        const own = events.filter(({ record }) => record.describe === object);
        const transaction = transactionAfter(origin, { userId: origin.userId });
        const { org } = origin;
        org.store.transaction(() => runWithin(transaction, () => fire(org, object, own)));
        deliverEvents(eventsOf(transaction), origin, round + 1);
        runJobs(jobsOf(transaction), origin);
    }
}

function fire(org: Org, object: SObjectDescribe, events: readonly PublishedEvent[]): void {
    tellCallbacks(events, true);
    const { triggerHost } = org.program;
    if (!triggerHost.has(object.name, 'after', 'insert')) return;
    const newRecords = events.map(({ record }) => record);
    triggerHost.fire({ time: 'after', operation: 'insert', object, newRecords, oldRecords: null });
}

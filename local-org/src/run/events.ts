import type { Org } from '../org.ts';
import { setEventRunner, waitingEvents, type PublishedEvent } from '../plat/events/bus.ts';
import { tellCallbacks } from '../plat/events/callbacks.ts';
import { isPlatformException } from '../rt/exceptions.ts';
import { currentTransaction, type Transaction } from '../rt/transaction.ts';
import type { SObjectDescribe } from '../sobj/schema.ts';
import { jobsOf, runJobs } from './jobs.ts';
import { transactionAfter } from './origin.ts';
import { runWithin } from './transaction.ts';

/** Rounds of events that triggers may publish in turn, after which they are taken for endless. */
const MAX_ROUNDS = 20;
/**
 * How often events come again to triggers that throw `EventBus.RetryableException`.
 * https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_subscribe_apex_refire.htm
 */
const MAX_RETRIES = 9;

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
        const transaction = fireUntilDone(origin, object, own);
        deliverEvents(eventsOf(transaction), origin, round + 1);
        runJobs(jobsOf(transaction), origin);
    }
}

/** Each try is a transaction of its own. @returns the one that went well */
function fireUntilDone(
    origin: Transaction,
    object: SObjectDescribe,
    events: readonly PublishedEvent[]
): Transaction {
    const { org } = origin;
    for (let retries = 0; ; retries++) {
        const transaction = transactionAfter(origin, { userId: origin.userId });
        try {
            org.store.transaction(() => {
                runWithin(transaction, () => {
                    if (retries === 0) tellCallbacks(events, true);
                    fire(org, object, events);
                });
            });
            return transaction;
        } catch (error) {
            const isWanted = isPlatformException(error, 'EventBus.RetryableException');
            if (!isWanted || retries === MAX_RETRIES) throw error;
        }
    }
}

function fire(org: Org, object: SObjectDescribe, events: readonly PublishedEvent[]): void {
    const { triggerHost } = org.program;
    if (!triggerHost.has(object.name, 'after', 'insert')) return;
    const newRecords = events.map(({ record }) => record);
    triggerHost.fire({ time: 'after', operation: 'insert', object, newRecords, oldRecords: null });
}

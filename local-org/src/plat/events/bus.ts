/**
 * Platform events that were published and not delivered yet.
 * https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_publish_apex.htm
 */
import { Unsupported } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type { SObjectValue } from '../../sobj/sobject.ts';

/** One event on its way. */
export interface PublishedEvent {
    readonly record: SObjectValue;
    readonly uuid: string;
    /** The instance that wants to hear about it, or null. */
    readonly callback: object | null;
}

/** Hands events to the triggers of their objects. */
export type EventRunner = (events: readonly PublishedEvent[]) => void;

const WAITING = Symbol('waiting events');
let runner: EventRunner | null = null;

/** The part that runs transactions says how events are delivered. */
export function setEventRunner(run: EventRunner): void {
    runner = run;
}

/** @throws Unsupported when nobody delivers events: they would be lost */
export function requireEventRunner(): EventRunner {
    if (runner === null) throw new Unsupported('Platform events are not supported.');
    return runner;
}

/** Events of the current transaction in order of publishing; whoever delivers them takes them out. */
export function waitingEvents(): PublishedEvent[] {
    const { scratch } = currentTransaction();
    const known = scratch.get(WAITING) as PublishedEvent[] | undefined;
    if (known !== undefined) return known;
    const events: PublishedEvent[] = [];
    scratch.set(WAITING, events);
    return events;
}

/** Forgets the events that were published after the first `count`, except those that are published immediately. */
export function dropEventsAfter(count: number): void {
    const events = waitingEvents();
    const kept = events.filter((one, n) => n < count || one.record.describe.publishesImmediately);
    events.splice(0, events.length, ...kept);
}

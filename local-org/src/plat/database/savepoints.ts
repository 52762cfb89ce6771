/** Savepoints of a transaction. */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { dropEventsAfter, waitingEvents } from '../events/bus.ts';
import type { Savepoint } from '../../store/store.ts';

/** `System.Savepoint`. */
export class ApexSavepoint {
    readonly $type = 'Savepoint';
    readonly point: Savepoint;
    /** Events that were published before it. */
    readonly events: number;

    constructor(point: Savepoint, events: number) {
        this.point = point;
        this.events = events;
    }
}

const LIVE = Symbol('savepoints');

/** Marks a point to go back to; counts as a DML statement. */
export function setSavepoint(): ApexSavepoint {
    const { org, limits } = currentTransaction();
    limits.count('dmlStatements');
    limits.count('savepoints');
    const savepoint = new ApexSavepoint(org.store.savepoint(), waitingEvents().length);
    live().push(savepoint);
    return savepoint;
}

/**
 * Undoes what was written since a savepoint; later savepoints are void then. Counts as a DML statement.
 * Static variables and records in memory stay as they are.
 * @throws System.TypeException for a savepoint that is void
 */
export function rollback(savepoint: ApexSavepoint): void {
    const { org, limits } = currentTransaction();
    keepUpTo(savepoint);
    limits.count('dmlStatements');
    limits.count('savepointRollbacks');
    org.store.rollback(savepoint.point);
    dropEventsAfter(savepoint.events);
}

/** Makes a savepoint and all later ones void without undoing anything. */
export function release(savepoint: ApexSavepoint): void {
    keepUpTo(savepoint);
    live().pop();
}

function keepUpTo(savepoint: ApexSavepoint): void {
    const known = live();
    const index = known.indexOf(savepoint);
    if (index < 0) throwApex('System.TypeException', 'Savepoint no longer valid.');
    known.length = index + 1;
}

function live(): ApexSavepoint[] {
    const { scratch } = currentTransaction();
    const known = scratch.get(LIVE) as ApexSavepoint[] | undefined;
    if (known !== undefined) return known;
    const savepoints: ApexSavepoint[] = [];
    scratch.set(LIVE, savepoints);
    return savepoints;
}

/** DML in the running transaction: what DML statements and the methods of `Database` have in common. */
import {
    executeDml,
    newMixedDmlScope,
    type DmlOperation,
    type DmlResult,
    type MixedDmlScope
} from '../dml/dml.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { currentTransaction } from './transaction.ts';

/** In whose name records are changed, and what happens to the rest when one is refused. */
export interface DmlMode {
    readonly access: 'user' | 'system';
    /** Whether sharing decides which rows may be changed in system mode. */
    readonly sharing: boolean;
    /** True by default: one refused record throws and nothing is changed. */
    readonly allOrNone?: boolean;
    /** Field by which upsert finds records; null means the Id. */
    readonly externalIdField?: string | null;
}

const SCOPE = Symbol('mixed DML scope');

/**
 * Runs one DML statement with limits, triggers and the check for mixed DML.
 * @returns one result per record, in order
 * @throws what `executeDml` throws
 */
export function changeRecords(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    mode: DmlMode
): DmlResult[] {
    const { org, userId, limits } = currentTransaction();
    const { store, schema, clock, program } = org;
    const triggers = program.triggerHost;
    return executeDml(operation, records, {
        store,
        schema,
        userId,
        now: clock.now(),
        limits,
        triggers,
        scope: dmlScope(),
        ...mode
    });
}

/** What the transaction has changed so far, as far as mixed DML is concerned. */
export function dmlScope(): MixedDmlScope {
    const { scratch } = currentTransaction();
    const known = scratch.get(SCOPE) as MixedDmlScope | undefined;
    return known ?? setDmlScope(newMixedDmlScope());
}

/** Puts another scope in place, as `System.runAs` does. @returns the scope */
export function setDmlScope(scope: MixedDmlScope): MixedDmlScope {
    currentTransaction().scratch.set(SCOPE, scope);
    return scope;
}

/** DML in the running transaction. */
import { executeDml, type DmlOperation, type DmlResult, type MixedDmlScope, newMixedDmlScope } from '../../dml/dml.ts';
import type { TriggerHost } from '../../dml/triggers.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type { SObjectValue } from '../../sobj/sobject.ts';
import type { AccessMode } from './access.ts';

/** How one statement runs. */
export interface DmlRequest extends AccessMode {
    readonly allOrNone: boolean;
    /** For upsert: canonical name of the field that tells whether a record exists; null for the Id. */
    readonly externalIdField: string | null;
}

const SCOPE = Symbol('mixed DML');
let triggerHost: TriggerHost | null = null;

/** The part that runs Apex says how triggers run. */
export function setTriggerHost(host: TriggerHost): void {
    triggerHost = host;
}

/** What the transaction has changed so far; `System.runAs` begins a scope of its own with `withDmlScope`. */
export function dmlScope(): MixedDmlScope {
    const { scratch } = currentTransaction();
    const known = scratch.get(SCOPE) as MixedDmlScope | undefined;
    if (known !== undefined) return known;
    return replaceDmlScope(newMixedDmlScope());
}

/** Puts a scope in place. @returns the same scope */
export function replaceDmlScope(scope: MixedDmlScope): MixedDmlScope {
    currentTransaction().scratch.set(SCOPE, scope);
    return scope;
}

/**
 * Runs a DML statement.
 * @throws System.DmlException when all-or-none and a record is refused
 */
export function runDml(
    operation: DmlOperation, records: readonly SObjectValue[], request: DmlRequest,
): DmlResult[] {
    const { org, userId, limits } = currentTransaction();
    const { store, schema, clock } = org;
    return executeDml(operation, records, {
        store, schema, userId, limits, now: clock.now(), triggers: triggerHost, scope: dmlScope(), ...request,
    });
}

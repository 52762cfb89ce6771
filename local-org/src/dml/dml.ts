/** Insert, update, upsert, delete and undelete. */
import { throwApex } from '../rt/exceptions.ts';
import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { remove, type Removal, restore } from './delete.ts';
import { dmlException } from './failure.ts';
import type { Item } from './item.ts';
import { noteChange } from './mixed.ts';
import { save } from './save.ts';
import {
    contextOf,
    type DmlContext,
    type DmlError,
    type DmlOperation,
    type DmlOptions,
    type DmlResult
} from './types.ts';
import { upsertItem } from './upsert.ts';

export type { DmlError, DmlOperation, DmlOptions, DmlResult } from './types.ts';
export { type MixedDmlScope, newMixedDmlScope } from './mixed.ts';

/** Records that one round of triggers sees at most. */
const CHUNK = 200;
/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dml_bulk_exceptions.htm */
const ATTEMPTS = 3;

const TOO_MANY_RETRIES: DmlError = {
    statusCode: 'TOO_MANY_APEX_REQUESTS',
    message: 'Too many batch retries in the presence of Apex triggers and partial failures.',
    fields: []
};

/**
 * Runs one DML statement. New ids are put on the records themselves.
 * @returns one result per record, in order
 * @throws System.DmlException when all-or-none and a record is refused; then nothing is changed
 * @throws System.TypeException for an object that doesn't have the operation
 * @throws System.LimitException beyond 150 statements or 10,000 records
 */
export function executeDml(
    operation: DmlOperation,
    records: readonly SObjectValue[],
    options: DmlOptions
): DmlResult[] {
    const context = contextOf(options);
    context.limits?.count('dmlStatements');
    context.limits?.count('dmlRows', records.length);
    records.forEach((record) => mustAllow(operation, record));
    if (operation === 'update') refuseDoubles(records);
    return context.store.transaction(() => {
        const start = context.store.savepoint();
        const results = chunksOf(records).flatMap((chunk) => runChunk(context, operation, chunk));
        if (context.allOrNone && results.some(({ success }) => !success)) {
            context.store.rollback(start);
            throw dmlException(operation, results);
        }
        results.forEach(({ id, success }, n) => {
            if (success && id !== null) records[n]!.load('id', id);
        });
        return results;
    });
}

/** Whether an object has an operation at all, whoever asks. */
export function allowsDml(object: SObjectDescribe, operation: DmlOperation): boolean {
    if (object.kind === 'event') return false;
    switch (operation) {
        case 'insert':
            return object.createable;
        case 'update':
            return object.updateable;
        case 'upsert':
            return object.createable && object.updateable;
        case 'delete':
            return object.deletable;
        case 'undelete':
            return object.undeletable;
    }
}

function mustAllow(operation: DmlOperation, record: SObjectValue | null): void {
    if (record === null) {
        throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
    }
    if (allowsDml(record.describe, operation)) return;
    const { name } = record.describe;
    throwApex(
        'System.TypeException',
        `DML operation ${operation.toUpperCase()} not allowed on ${name}`
    );
}

function refuseDoubles(records: readonly SObjectValue[]): void {
    const seen = new Set<string>();
    for (const { id } of records) {
        if (id === null) continue;
        if (seen.has(id)) throwApex('System.ListException', `Duplicate id in list: ${id}`);
        seen.add(id);
    }
}

/** Runs of records of one object, each of at most 200. */
function chunksOf(records: readonly SObjectValue[]): SObjectValue[][] {
    const chunks: SObjectValue[][] = [];
    for (const record of records) {
        const last = chunks.at(-1);
        const fits =
            last !== undefined && last.length < CHUNK && last[0]!.describe === record.describe;
        if (fits) last.push(record);
        else chunks.push([record]);
    }
    return chunks;
}

function runChunk(
    context: DmlContext,
    operation: DmlOperation,
    records: readonly SObjectValue[]
): DmlResult[] {
    const mixed =
        context.scope === null
            ? null
            : noteChange(context.scope, records[0]!.describe, operation, records);
    if (mixed !== null) {
        return records.map(({ id }) => ({ id, success: false, created: false, errors: [mixed] }));
    }
    if (operation === 'delete' || operation === 'undelete') {
        return runRemovals(context, operation, records);
    }
    const items = records.map((record) => itemOf(context, operation, record));
    const idsBefore = items.map(({ id }) => id);
    attempt(context, items, (pending) => {
        for (const kind of ['insert', 'update'] as const) {
            save(
                context,
                pending.filter((item) => item.operation === kind)
            );
        }
    });
    return items.map((item, n) => ({
        id: item.errors.length === 0 ? item.id : idsBefore[n]!,
        success: item.errors.length === 0,
        created: item.errors.length === 0 && item.operation === 'insert',
        errors: item.errors
    }));
}

function itemOf(context: DmlContext, operation: DmlOperation, record: SObjectValue): Item {
    if (operation === 'upsert') return upsertItem(context, record);
    const id = operation === 'insert' ? null : record.id;
    return {
        record,
        object: record.describe,
        operation: operation as 'insert' | 'update',
        id,
        errors: []
    };
}

function runRemovals(
    context: DmlContext,
    operation: 'delete' | 'undelete',
    records: readonly SObjectValue[]
): DmlResult[] {
    const removals = records.map(({ describe, id }): Removal => ({
        object: describe,
        id,
        errors: []
    }));
    attempt(context, removals, (pending) => {
        if (operation === 'delete') remove(context, pending);
        else restore(context, pending);
    });
    return removals.map(({ id, errors }) => {
        return { id, success: errors.length === 0, created: false, errors };
    });
}

/**
 * Does the work for all items that are still good. When some turn bad, it is undone and done again for
 * the rest, triggers included, as the platform does for partial success; all-or-none stops at the first.
 */
function attempt<T extends Item | Removal>(
    context: DmlContext,
    items: readonly T[],
    work: (pending: readonly T[]) => void
): void {
    for (let n = 0; n < ATTEMPTS; n++) {
        const pending = items.filter(({ errors }) => errors.length === 0);
        const start = context.store.savepoint();
        work(pending);
        const allGood = pending.every(({ errors }) => errors.length === 0);
        if (allGood || context.allOrNone) return;
        context.store.rollback(start);
    }
    for (const item of items) if (item.errors.length === 0) item.errors.push(TOO_MANY_RETRIES);
}

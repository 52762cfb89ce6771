/** Deleting rows, with what hangs on them, and bringing them back. */
import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import type { Row } from '../store/store.ts';
import { objectProblem, rowProblem } from './access.ts';
import { error } from './failure.ts';
import { recycleBin } from './recycle-bin.ts';
import { recordOf } from './rows.ts';
import { ruleOf } from './rules/index.ts';
import type { DmlContext, DmlError } from './types.ts';

/** A row on its way out of, or back into, its table. */
export interface Removal {
    readonly object: SObjectDescribe;
    readonly id: string | null;
    errors: DmlError[];
}

/** Deletes rows of one object; what is wrong with the others is in their `errors`. */
export function remove(context: DmlContext, removals: readonly Removal[]): void {
    const found = removals.flatMap((removal) => {
        const row = deletable(context, removal);
        return row === null ? [] : [{ removal, row, record: recordOf(removal.object, row) }];
    });
    fire(
        context,
        'before',
        'delete',
        found.map(({ record }) => record)
    );
    for (const { removal, record } of found) takeErrors(removal, record);
    const gone = found.filter(({ removal }) => removal.errors.length === 0);
    for (const { removal, row } of gone) {
        const problem = deleteRow(context, removal.object, row);
        if (problem !== null) removal.errors.push(problem);
    }
    const deleted = gone.filter(({ removal }) => removal.errors.length === 0);
    fire(
        context,
        'after',
        'delete',
        deleted.map(({ record }) => record)
    );
    for (const { removal, record } of deleted) takeErrors(removal, record);
}

/** Brings rows of one object back from the recycle bin. */
export function restore(context: DmlContext, removals: readonly Removal[]): void {
    const bin = recycleBin(context.store);
    const restored: SObjectValue[] = [];
    for (const removal of removals) {
        const { object, id } = removal;
        const row = id === null ? undefined : bin.take(object.name, id);
        if (row === undefined) {
            removal.errors.push(error('UNDELETE_FAILED', 'Entity is not in the recycle bin'));
            continue;
        }
        context.store.insert(object.name, row);
        restored.push(recordOf(object, row));
    }
    fire(context, 'after', 'undelete', restored);
}

function deletable(context: DmlContext, removal: Removal): Row | null {
    const { object, id } = removal;
    const row = id === null ? undefined : context.store.get(object.name, id);
    const problem =
        objectProblem(context, object, 'delete') ??
        (id === null
            ? error('MISSING_ARGUMENT', 'Id not specified in a delete call', 'Id')
            : null) ??
        (row === undefined ? error('ENTITY_IS_DELETED', 'entity is deleted') : null) ??
        rowProblem(context, object, row!) ??
        ruleOf(object.name).checkDelete?.(context, row!) ??
        null;
    if (problem === null) return row!;
    removal.errors.push(problem);
    return null;
}

/** @returns the error when a row that restricts the deletion hangs on this one */
function deleteRow(context: DmlContext, object: SObjectDescribe, row: Row): DmlError | null {
    const { store, schema } = context;
    const id = row['Id'] as string;
    for (const child of schema.objects) {
        for (const field of child.fields) {
            if (!field.referenceTo.includes(object.name)) continue;
            for (const each of store.find(child.name, field.name, id)) {
                if (store.get(child.name, each['Id'] as string) === undefined) continue;
                if (field.onParentDelete === 'restrict') return restricted(object, child);
                if (field.onParentDelete === 'cascade') {
                    const problem = deleteRow(context, child, each);
                    if (problem !== null) return problem;
                } else store.update(child.name, each['Id'] as string, { [field.name]: null });
            }
        }
    }
    if (object.undeletable) recycleBin(store).add(object.name, row);
    store.delete(object.name, id);
    return null;
}

function restricted(object: SObjectDescribe, child: SObjectDescribe): DmlError {
    const message =
        `Your attempt to delete ${object.label} could not be completed because it is ` +
        `associated with the following ${child.labelPlural}.`;
    return error('DELETE_FAILED', message);
}

function fire(
    context: DmlContext,
    time: 'before' | 'after',
    operation: 'delete' | 'undelete',
    records: readonly SObjectValue[]
): void {
    const object = records[0]?.describe;
    if (object === undefined || !context.triggers?.has(object.name, time, operation)) return;
    const isDelete = operation === 'delete';
    context.triggers.fire({
        time,
        operation,
        object,
        newRecords: isDelete ? null : records,
        oldRecords: isDelete ? records : null
    });
}

function takeErrors(removal: Removal, record: SObjectValue): void {
    for (const { message, field } of record.errors.splice(0)) {
        const fields = field === null ? [] : [field];
        removal.errors.push(error('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, ...fields));
    }
}

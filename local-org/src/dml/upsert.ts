import { toScalar } from '../sobj/convert.ts';
import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { throwApex } from '../rt/exceptions.ts';
import { error } from './failure.ts';
import type { Item } from './item.ts';
import type { DmlContext, DmlError } from './types.ts';

/** Decides for each record whether an upsert inserts or updates it. */
export function upsertItem(context: DmlContext, record: SObjectValue): Item {
    const object = record.describe;
    const key = keyOf(context, object);
    const base = { record, object, errors: [] as DmlError[] };
    if (key === 'Id') {
        const operation = record.id === null ? 'insert' : 'update';
        return { ...base, operation, id: record.id };
    }
    const value = toScalar(record.get(key.toLowerCase()));
    if (value === null) {
        return { ...base, operation: 'insert', id: null, errors: [missing(key)] };
    }
    const [row, twin] = context.store.find(object.name, key, value);
    if (twin !== undefined) {
        const message =
            `${key}: more than one record found for external id field: ` +
            `[${String(row!['Id'])}, ${String(twin['Id'])}]`;
        return {
            ...base,
            operation: 'update',
            id: null,
            errors: [error('DUPLICATE_EXTERNAL_ID', message)]
        };
    }
    if (row === undefined) return { ...base, operation: 'insert', id: null };
    return { ...base, operation: 'update', id: row['Id'] as string };
}

function keyOf(context: DmlContext, object: SObjectDescribe): string {
    const name = context.externalIdField;
    if (name === null) return 'Id';
    const field = object.field(name.split('.').at(-1)!);
    if (field?.idLookup || field?.externalId) return field.name;
    return throwApex('System.SObjectException', `Invalid field for upsert: ${name}`);
}

function missing(key: string): DmlError {
    return error('MISSING_ARGUMENT', `${key} not specified`, key);
}

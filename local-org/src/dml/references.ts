/** Lookups given as a related record with an external id instead of an Id. */
import { toScalar } from '../sobj/convert.ts';
import type { FieldDescribe, SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { error } from './failure.ts';
import type { DmlContext, DmlError } from './types.ts';

/**
 * Fills lookups from records like `new Account(Key__c = 'x')` that were put in a relationship field.
 * @returns the error when one doesn't lead to exactly one row
 */
export function resolveReferences(
    context: DmlContext,
    object: SObjectDescribe,
    working: SObjectValue
): DmlError | null {
    for (const [relationship, parent] of working.parents) {
        const lookup = object.parent(relationship);
        if (parent === null || parent.isQueried || lookup === undefined) continue;
        const problem = resolve(context, working, lookup, parent);
        if (problem !== null) return problem;
    }
    return null;
}

function resolve(
    context: DmlContext,
    working: SObjectValue,
    lookup: FieldDescribe,
    parent: SObjectValue
): DmlError | null {
    const [key, ...others] = [...parent.changed].map((name) => parent.describe.field(name)!);
    if (key === undefined || others.length > 0 || !key.idLookup) return null;
    const value = toScalar(parent.get(key.name.toLowerCase()));
    const [row, twin] = context.store.find(parent.describe.name, key.name, value);
    if (row === undefined || twin !== undefined) {
        const message =
            `Foreign key external ID: ${String(value)} not found for field ${key.name} in ` +
            `entity ${parent.describe.name}`;
        return error('INVALID_FIELD', message);
    }
    working.set(lookup.name.toLowerCase(), row['Id']);
    return null;
}

import type { SObjectDescribe } from '../sobj/schema.ts';
import type { Row, Scalar } from '../store/store.ts';
import { nextAutoNumber } from './auto-number.ts';
import type { DmlContext } from './types.ts';

/** A new row: the given values, defaults for the others, owner and audit fields. */
export function withDefaults(
    context: DmlContext,
    object: SObjectDescribe,
    given: Record<string, Scalar>
): Record<string, Scalar> {
    const row: Record<string, Scalar> = {};
    for (const field of object.fields) {
        if (field.name === 'Id') continue;
        const chosen = field.picklist.find((each) => each.isDefault)?.value ?? null;
        const value = field.name in given ? given[field.name]! : (field.defaultValue ?? chosen);
        row[field.name] = value;
        if (field.displayFormat !== null)
            row[field.name] = nextAutoNumber(context.store, object, field);
    }
    if (object.field('OwnerId') !== undefined) row['OwnerId'] ??= context.userId;
    return { ...row, ...stamp(context, object, null) };
}

/** Who changed a row and when, in those audit fields that its object has. */
export function stamp(
    context: DmlContext,
    object: SObjectDescribe,
    before: Row | null
): Record<string, Scalar> {
    const { now, userId } = context;
    const all: Record<string, Scalar> = {
        LastModifiedDate: now,
        LastModifiedById: userId,
        SystemModstamp: now,
        ...(before === null && { CreatedDate: now, CreatedById: userId })
    };
    const present = Object.entries(all).filter(([name]) => object.field(name) !== undefined);
    return Object.fromEntries(present);
}

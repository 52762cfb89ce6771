/** Between records and the rows that they become. */
import { toApex, toScalar } from '../sobj/convert.ts';
import type { FieldDescribe, SObjectDescribe } from '../sobj/schema.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import type { Row, Scalar } from '../store/store.ts';

const NUMBERS = ['double', 'currency', 'percent'];

/** A record with every field of a row, as triggers see it. */
export function recordOf(object: SObjectDescribe, row: Row): SObjectValue {
    const record = new SObjectValue(object);
    for (const field of object.fields) {
        const value = row[field.name] ?? (field.type === 'boolean' ? false : null);
        if (value !== null) record.load(field.name.toLowerCase(), toApex(field.type, value));
    }
    return record;
}

/** The fields that a record changes, as the org keeps them. */
export function changesOf(object: SObjectDescribe, record: SObjectValue): Record<string, Scalar> {
    const changes: Record<string, Scalar> = {};
    for (const field of object.fields) {
        const lower = field.name.toLowerCase();
        if (field.name === 'Id' || !record.changed.has(lower)) continue;
        changes[field.name] = kept(field, toScalar(record.values.get(lower)));
    }
    return changes;
}

/** Text is trimmed and empty text is null, numbers are rounded to the field's scale. */
function kept(field: FieldDescribe, value: Scalar): Scalar {
    if (value === null && field.type === 'boolean') return false;
    if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
    if (typeof value !== 'number' || !NUMBERS.includes(field.type)) return value;
    return rounded(value, field.scale);
}

/** Half away from zero, on the number's shortest decimal form. */
function rounded(value: number, scale: number): number {
    const shifted = Number(`${Math.abs(value)}e${scale}`);
    if (!Number.isFinite(shifted)) return value;
    return Math.sign(value) * Number(`${Math.round(shifted)}e-${scale}`);
}

/** Records as REST clients send them. */
import { toApex, apexTypeOf } from '../../sobj/convert.ts';
import type { FieldDescribe, SObjectDescribe } from '../../sobj/schema.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import type { Scalar } from '../../store/store.ts';
import { HttpError } from '../http-error.ts';

/** What JSON must be, by the Apex type of the field; others are read as text. */
const readers: Readonly<Partial<Record<string, (value: unknown) => Scalar | undefined>>> = {
    Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
    Integer: (value) => (Number.isInteger(value) ? Number(value) : undefined),
    Long: (value) => (Number.isSafeInteger(value) ? Number(value) : undefined),
    Decimal: (value) => (typeof value === 'number' ? value : undefined),
    Date: (value) => (isDate(value) ? value : undefined),
    Datetime: (value) => (isTime(value) ? Date.parse(value) : undefined)
};

/**
 * A record of the fields in a JSON object; `attributes`, which records read before still carry, is
 * skipped.
 * @throws HttpError for a body that is no object, an unknown field, or a value that the field can't
 * hold
 */
export function recordFrom(object: SObjectDescribe, body: unknown): SObjectValue {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        throw new HttpError(400, 'JSON_PARSER_ERROR', 'The body must be a JSON object of fields.');
    }
    const record = new SObjectValue(object);
    for (const [name, value] of Object.entries(body)) {
        if (name !== 'attributes') setField(record, name, value);
    }
    return record;
}

function setField(record: SObjectValue, name: string, value: unknown): void {
    const object = record.describe;
    const field = object.field(name);
    if (field === undefined) {
        const message = `No such column '${name}' on sobject of type ${object.name}`;
        throw new HttpError(400, 'INVALID_FIELD', message);
    }
    if (field.type === 'id') {
        const message = 'The Id field should not be specified in the sobject data.';
        throw new HttpError(400, 'INVALID_FIELD', message);
    }
    record.set(field.name.toLowerCase(), apexValue(field, value));
}

function apexValue(field: FieldDescribe, value: unknown): unknown {
    if (value === null) return null;
    const type = apexTypeOf(field.type);
    const scalar = (readers[type] ?? textOf)(value);
    if (scalar !== undefined) return toApex(field.type, scalar);
    const message = `Cannot deserialize ${JSON.stringify(value)} as ${type} for the field ${field.name}`;
    throw new HttpError(400, 'JSON_PARSER_ERROR', message);
}

function textOf(value: unknown): string | undefined {
    return typeof value === 'string' ? value : undefined;
}

function isDate(value: unknown): value is string {
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && isTime(value);
}

function isTime(value: unknown): value is string {
    return typeof value === 'string' && /^\d{4}-/.test(value) && !Number.isNaN(Date.parse(value));
}

/** Between the scalars of stored rows and the values of Apex. */
import { throwApex } from '../rt/exceptions.ts';
import { ApexBlob } from '../rt/values/blob.ts';
import { ApexDate } from '../rt/values/date.ts';
import { ApexDatetime } from '../rt/values/datetime.ts';
import { ApexDecimal } from '../rt/values/decimal.ts';
import { ApexDouble } from '../rt/values/double.ts';
import { ApexTime } from '../rt/values/time.ts';
import type { Scalar } from '../store/store.ts';
import { toId18 } from './ids.ts';
import type { FieldDescribe, FieldType } from './schema.ts';

/** The Apex type of a field's value. */
export type ApexFieldType =
    | 'Id'
    | 'String'
    | 'Boolean'
    | 'Integer'
    | 'Long'
    | 'Decimal'
    | 'Date'
    | 'Datetime'
    | 'Time'
    | 'Blob';

const APEX_TYPES: Partial<Record<FieldType, ApexFieldType>> = {
    id: 'Id',
    reference: 'Id',
    boolean: 'Boolean',
    int: 'Integer',
    long: 'Long',
    double: 'Decimal',
    currency: 'Decimal',
    percent: 'Decimal',
    date: 'Date',
    datetime: 'Datetime',
    time: 'Time',
    base64: 'Blob'
};

/** The Apex type in which a field is read and written. */
export function apexTypeOf(type: FieldType): ApexFieldType {
    return APEX_TYPES[type] ?? 'String';
}

/** A stored scalar as Apex sees it; null stays null. */
export function toApex(type: FieldType, scalar: Scalar | undefined): unknown {
    if (scalar === null || scalar === undefined) return null;
    switch (apexTypeOf(type)) {
        case 'Datetime':
            return new ApexDatetime(scalar as number);
        case 'Date':
            return ApexDate.ofIso(scalar as string);
        case 'Time':
            return new ApexTime(scalar as number);
        case 'Decimal':
            return ApexDecimal.ofDouble(scalar as number);
        case 'Long':
            return BigInt(scalar);
        case 'Blob':
            return new ApexBlob(Buffer.from(scalar as string, 'base64'));
        default:
            return scalar;
    }
}

/** An Apex value that the field holds, as a stored scalar. */
export function toScalar(value: unknown): Scalar {
    if (value === null || value === undefined) return null;
    if (value instanceof ApexDatetime || value instanceof ApexTime) return value.ms;
    if (value instanceof ApexDate) return value.toIso();
    if (value instanceof ApexDecimal) return Number(value.toText());
    if (value instanceof ApexDouble) return value.value;
    if (value instanceof ApexBlob) return value.bytes.toString('base64');
    if (typeof value === 'bigint') return Number(value);
    return value as Scalar;
}

/**
 * A value in the form that a field keeps: Integer widened to Decimal, ids completed to 18 characters.
 * @throws System.SObjectException when the field can't hold a value of this type
 * @throws System.StringException for text that isn't an id
 */
export function assignable(field: FieldDescribe, value: unknown): unknown {
    if (value === null) return null;
    const wanted = apexTypeOf(field.type);
    const converted = convert(wanted, value);
    if (converted !== undefined) return converted;
    return throwApex(
        'System.SObjectException',
        `Illegal assignment from ${typeNameOf(value)} to ${wanted}`
    );
}

function convert(wanted: ApexFieldType, value: unknown): unknown {
    switch (wanted) {
        case 'Id':
            return typeof value === 'string' ? checkedId(value) : undefined;
        case 'String':
            return typeof value === 'string' ? value : undefined;
        case 'Boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'Integer':
            return typeof value === 'number' ? value : undefined;
        case 'Long':
            return typeof value === 'number' ? BigInt(value) : ofType(value, 'bigint');
        case 'Decimal':
            return toDecimal(value);
        case 'Date':
            return value instanceof ApexDate ? value : undefined;
        case 'Datetime':
            return value instanceof ApexDatetime ? value : undefined;
        case 'Time':
            return value instanceof ApexTime ? value : undefined;
        case 'Blob':
            return value instanceof ApexBlob ? value : undefined;
    }
}

function ofType(value: unknown, type: string): unknown {
    return typeof value === type ? value : undefined;
}

function checkedId(text: string): string {
    return toId18(text) ?? throwApex('System.StringException', `Invalid id: ${text}`);
}

function toDecimal(value: unknown): ApexDecimal | undefined {
    if (value instanceof ApexDecimal) return value;
    if (value instanceof ApexDouble) return ApexDecimal.ofDouble(value.value);
    if (typeof value === 'number' || typeof value === 'bigint') return ApexDecimal.ofInteger(value);
    return undefined;
}

function typeNameOf(value: unknown): string {
    if (typeof value === 'string') return 'String';
    if (typeof value === 'boolean') return 'Boolean';
    if (typeof value === 'number') return 'Integer';
    if (typeof value === 'bigint') return 'Long';
    return (value as { $type?: string }).$type ?? 'Object';
}

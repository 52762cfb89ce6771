/** Conversions between simple types, casts and `instanceof`. Null stays null. */
import { toId18 } from '../sobj/ids.ts';
import { throwApex } from './exceptions.ts';
import { isInstance } from './instance.ts';
import {
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexList,
    typeName,
    type ApexDate
} from './values/index.ts';

export function integerToLong(value: number | null): bigint | null {
    return value === null ? null : BigInt(value);
}

/** From Integer or Long. */
export function wholeToDecimal(value: number | bigint | null): ApexDecimal | null {
    return value === null ? null : ApexDecimal.ofInteger(value);
}

/** From Integer or Long. */
export function wholeToDouble(value: number | bigint | null): ApexDouble | null {
    return value === null ? null : new ApexDouble(Number(value));
}

export function doubleToDecimal(value: ApexDouble | null): ApexDecimal | null {
    return value === null ? null : ApexDecimal.ofDouble(value.value);
}

export function decimalToDouble(value: ApexDecimal | null): ApexDouble | null {
    return value === null ? null : new ApexDouble(value.toNumber());
}

/** Midnight GMT of the date. */
export function dateToDatetime(value: ApexDate | null): ApexDatetime | null {
    return value === null ? null : new ApexDatetime(value.day * 86_400_000);
}

/** Checks an id and completes it to 18 characters. @throws System.StringException */
export function stringToId(value: string | null): string | null {
    if (value === null) return null;
    return toId18(value) ?? throwApex('System.StringException', `Invalid id: ${value}`);
}

/** `(Integer) number`: the digits after the point are cut off, higher bits dropped. */
export function narrowToInteger(value: unknown): number | null {
    return value === null ? null : Number(BigInt.asIntN(32, wholePart(value)));
}

/** `(Long) number`: the digits after the point are cut off. */
export function narrowToLong(value: unknown): bigint | null {
    return value === null ? null : BigInt.asIntN(64, wholePart(value));
}

/** `(Type) value`; Double and Decimal turn into each other. @throws System.TypeException when the value is of another type */
export function cast(value: unknown, type: string): unknown {
    if (value === null || isInstance(value, type) || isListOfRecords(value, type)) return value;
    const wider = widened(value, type);
    if (wider !== null) return wider;
    if (type === 'Double' && value instanceof ApexDecimal) return decimalToDouble(value);
    return throwApex(
        'System.TypeException',
        `Invalid conversion from runtime type ${typeName(value)} to ${type}`
    );
}

/** An Integer counts as a Long, a Double as a Decimal; null for any other value or type. */
function widened(value: unknown, type: string): unknown {
    if (type === 'Long' && typeof value === 'number') return BigInt(value);
    return type === 'Decimal' && value instanceof ApexDouble ? doubleToDecimal(value) : null;
}

/** A list made as `List<SObject>` passes for one of an object when all its records are of that object. */
function isListOfRecords(value: unknown, type: string): boolean {
    if (!(value instanceof ApexList) || value.elementType !== 'SObject') return false;
    return value.values().every((one) => one === null || `List<${typeName(one)}>` === type);
}

/** `value instanceof Type`: false for null. */
export function instanceOf(value: unknown, type: string): boolean {
    return value !== null && (isInstance(value, type) || widened(value, type) !== null);
}

function wholePart(value: unknown): bigint {
    if (value instanceof ApexDecimal) return value.unscaled / 10n ** BigInt(value.scale);
    if (value instanceof ApexDouble) return BigInt(Math.trunc(value.value));
    return BigInt(value as number | bigint);
}

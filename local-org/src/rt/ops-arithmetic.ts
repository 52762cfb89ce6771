/**
 * Arithmetic with the results and errors of
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_expressions_operators_understanding.htm
 * An operand that is null throws a NullPointerException.
 */
import { throwApex, throwNull } from './exceptions.ts';
import { ApexDouble, toText, type ApexDecimal } from './values/index.ts';

/** The value, unless it is null: then a NullPointerException. */
export function nonNull<T>(value: T | null): T {
    return value === null ? throwNull() : value;
}

/** Integer division, truncated towards zero. @throws System.MathException for a zero divisor */
export function divideInteger(left: number, right: number): number {
    if (right === 0) divideByZero();
    return (left / right) | 0;
}

/** Long division, truncated towards zero and wrapped. @throws System.MathException for a zero divisor */
export function divideLong(left: bigint, right: bigint): bigint {
    if (right === 0n) divideByZero();
    return BigInt.asIntN(64, left / right);
}

export function addDouble(left: ApexDouble | null, right: ApexDouble | null): ApexDouble {
    return new ApexDouble(nonNull(left).value + nonNull(right).value);
}

export function subtractDouble(left: ApexDouble | null, right: ApexDouble | null): ApexDouble {
    return new ApexDouble(nonNull(left).value - nonNull(right).value);
}

export function multiplyDouble(left: ApexDouble | null, right: ApexDouble | null): ApexDouble {
    return new ApexDouble(nonNull(left).value * nonNull(right).value);
}

/** @throws System.MathException for a zero divisor */
export function divideDouble(left: ApexDouble | null, right: ApexDouble | null): ApexDouble {
    const divisor = nonNull(right).value;
    if (divisor === 0) divideByZero();
    return new ApexDouble(nonNull(left).value / divisor);
}

export function negateDouble(operand: ApexDouble | null): ApexDouble {
    return new ApexDouble(-nonNull(operand).value);
}

export function addDecimal(left: ApexDecimal | null, right: ApexDecimal | null): ApexDecimal {
    return nonNull(left).add(nonNull(right));
}

export function subtractDecimal(left: ApexDecimal | null, right: ApexDecimal | null): ApexDecimal {
    return nonNull(left).subtract(nonNull(right));
}

export function multiplyDecimal(left: ApexDecimal | null, right: ApexDecimal | null): ApexDecimal {
    return nonNull(left).multiply(nonNull(right));
}

/** @throws System.MathException for a zero divisor, DisputedSemantics for a quotient without end */
export function divideDecimal(left: ApexDecimal | null, right: ApexDecimal | null): ApexDecimal {
    return nonNull(left).quotient(nonNull(right));
}

export function negateDecimal(operand: ApexDecimal | null): ApexDecimal {
    return nonNull(operand).negate();
}

/** String concatenation: null becomes the text `null`. */
export function concat(left: unknown, right: unknown): string {
    return toText(left) + toText(right);
}

function divideByZero(): never {
    throwApex('System.MathException', 'Divide by 0');
}

/** Comparison and equality. */
import { nonNull } from './ops-arithmetic.ts';
import { compareNumbers, compareValues, equal, isNumeric, looseEqual } from './values/index.ts';

/** `==`: text without case, numbers by value, collections and records by content. */
export function equals(left: unknown, right: unknown): boolean {
    return looseEqual(left, right);
}

export function notEquals(left: unknown, right: unknown): boolean {
    return !looseEqual(left, right);
}

/** `===`: the same object; for values without identity the same value, text with case. */
export function identical(left: unknown, right: unknown): boolean {
    if (left === right) return true;
    if (isNumeric(left) && isNumeric(right)) return compareNumbers(left, right) === 0;
    return false;
}

export function notIdentical(left: unknown, right: unknown): boolean {
    return !identical(left, right);
}

/** `===` between values without identity: Date, Datetime, Time, Blob and enum constants. */
export function identicalValue(left: unknown, right: unknown): boolean {
    return equal(left, right);
}

export function notIdenticalValue(left: unknown, right: unknown): boolean {
    return !equal(left, right);
}

/** `switch on`: text with case. */
export function matches(subject: unknown, literal: unknown): boolean {
    return equal(subject, literal);
}

export function less(left: unknown, right: unknown): boolean {
    return order(left, right) < 0;
}

export function lessOrEqual(left: unknown, right: unknown): boolean {
    return order(left, right) <= 0;
}

export function greater(left: unknown, right: unknown): boolean {
    return order(left, right) > 0;
}

export function greaterOrEqual(left: unknown, right: unknown): boolean {
    return order(left, right) >= 0;
}

/** An order exists only between values: null throws a NullPointerException. NaN is in no order. */
function order(left: unknown, right: unknown): number {
    const [a, b] = [nonNull(left), nonNull(right)];
    return isNumeric(a) && isNumeric(b) ? compareNumbers(a, b) : compareValues(a, b);
}

/** The three questions about equality: `equals`, `==`, and the key of a hash table. */
import { classOf } from '../object.ts';
import { ApexDecimal } from './decimal.ts';
import { ApexDouble } from './double.ts';
import { sameIgnoringCase } from './fold.ts';
import { isPlatformValue, type UserMethods } from './protocol.ts';

/** What a `Map` of JavaScript can use as key. */
export type HashKey = string | number | bigint | boolean | null | object;

/** Equality as collections and `equals()` see it: text with case, no conversion between types. */
export function equal(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (isPlatformValue(a)) return a.equals(b);
    const own = (a as UserMethods).i_equals_1;
    return own === undefined ? false : own.call(a, b) === true;
}

/** The operator `==`: text without case, numbers across their types, everything else as `equal`. */
export function looseEqual(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a === 'string' && typeof b === 'string') return sameIgnoringCase(a, b);
    if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b) === 0;
    return equal(a, b);
}

/** A key that equal values share; unequal values may share it too, so compare with `equal` afterwards. */
export function hashKey(value: unknown): HashKey {
    if (typeof value !== 'object' || value === null) return value as HashKey;
    if (isPlatformValue(value)) return value.hashKey();
    const own = (value as UserMethods).i_hashcode_0;
    return own === undefined ? value : `\u0000hash:${own.call(value)}`;
}

/** The key of a value inside the key of another value: always text. */
export function nestedKey(value: unknown): string {
    const key = hashKey(value);
    if (typeof key === 'string') return `${key.length}:${key}`;
    if (typeof key === 'object' && key !== null) return classOf(key)?.$type ?? 'object';
    return `${typeof key} ${String(key)}`;
}

type Numeric = number | bigint | ApexDecimal | ApexDouble;

/** Whether a value is an Integer, Long, Double or Decimal. */
export function isNumeric(value: unknown): value is Numeric {
    return (
        typeof value === 'number' ||
        typeof value === 'bigint' ||
        value instanceof ApexDecimal ||
        value instanceof ApexDouble
    );
}

/** Compares numbers of any types exactly, but as doubles once a Double takes part; NaN compares as 1. */
export function compareNumbers(a: Numeric, b: Numeric): number {
    if (a instanceof ApexDouble || b instanceof ApexDouble) {
        const [x, y] = [toDouble(a), toDouble(b)];
        if (x === y) return 0;
        return x < y ? -1 : 1;
    }
    return toDecimal(a).compare(toDecimal(b));
}

function toDouble(value: Numeric): number {
    if (value instanceof ApexDouble) return value.value;
    return value instanceof ApexDecimal ? value.toNumber() : Number(value);
}

function toDecimal(value: number | bigint | ApexDecimal): ApexDecimal {
    return value instanceof ApexDecimal ? value : ApexDecimal.ofInteger(value);
}

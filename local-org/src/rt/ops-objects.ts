/** Lists, objects and enums. */
import { ApexException, throwApex } from './exceptions.ts';
import { nonNull } from './ops-arithmetic.ts';
import {
    ApexList,
    ApexMap,
    ApexSet,
    type ApexEnumValue,
    type UserMethods
} from './values/index.ts';

/** `list[index]`. */
export function getItem(list: ApexList | null, index: number | null): unknown {
    return nonNull(list).get(nonNull(index));
}

/** `list[index] = value`. @returns the value */
export function setItem(list: ApexList | null, index: number | null, value: unknown): unknown {
    nonNull(list).set(nonNull(index), value);
    return value;
}

export function newList(elementType: string, items: unknown[]): ApexList {
    return new ApexList(elementType, items);
}

/** `new Type[size]`: as many nulls. */
export function newArray(elementType: string, size: number | null): ApexList {
    return new ApexList(elementType, new Array<unknown>(nonNull(size)).fill(null));
}

export function newSet(elementType: string, items: unknown[]): ApexSet {
    return new ApexSet(elementType, items);
}

/** @param entries keys and values in turn */
export function newMap(keyType: string, valueType: string, entries: unknown[]): ApexMap {
    const pairs: [unknown, unknown][] = [];
    for (let n = 0; n < entries.length; n += 2) pairs.push([entries[n], entries[n + 1]]);
    return new ApexMap(keyType, valueType, pairs);
}

/** What a `for (x : items)` loop walks over: a collection, or what a class's `iterator()` gives. */
export function iterate(items: unknown): Iterable<unknown> {
    const source = nonNull(items) as Partial<Iterable<unknown>> & UserMethods;
    if (typeof source[Symbol.iterator] === 'function') return source as Iterable<unknown>;
    return walk(source.i_iterator_0!() as ApexIterator);
}

interface ApexIterator {
    i_hasnext_0(): boolean | null;
    i_next_0(): unknown;
}

function* walk(iterator: ApexIterator): Generator<unknown> {
    while (nonNull(nonNull(iterator).i_hasnext_0())) yield iterator.i_next_0();
}

/** The constructors of `Exception`: nothing, a text, a cause, or both. */
export function initException(target: ApexException, ...args: unknown[]): ApexException {
    const text = args.find((arg): arg is string => typeof arg === 'string');
    const cause = args.find((arg): arg is ApexException => arg instanceof ApexException);
    target.cause = cause ?? null;
    target.setMessage(text ?? null);
    return target;
}

/** `enumValue.name()`. */
export function enumName(value: ApexEnumValue): string {
    return value.name;
}

/** `enumValue.ordinal()`. */
export function enumOrdinal(value: ApexEnumValue): number {
    return value.ordinal;
}

/** `EnumType.valueOf(text)`, case-insensitive. @throws System.NoSuchElementException for another text */
export function enumValueOf(
    type: string,
    constants: readonly ApexEnumValue[],
    name: string | null
): ApexEnumValue {
    const wanted = nonNull(name).toLowerCase();
    const found = constants.find((constant) => constant.name.toLowerCase() === wanted);
    return found ?? throwApex('System.NoSuchElementException', `No enum constant ${type}.${name}`);
}

/** Wrappers and checks that many implementations share. */
import { required, throwApex, throwNull } from '../rt/exceptions.ts';
import { ApexList } from '../rt/values/index.ts';
import type { Native } from './registry.ts';

/** The same table, but every function throws a `NullPointerException` when an argument is null. */
export function nonNull(table: Readonly<Record<string, Native>>): Record<string, Native> {
    return Object.fromEntries(Object.entries(table).map(([key, run]) => [key, refusingNull(run)]));
}

function refusingNull(run: Native): Native {
    return (...values: unknown[]) => {
        for (const value of values) if (value === null) required(value);
        return run(...values);
    };
}

/** A list of a platform method's results. */
export function listOf(elementType: string, items: readonly unknown[]): ApexList {
    return new ApexList(elementType, [...items]);
}

/**
 * The elements of an `Iterable`: a collection's, or those a class of the app hands out by its iterator.
 * @throws System.NullPointerException for null
 */
export function elementsOf(iterable: unknown): unknown[] {
    if (iterable === null) return throwNull();
    if (Symbol.iterator in (iterable as object)) return [...(iterable as Iterable<unknown>)];
    const iterator = (iterable as UserIterable).i_iterator_0();
    const found: unknown[] = [];
    while (iterator.i_hasnext_0()) found.push(iterator.i_next_0());
    return found;
}

interface UserIterable {
    i_iterator_0(): { i_hasnext_0(): boolean; i_next_0(): unknown };
}

/** Throws a `System.StringException`. */
export function stringError(message: string): never {
    return throwApex('System.StringException', message);
}

/**
 * An estimate of the heap that Apex values take.
 * Salesforce publishes the limit and not how it counts, so every size here is on the large side of what is reported.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm
 */
import { SObjectValue } from '../sobj/sobject.ts';
import { ApexList, ApexMap, ApexSet } from './values/index.ts';

/** Bytes of a reference, a number, an instant or a truth value. */
const SLOT = 8;
/** Bytes that an object, a string or a collection takes before its content. */
const HEADER = 16;
/** Bytes of an entry of a set or map besides its references. */
const ENTRY = 32;

/**
 * Bytes of everything that can be reached from some values. What several hold counts once, but for strings: nothing tells
 * one string from another that reads the same, so each holder counts its own.
 * @param roots Apex values; null takes nothing
 */
export function heapSize(...roots: readonly unknown[]): number {
    const seen = new Set<object>();
    const waiting: unknown[] = [...roots];
    let bytes = 0;
    while (waiting.length > 0) {
        const value = waiting.pop();
        if (typeof value === 'string') bytes += HEADER + value.length;
        if (typeof value !== 'object' || value === null || seen.has(value)) continue;
        seen.add(value);
        bytes += HEADER + hold(value, waiting);
    }
    return bytes;
}

/** Bytes of what an object holds itself. @param waiting gets what it refers to */
function hold(value: object, waiting: unknown[]): number {
    if (value instanceof ApexList) return holdAll(value.values(), SLOT, waiting);
    if (value instanceof ApexSet) return holdAll(value.values(), SLOT + ENTRY, waiting);
    if (value instanceof ApexMap) return holdAll(value.pairs().flat(), SLOT + ENTRY / 2, waiting);
    if (value instanceof SObjectValue) return holdRecord(value, waiting);
    return holdAll(Object.values(value), SLOT, waiting);
}

function holdRecord(record: SObjectValue, waiting: unknown[]): number {
    const related = [...record.parents.values(), ...[...record.childRecords.values()].flat()];
    waiting.push(...related);
    return holdAll([...record.values.values()], SLOT + ENTRY, waiting) + related.length * SLOT;
}

function holdAll(values: readonly unknown[], each: number, waiting: unknown[]): number {
    for (const value of values) waiting.push(value);
    return values.length * each;
}

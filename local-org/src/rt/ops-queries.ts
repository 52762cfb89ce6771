/** Inline queries. */
import type { BoundQuery } from '../soql/bind.ts';
import { runLoopQuery, runQuery, type RunOptions } from '../soql/run.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { throwApex } from './exceptions.ts';
import { heapSize } from './heap.ts';
import { currentTransaction } from './transaction.ts';
import { ApexList } from './values/index.ts';

/** Records that are never too many for the heap, long texts aside. */
const SURELY_FITS = 1_000;

/** Rows that a `for (List<…> chunk : [SELECT …])` loop gets at a time. */
const CHUNK = 200;

type Mode = 'user' | 'system';

/** `[SELECT …]` as a list. @throws System.LimitException when it is too large for the heap */
export function queryList(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): ApexList {
    const list = new ApexList(query.object.name, rowsOf(query, binds, access, sharing));
    if (list.size > SURELY_FITS) currentTransaction().limits.refuseHeap(heapSize(list));
    return list;
}

/** `[SELECT …]` as what a loop goes through. */
export function queryLoop(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): Iterable<SObjectValue> {
    return runLoopQuery(query, binds, optionsOf(access, sharing));
}

/** `[SELECT …]` as its only record. @throws System.QueryException for none or several */
export function queryOne(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): SObjectValue {
    const rows = rowsOf(query, binds, access, sharing);
    if (rows.length > 1)
        throwApex('System.QueryException', 'List has more than 1 row for assignment to SObject');
    return (
        rows[0] ?? throwApex('System.QueryException', 'List has no rows for assignment to SObject')
    );
}

/** `[SELECT COUNT() …]`. */
export function queryCount(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): number {
    return run(query, binds, access, sharing) as number;
}

/** The records of a query in lists of at most 200, for loops whose variable is a list. */
export function* chunks(records: Iterable<SObjectValue>): Generator<ApexList> {
    let chunk: SObjectValue[] = [];
    for (const record of records) {
        chunk.push(record);
        if (chunk.length < CHUNK) continue;
        yield new ApexList(record.describe.name, chunk);
        chunk = [];
    }
    if (chunk.length > 0) yield new ApexList(chunk[0]!.describe.name, chunk);
}

function rowsOf(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): SObjectValue[] {
    return run(query, binds, access, sharing) as SObjectValue[];
}

function run(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): SObjectValue[] | number {
    return runQuery(query, binds, optionsOf(access, sharing));
}

function optionsOf(access: Mode, sharing: boolean): RunOptions {
    const { org, userId, limits } = currentTransaction();
    const { schema, store, clock } = org;
    return { schema, store, userId, now: clock.now(), access, sharing, limits };
}

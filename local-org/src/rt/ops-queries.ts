/** Inline queries. */
import type { BoundQuery } from '../soql/bind.ts';
import { runQuery } from '../soql/run.ts';
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
    const list = queryLoop(query, binds, access, sharing);
    if (list.size > SURELY_FITS) currentTransaction().limits.refuseHeap(heapSize(list));
    return list;
}

/** `[SELECT …]` as what a loop goes through. */
export function queryLoop(
    query: BoundQuery,
    binds: unknown[],
    access: Mode,
    sharing: boolean
): ApexList {
    return new ApexList(query.object.name, rowsOf(query, binds, access, sharing));
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
export function* chunks(records: ApexList): Generator<ApexList> {
    const all = records.values();
    for (let start = 0; start < all.length; start += CHUNK) {
        yield new ApexList(records.elementType, all.slice(start, start + CHUNK));
    }
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
    const { org, userId, limits } = currentTransaction();
    const { schema, store, clock } = org;
    return runQuery(query, binds, {
        schema,
        store,
        userId,
        now: clock.now(),
        access,
        sharing,
        limits
    });
}

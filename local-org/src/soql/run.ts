import type { SObjectValue } from '../sobj/sobject.ts';
import type { BoundQuery } from './bound.ts';
import type { Row } from '../store/store.ts';
import { aggregate } from './group.ts';
import { recordsInTurn, recordsOf } from './records.ts';
import { matchingRows } from './rows.ts';
import { contextOf, type RunContext, type RunOptions } from './run-context.ts';

export type { RunOptions } from './run-context.ts';

/**
 * Runs a query.
 * @param binds results of the bind expressions, as Apex values, by slot
 * @returns a number for `SELECT COUNT()`, else records or AggregateResults in the query's order
 * @throws SoqlError, which Apex sees as System.QueryException
 * @throws System.LimitException beyond 100 queries or 50,000 rows
 * @throws DisputedSemantics when strict and the result depends on how null compares
 */
export function runQuery(
    query: BoundQuery,
    binds: readonly unknown[],
    options: RunOptions
): SObjectValue[] | number {
    const context = contextOf(options, binds);
    const rows = countedRows(context, query);
    if (query.kind === 'count') return rows.length;
    return query.kind === 'aggregate'
        ? aggregate(context, query, rows)
        : recordsOf(context, query, rows);
}

/**
 * Runs the query of a loop as `runQuery` does, but makes each record when its turn comes.
 * @throws as `runQuery` does, before the first record
 */
export function runLoopQuery(
    query: BoundQuery,
    binds: readonly unknown[],
    options: RunOptions
): Iterable<SObjectValue> {
    const context = contextOf(options, binds);
    const rows = countedRows(context, query);
    return query.kind === 'aggregate'
        ? aggregate(context, query, rows)
        : recordsInTurn(context, query, rows);
}

function countedRows(context: RunContext, query: BoundQuery): readonly Row[] {
    context.limits?.count('queries');
    const rows = matchingRows(context, query);
    context.limits?.count('queryRows', rows.length);
    return rows;
}

/** ORDER BY. */
import { DisputedSemantics } from '../rt/exceptions.ts';
import type { Row, Scalar } from '../store/store.ts';
import type { BoundOperand, BoundOrder, BoundQuery } from './bound.ts';
import { readerOf } from './read.ts';
import type { RunContext } from './run-context.ts';

/** Rows in the query's order; rows that it doesn't tell apart keep theirs. */
export function sorted(context: RunContext, query: BoundQuery, rows: Row[]): Row[] {
    return sortedBy(context, query.orderBy, rows, (operand) => readerOf(context, operand));
}

/**
 * Sorts rows or groups. Text sorts without case; nulls come first, whichever the direction, unless the
 * query says otherwise.
 * @throws DisputedSemantics when strict and a null is met without NULLS FIRST or LAST
 */
export function sortedBy<T>(
    context: RunContext,
    order: readonly BoundOrder[],
    items: T[],
    reader: (operand: BoundOperand) => (item: T) => Scalar
): T[] {
    if (order.length === 0 || items.length < 2) return items;
    const keyed = items.map((item) => ({ item, keys: [] as Scalar[] }));
    for (const { operand, nulls } of order) {
        const read = reader(operand);
        for (const each of keyed) each.keys.push(sortKey(read(each.item)));
        if (nulls === null && context.strict) refuseNulls(keyed);
    }
    return keyed.sort((a, b) => compare(order, a.keys, b.keys)).map(({ item }) => item);
}

function sortKey(value: Scalar): Scalar {
    return typeof value === 'string' ? value.toLowerCase() : value;
}

function refuseNulls(keyed: readonly { readonly keys: Scalar[] }[]): void {
    if (keyed.every(({ keys }) => keys.at(-1) !== null)) return;
    throw new DisputedSemantics(
        'soql-order-nulls',
        'ORDER BY met a null without NULLS FIRST or NULLS LAST'
    );
}

function compare(order: readonly BoundOrder[], a: readonly Scalar[], b: readonly Scalar[]): number {
    for (const [at, { descending, nulls }] of order.entries()) {
        const [one, other] = [a[at]!, b[at]!];
        if (one === other) continue;
        if (one === null || other === null) return (one === null) === (nulls !== 'last') ? -1 : 1;
        return one < other === descending ? 1 : -1;
    }
    return 0;
}

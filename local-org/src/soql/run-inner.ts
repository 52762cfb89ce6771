import type { Scalar } from '../store/store.ts';
import type { BoundQuery } from './bound.ts';
import { readerOf } from './read.ts';
import { matchingRows } from './rows.ts';
import type { RunContext } from './run-context.ts';

/** The values that a semi-join's inner query selects. */
export function runInner(context: RunContext, query: BoundQuery): Scalar[] {
    const [column] = query.columns;
    if (column?.kind !== 'field') throw new Error('A semi-join selects one field.');
    const read = readerOf(context, column.path);
    return matchingRows(context, query).map(read);
}

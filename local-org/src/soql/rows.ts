/** The rows that a query is about, by the cheapest way that finds them. */
import { accessOf } from '../access/index.ts';
import { canSee } from '../access/sharing.ts';
import type { Row } from '../store/store.ts';
import { checkOffset } from './bind.ts';
import type { BoundQuery } from './bound.ts';
import { rowTest } from './evaluate.ts';
import { candidates } from './plan.ts';
import { checkAccess } from './query-access.ts';
import { refuse } from './error.ts';
import type { RunContext } from './run-context.ts';
import { sorted } from './sort.ts';
import type { BindSlot } from './ast.ts';

/**
 * Rows that match WHERE and that the user may see, in the query's order, cut to LIMIT and OFFSET.
 * @param parentId in a subquery of SELECT: the outer row
 */
export function matchingRows(
    context: RunContext,
    query: BoundQuery,
    parentId: string | null = null
): Row[] {
    const limit = countOf(context, query.limit, 'LIMIT') ?? Infinity;
    const offset = countOf(context, query.offset, 'OFFSET') ?? 0;
    checkOffset(offset, query);
    const { rows, ordered } = candidates(context, query, parentId);
    const matches = matcher(context, query);
    const grouped = query.kind === 'aggregate';
    const stopAt = ordered && !grouped ? offset + limit : Infinity;
    const found: Row[] = [];
    if (stopAt > 0) {
        for (const row of rows) {
            if (!matches(row)) continue;
            found.push(row);
            if (found.length >= stopAt) break;
        }
    }
    if (grouped) return found;
    const inOrder = ordered ? found : sorted(context, query, found);
    return inOrder.slice(offset, offset + limit);
}

/** LIMIT or OFFSET. @throws SoqlError when a bind gives null or a negative number */
export function countOf(
    context: RunContext,
    count: number | BindSlot | null,
    clause: string
): number | null {
    if (count === null || typeof count === 'number') return count;
    const value = context.binds[count.slot];
    if (typeof value === 'number' && value >= 0) return value;
    return refuse('MALFORMED_QUERY', `${clause} must not be null or negative`, count);
}

function matcher(context: RunContext, query: BoundQuery): (row: Row) => boolean {
    const test = query.where === null ? null : rowTest(context, query.where);
    const visible = visibility(context, query);
    return (row) => (test === null || test(row)) && (visible === null || visible(row));
}

/** Null when every row may be seen. */
function visibility(context: RunContext, query: BoundQuery): ((row: Row) => boolean) | null {
    const mode = checkAccess(context, query);
    const { object } = query;
    const special = object.readPermissions.length > 0 && context.loginRulesInSystemMode;
    if (!mode.sharing && !special) return null;
    const access = accessOf(context.store, context.schema, context.userId).object(object.name);
    if (access.viewAll) return null;
    return (row) => canSee(context, object, row);
}

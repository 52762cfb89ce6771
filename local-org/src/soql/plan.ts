/** Where a query's rows come from: an index if a condition that must hold can use one. */
import { accessOf } from '../access/index.ts';
import { recycleBin } from '../dml/recycle-bin.ts';
import type { FieldDescribe } from '../sobj/schema.ts';
import type { Range, Row, Scalar } from '../store/store.ts';
import type { BoundCondition, BoundOperand, BoundQuery, Comparison } from './bound.ts';
import type { RunContext } from './run-context.ts';
import { type Settled, settle } from './values.ts';

/** Rows that may match; `ordered` says that they come in the query's order already. */
export interface Candidates {
    readonly rows: Iterable<Row>;
    readonly ordered: boolean;
}

export function candidates(
    context: RunContext,
    query: BoundQuery,
    parentId: string | null
): Candidates {
    const unordered = query.orderBy.length === 0;
    const { store } = context;
    const { object, parentField } = query;
    if (object.name === 'UserPermissionAccess')
        return { rows: [ownPermissions(context)], ordered: true };
    if (parentField !== null && parentId !== null) {
        return { rows: store.find(object.name, parentField.name, parentId), ordered: unordered };
    }
    const musts = conditionsThatMustHold(query.where);
    return (
        byIds(context, query, musts) ??
        byTime(context, query, musts) ??
        byIndex(context, query, musts) ?? { rows: everything(context, query), ordered: unordered }
    );
}

function everything(context: RunContext, query: BoundQuery): Iterable<Row> {
    const rows = context.store.scan(query.object.name);
    return query.allRows ? [...rows, ...recycleBin(context.store).rowsOf(query.object.name)] : rows;
}

/** The comparisons that a row must pass: WHERE itself, or the parts of its AND. */
function conditionsThatMustHold(where: BoundCondition | null): Comparison[] {
    if (where === null) return [];
    if (where.kind === 'compare') return [where];
    return where.kind === 'and' ? where.parts.flatMap(conditionsThatMustHold) : [];
}

function byIds(
    context: RunContext,
    query: BoundQuery,
    musts: readonly Comparison[]
): Candidates | null {
    if (query.allRows) return null;
    const values = equalValues(context, musts, (field) => field.type === 'id');
    if (values === null) return null;
    const rows = values.values
        .map((id) =>
            typeof id === 'string' ? context.store.get(query.object.name, id) : undefined
        )
        .filter((row) => row !== undefined);
    return { rows, ordered: query.orderBy.length === 0 };
}

function byIndex(
    context: RunContext,
    query: BoundQuery,
    musts: readonly Comparison[]
): Candidates | null {
    if (query.allRows) return null;
    const indexed = (field: FieldDescribe) => {
        return (
            !field.caseSensitive &&
            (field.type === 'reference' || field.unique || field.externalId || field.nameField)
        );
    };
    const found = equalValues(context, musts, indexed);
    if (found === null) return null;
    const rows = found.values.flatMap((each) =>
        context.store.find(query.object.name, found.field, each)
    );
    return { rows, ordered: query.orderBy.length === 0 };
}

/** The values of the first `=` or `IN` on a suitable field, each once. */
function equalValues(
    context: RunContext,
    musts: readonly Comparison[],
    suits: (field: FieldDescribe) => boolean
): { field: string; values: Scalar[] } | null {
    for (const must of musts) {
        if (!isPlain(must.operand) || !suits(must.operand.field)) continue;
        if (must.operator !== '=' && must.operator !== 'IN') continue;
        const values = scalarsOf(settle(context, must));
        if (values !== null) return { field: must.operand.field.name, values };
    }
    return null;
}

function scalarsOf(settled: Settled): Scalar[] | null {
    if (settled.kind === 'one') return [fold(settled.value)];
    if (settled.kind === 'span') return null;
    const scalars = settled.values.map((each) => (each.kind === 'one' ? fold(each.value) : null));
    return [...new Set(scalars)];
}

function fold(value: Scalar): Scalar {
    return typeof value === 'string' && value.length !== 18 ? value.toLowerCase() : value;
}

function isPlain(operand: BoundOperand): operand is Extract<BoundOperand, { kind: 'field' }> {
    return operand.kind === 'field' && operand.hops.length === 0;
}

/** History: the ordered index on its time, of one user where the query asks for one. */
function byTime(
    context: RunContext,
    query: BoundQuery,
    musts: readonly Comparison[]
): Candidates | null {
    const { object } = query;
    const time = object.fields.find((field) => {
        return context.store.range(object.name, field.name, { from: 1, to: 0 }) !== undefined;
    });
    if (time === undefined) return null;
    const users = equalValues(context, musts, (field) => field.type === 'reference');
    const order = timeOrder(query, time);
    const range: Range = {
        ...bounds(context, musts, time),
        descending: order === 'descending',
        columns: columnsOf(query)
    };
    const rangeOf = (where: Range['where']) =>
        context.store.range(object.name, time.name, { ...range, where });
    const parts =
        users === null
            ? [rangeOf(undefined)]
            : users.values.map((value) => rangeOf({ field: users.field, value }));
    if (parts.some((part) => part === undefined)) return null;
    const ordered = query.orderBy.length === 0 || (order !== null && parts.length === 1);
    const rows = parts.length === 1 ? parts[0]! : chained(parts as Iterable<Row>[]);
    return { rows, ordered };
}

/** How the index gives the query's order, or null when it asks for another. */
function timeOrder(query: BoundQuery, time: FieldDescribe): 'ascending' | 'descending' | null {
    const [order, ...others] = query.orderBy;
    if (order === undefined || others.length > 0) return null;
    if (!isPlain(order.operand) || order.operand.field !== time) return null;
    return order.descending ? 'descending' : 'ascending';
}

function bounds(context: RunContext, musts: readonly Comparison[], time: FieldDescribe): Range {
    let from = -Infinity;
    let to = Infinity;
    for (const must of musts) {
        if (!isPlain(must.operand) || must.operand.field !== time) continue;
        const span = instants(settle(context, must));
        if (span === null) continue;
        if (must.operator === '=' || must.operator.startsWith('>'))
            from = Math.max(from, span.from);
        if (must.operator === '=' || must.operator.startsWith('<')) to = Math.min(to, span.to);
    }
    return { from, to };
}

function instants(settled: Settled): { from: number; to: number } | null {
    if (settled.kind === 'one' && typeof settled.value === 'number') {
        return { from: settled.value, to: settled.value };
    }
    if (settled.kind !== 'span' || typeof settled.span.from !== 'number') return null;
    return { from: settled.span.from, to: settled.span.to as number };
}

/** Fields of the queried object itself that the query needs. */
function columnsOf(query: BoundQuery): string[] {
    const own = query.uses
        .filter((use) => use.object === query.object)
        .map((use) => use.field.name);
    const { ownRowsField } = query.object;
    return [...new Set(ownRowsField === null ? own : [...own, ownRowsField])];
}

function* chained(parts: readonly Iterable<Row>[]): Iterable<Row> {
    for (const part of parts) yield* part;
}

/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userpermissionaccess.htm */
function ownPermissions(context: RunContext): Row {
    const { store, schema, userId } = context;
    const row: Record<string, Scalar> = { Id: `0XP${userId.slice(3)}` };
    for (const name of accessOf(store, schema, userId).permissions)
        row[`Permissions${name}`] = true;
    return row;
}

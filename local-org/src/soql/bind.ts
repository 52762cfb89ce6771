import type { FieldDescribe, Schema, SObjectDescribe } from '../sobj/schema.ts';
import type { BindSlot, OrderItem, SelectItem, SelectedFields, SoqlQuery } from './ast.ts';
import {
    bindGrouping,
    checkCount,
    type Grouping,
    kindOf,
    mustBeGrouped
} from './bind-aggregates.ts';
import { bindCondition, checkSemiJoins } from './bind-conditions.ts';
import type { BindContext } from './bind-context.ts';
import { bindOperand, isAggregate, mustSort, operandKey } from './bind-operands.ts';
import { bindPath, findObject, noSuchRelationship } from './bind-paths.ts';
import type { BoundOrder, BoundQuery, Column } from './bound.ts';
import { refuse } from './error.ts';

export type { BoundQuery } from './bound.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_offset.htm */
const MAX_OFFSET = 2000;
const MAX_FIELDS_ROWS = 200;

/**
 * Resolves the names of a query and checks everything that doesn't depend on data or user.
 * @throws SoqlError with place, code and Salesforce's wording
 */
export function bindQuery(query: SoqlQuery, schema: Schema): BoundQuery {
    return bindFrom(query, schema, findObject(schema, query.from, query), null);
}

function bindFrom(
    query: SoqlQuery,
    schema: Schema,
    object: SObjectDescribe,
    parentField: FieldDescribe | null
): BoundQuery {
    const context: BindContext = {
        schema,
        object,
        query,
        binds: [],
        uses: [],
        bindInner: (inner) => bindQuery(inner, schema)
    };
    const kind = kindOf(query);
    const { columns, groupBy, having } = bindSelect(context, kind);
    const where = query.where === null ? null : bindCondition(context, query.where);
    if (where !== null) checkSemiJoins(where, query);
    const grouped = kind === 'aggregate' ? new Set(groupBy.map(operandKey)) : null;
    const orderBy = query.orderBy.map((item) => bindOrder(context, item, grouped));
    const limit = bindCount(context, query.limit);
    const offset = bindCount(context, query.offset);
    checkClauses(query, kind);
    const { line, column, access, forClause, allRows } = query;
    const { binds, uses } = context;
    return {
        line,
        column,
        kind,
        object,
        columns,
        where,
        groupBy,
        having,
        orderBy,
        limit,
        offset,
        access,
        forClause,
        allRows,
        parentField,
        binds,
        uses
    };
}

function bindSelect(context: BindContext, kind: BoundQuery['kind']): Grouping {
    const { query } = context;
    if (kind === 'aggregate') return bindGrouping(context);
    if (kind === 'count') {
        checkCount(query);
        return { columns: [], groupBy: [], having: null };
    }
    if (query.having !== null) refuse('MALFORMED_QUERY', 'HAVING needs GROUP BY', query.having);
    const columns = query.select.flatMap((item) => bindColumn(context, item));
    checkDoubles(columns, query);
    return { columns, groupBy: [], having: null };
}

function bindColumn(context: BindContext, item: SelectItem): Column[] {
    if (item.kind === 'subquery') return [bindChildren(context, item.query)];
    if (item.kind === 'fields') return bindFields(context, item);
    if (item.alias !== null) {
        refuse('MALFORMED_QUERY', 'only aggregate expressions use field aliasing', item);
    }
    const { operand } = item;
    if (operand.kind === 'field') {
        return [{ kind: 'field', path: bindPath(context, operand, 'SELECT'), toLabel: false }];
    }
    const call = bindOperand(context, operand, 'SELECT');
    if (call.kind === 'function' && call.name === 'TOLABEL' && call.argument !== null) {
        return [{ kind: 'field', path: call.argument, toLabel: true }];
    }
    return refuse('MALFORMED_QUERY', `${operand.name} must be grouped`, item);
}

/** `FIELDS(ALL)` and `FIELDS(CUSTOM)` need a LIMIT of at most 200; Apex has only `FIELDS(STANDARD)`. */
function bindFields(context: BindContext, item: SelectedFields): Column[] {
    const { limit } = context.query;
    if (item.which !== 'STANDARD' && (typeof limit !== 'number' || limit > MAX_FIELDS_ROWS)) {
        const message = `The SOQL FIELDS function must have a LIMIT of at most ${MAX_FIELDS_ROWS}`;
        refuse('MALFORMED_QUERY', message, item);
    }
    const chosen = context.object.fields.filter((field) => {
        return item.which === 'ALL' || field.custom === (item.which === 'CUSTOM');
    });
    return chosen.map((field) => {
        const ref = {
            kind: 'field' as const,
            line: item.line,
            column: item.column,
            path: [field.name]
        };
        return { kind: 'field', path: bindPath(context, ref, 'SELECT'), toLabel: false };
    });
}

function bindChildren(context: BindContext, query: SoqlQuery): Column {
    const child = context.object.child(query.from);
    if (child === undefined) {
        refuse('INVALID_TYPE', noSuchRelationship(query.from, 'FROM part of query call'), query);
    }
    const object = findObject(context.schema, child.object, query);
    const bound = bindFrom(query, context.schema, object, object.field(child.field)!);
    if (bound.kind !== 'rows') {
        refuse('MALFORMED_QUERY', 'Aggregates are not allowed in a subquery of SELECT', query);
    }
    context.binds.push(...bound.binds);
    return { kind: 'children', relationship: child.name, query: bound };
}

function checkDoubles(columns: readonly Column[], query: SoqlQuery): void {
    const names = new Set<string>();
    for (const column of columns) {
        const name = column.kind === 'field' ? column.path.name : columnName(column);
        if (names.has(name)) refuse('MALFORMED_QUERY', `duplicate field selected: ${name}`, query);
        names.add(name);
    }
}

function columnName(column: Exclude<Column, { kind: 'field' }>): string {
    return column.kind === 'children' ? column.relationship : column.name;
}

function bindOrder(
    context: BindContext,
    item: OrderItem,
    grouped: ReadonlySet<string> | null
): BoundOrder {
    const operand = bindOperand(context, item.operand, 'ORDER BY');
    mustSort(operand);
    if (grouped === null && isAggregate(operand)) {
        refuse('MALFORMED_QUERY', 'Aggregates can order grouped queries only', item);
    }
    if (grouped !== null && !isAggregate(operand)) mustBeGrouped(operand, grouped, 'Ordered');
    return { operand, descending: item.descending, nulls: item.nulls };
}

function bindCount(
    context: BindContext,
    count: number | BindSlot | null
): number | BindSlot | null {
    if (count !== null && typeof count !== 'number') {
        const { slot, line, column } = count;
        context.binds.push({ slot, field: null, collection: false, line, column });
    }
    return count;
}

function checkClauses(query: SoqlQuery, kind: BoundQuery['kind']): void {
    if (typeof query.offset === 'number') checkOffset(query.offset, query);
    if (query.forClause !== 'UPDATE') return;
    if (kind !== 'rows') refuse('MALFORMED_QUERY', 'FOR UPDATE needs rows to lock', query);
    if (query.orderBy.length > 0) {
        refuse('MALFORMED_QUERY', 'ORDER BY is not allowed with FOR UPDATE', query);
    }
}

/** @throws SoqlError NUMBER_OUTSIDE_VALID_RANGE above 2000 */
export function checkOffset(offset: number, at: SoqlQuery | BoundQuery): void {
    if (offset <= MAX_OFFSET) return;
    const message = `Maximum SOQL offset allowed is ${MAX_OFFSET}`;
    refuse('NUMBER_OUTSIDE_VALID_RANGE', message, at);
}

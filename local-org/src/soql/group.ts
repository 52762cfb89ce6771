/** GROUP BY and aggregate functions. */
import { describeObject } from '../sobj/build.ts';
import { toApex } from '../sobj/convert.ts';
import { field, object } from '../sobj/define.ts';
import type { FieldType, SObjectDescribe } from '../sobj/schema.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import type { Row, Scalar } from '../store/store.ts';
import { operandKey } from './bind-operands.ts';
import type { BoundFunction, BoundOperand, BoundQuery, Column } from './bound.ts';
import { refuse } from './error.ts';
import { testOf } from './evaluate.ts';
import { readerOf } from './read.ts';
import { countOf } from './rows.ts';
import type { RunContext } from './run-context.ts';
import { sortedBy } from './sort.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_groupby.htm */
const MAX_GROUPS = 2000;

/** Rows with equal values in all grouped fields. */
interface Group {
    readonly keys: ReadonlyMap<string, Scalar>;
    readonly rows: Row[];
}

type ResultColumn = Extract<Column, { kind: 'result' }>;

/** The groups that match HAVING, in the query's order, as AggregateResults. */
export function aggregate(
    context: RunContext,
    query: BoundQuery,
    rows: readonly Row[]
): SObjectValue[] {
    const groups = groupsOf(context, query, rows);
    const reader = (operand: BoundOperand) => groupReader(context, operand);
    const matching =
        query.having === null
            ? groups
            : groups.filter(testOf<Group>(context, query.having, ({ operand }) => reader(operand)));
    const ordered = sortedBy(context, query.orderBy, matching, reader);
    const cut = cutToLimit(context, query, ordered);
    const columns = query.columns.filter((column) => column.kind === 'result');
    const describe = describeResult(columns);
    return cut.map((group) => toResult(describe, columns, group, reader));
}

function cutToLimit(context: RunContext, query: BoundQuery, groups: Group[]): Group[] {
    const offset = countOf(context, query.offset, 'OFFSET') ?? 0;
    const limit = countOf(context, query.limit, 'LIMIT') ?? Infinity;
    const cut = groups.slice(offset, offset + limit);
    if (cut.length > MAX_GROUPS) {
        refuse(
            'MALFORMED_QUERY',
            'Aggregate query has too many rows for direct assignment, use FOR loop',
            query
        );
    }
    return cut;
}

function groupsOf(context: RunContext, query: BoundQuery, rows: readonly Row[]): Group[] {
    if (query.groupBy.length === 0) return [{ keys: new Map(), rows: [...rows] }];
    const readers = query.groupBy.map((operand) => {
        return { name: operandKey(operand), read: readerOf(context, operand) };
    });
    const groups = new Map<string, Group>();
    for (const row of rows) {
        const values = readers.map(({ read }) => read(row));
        const key = JSON.stringify(values.map(folded));
        const group = groups.get(key);
        if (group !== undefined) group.rows.push(row);
        else
            groups.set(key, {
                keys: new Map(readers.map(({ name }, n) => [name, values[n]!])),
                rows: [row]
            });
    }
    return [...groups.values()];
}

function folded(value: Scalar): Scalar {
    return typeof value === 'string' ? value.toLowerCase() : value;
}

function groupReader(context: RunContext, operand: BoundOperand): (group: Group) => Scalar {
    if (operand.kind === 'function' && operand.aggregate) return aggregateReader(context, operand);
    const key = operandKey(operand);
    return (group) => group.keys.get(key) ?? null;
}

function aggregateReader(context: RunContext, call: BoundFunction): (group: Group) => Scalar {
    if (call.argument === null) return (group) => group.rows.length;
    const read = readerOf(context, call.argument);
    return (group) =>
        compute(
            call,
            group.rows.map(read).filter((value) => value !== null)
        );
}

/** Nulls don't count. Without any value the smallest, largest, sum and average are null. */
function compute(call: BoundFunction, values: Exclude<Scalar, null>[]): Scalar {
    if (call.name === 'COUNT') return values.length;
    if (call.name === 'COUNT_DISTINCT') return new Set(values.map(folded)).size;
    if (values.length === 0) return null;
    if (call.name === 'MIN') return values.reduce((a, b) => (folded(b)! < folded(a)! ? b : a));
    if (call.name === 'MAX') return values.reduce((a, b) => (folded(b)! > folded(a)! ? b : a));
    const sum = (values as number[]).reduce((a, b) => a + b, 0);
    return call.name === 'AVG' ? sum / values.length : sum;
}

function describeResult(columns: readonly ResultColumn[]): SObjectDescribe {
    const fields = columns.map(({ name, operand }) => field(name, resultType(operand)));
    return describeObject(object('AggregateResult', '', { fields }));
}

function resultType(operand: BoundOperand): FieldType {
    if (operand.kind === 'field') return operand.field.type;
    if (operand.name === 'DAY_ONLY') return 'date';
    if (operand.name === 'AVG') return 'double';
    const keepsType = ['MIN', 'MAX', 'SUM', 'TOLABEL'].includes(operand.name);
    return keepsType ? (operand.argument?.field.type ?? 'int') : 'int';
}

function toResult(
    describe: SObjectDescribe,
    columns: readonly ResultColumn[],
    group: Group,
    reader: (operand: BoundOperand) => (group: Group) => Scalar
): SObjectValue {
    const result = new SObjectValue(describe);
    for (const { name, operand } of columns) {
        const value = toApex(resultType(operand), reader(operand)(group));
        result.load(name.toLowerCase(), value);
    }
    return result;
}

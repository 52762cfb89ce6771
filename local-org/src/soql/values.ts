/** What a comparison compares with, settled once per run. */
import { DisputedSemantics, throwApex } from '../rt/exceptions.ts';
import { ApexDate, ApexDatetime } from '../rt/values/index.ts';
import { apexTypeOf, toScalar } from '../sobj/convert.ts';
import { toId18 } from '../sobj/ids.ts';
import type { FieldDescribe } from '../sobj/schema.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import type { Scalar } from '../store/store.ts';
import type { BindSlot, Place } from './ast.ts';
import { typedField } from './bind-operators.ts';
import type { Comparison } from './bound.ts';
import { dateSpan, instantSpan, type Span } from './dates.ts';
import { refuse } from './error.ts';
import type { RunContext } from './run-context.ts';
import { runInner } from './run-inner.ts';

export type Settled =
    | { readonly kind: 'one'; readonly value: Scalar }
    | { readonly kind: 'span'; readonly span: Span<number> | Span<string> }
    | { readonly kind: 'many'; readonly values: readonly Settled[] };

/** Evaluates binds, date literals and the inner queries of semi-joins, each once per run. */
export function settle(context: RunContext, comparison: Comparison): Settled {
    const known = context.settled.get(comparison);
    if (known !== undefined) return known;
    const settled = evaluate(context, comparison);
    context.settled.set(comparison, settled);
    return settled;
}

function evaluate(context: RunContext, comparison: Comparison): Settled {
    const { value, operand, operator } = comparison;
    const field = typedField(operand);
    const takesMany =
        operator === 'IN' ||
        operator === 'NOT IN' ||
        operator === 'INCLUDES' ||
        operator === 'EXCLUDES';
    const settleOne = (each: Comparison['value'], inList: boolean): Settled => {
        switch (each.kind) {
            case 'scalar':
                return { kind: 'one', value: each.value };
            case 'formula':
                return { kind: 'span', span: spanOf(context, comparison, each) };
            case 'bind':
                return settleBind(context, field, each, takesMany && !inList);
            case 'list':
                return { kind: 'many', values: each.values.map((one) => settleOne(one, true)) };
            case 'subquery':
                return manyOf(runInner(context, each.query));
        }
    };
    return settleOne(value, false);
}

function spanOf(
    context: RunContext,
    comparison: Comparison,
    formula: Parameters<typeof instantSpan>[0]
): Span<number> | Span<string> {
    const isInstant = typedField(comparison.operand)?.type === 'datetime';
    return isInstant ? instantSpan(formula, context) : dateSpan(formula, context);
}

function manyOf(values: readonly Scalar[]): Settled {
    return { kind: 'many', values: values.map((value) => ({ kind: 'one', value })) };
}

function settleBind(
    context: RunContext,
    field: FieldDescribe | null,
    bind: BindSlot,
    takesMany: boolean
): Settled {
    const value = context.binds[bind.slot];
    if (!isCollection(value)) {
        if (takesMany && (value === null || value === undefined)) {
            throw new DisputedSemantics(
                'soql-in-null-collection',
                'IN with a collection that is null'
            );
        }
        const one: Settled = { kind: 'one', value: bindScalar(field, value, bind) };
        return takesMany ? { kind: 'many', values: [one] } : one;
    }
    if (!takesMany) refuse('MALFORMED_QUERY', 'a collection needs IN or NOT IN', bind);
    return manyOf([...value].map((each) => bindScalar(field, each, bind)));
}

function isCollection(value: unknown): value is Iterable<unknown> {
    return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** @throws System.QueryException when the value's type isn't the field's */
function bindScalar(field: FieldDescribe | null, value: unknown, at: Place): Scalar {
    if (value === null || value === undefined) return null;
    if (field === null) return toScalar(value);
    const type = apexTypeOf(field.type);
    if (type === 'Id') return idOf(field, value, at);
    const scalar = value instanceof SObjectValue ? undefined : toScalar(value);
    if (scalar !== undefined && hasType(type, scalar, value)) return scalar;
    const given = (value as { $type?: string }).$type ?? typeof value;
    return throwApex(
        'System.QueryException',
        `Invalid bind expression type of ${given} for column of type ${type}`
    );
}

function idOf(field: FieldDescribe, value: unknown, at: Place): string | null {
    const text = value instanceof SObjectValue ? value.id : value;
    if (text === null) return null;
    const shown = typeof text === 'string' ? text : typeof text;
    const message = `invalid ID field: ${field.name} = ${shown}`;
    const id = typeof text === 'string' ? toId18(text) : null;
    return id ?? refuse('INVALID_QUERY_FILTER_OPERATOR', message, at);
}

function hasType(type: string, scalar: Scalar, value: unknown): boolean {
    if (type === 'String') return typeof scalar === 'string' && !(value instanceof ApexDate);
    if (type === 'Boolean') return typeof scalar === 'boolean';
    if (type === 'Date') return value instanceof ApexDate;
    if (type === 'Datetime') return value instanceof ApexDatetime;
    return typeof scalar === 'number' && !(value instanceof ApexDatetime);
}

/** WHERE and HAVING. */
import type { Condition, Place, Value } from './ast.ts';
import type { BindContext } from './bind-context.ts';
import { bindOperand, mustFilter } from './bind-operands.ts';
import { checkOperator } from './bind-operators.ts';
import { bindLiteral } from './bind-values.ts';
import type { BoundCondition, BoundOperand, BoundValue, Comparison } from './bound.ts';
import { refuse } from './error.ts';

type CompareNode = Extract<Condition, { kind: 'compare' }>;

/**
 * @param check called with each compared operand: GROUP BY rules for HAVING
 * @throws SoqlError for what can't be filtered, or not like this
 */
export function bindCondition(
    context: BindContext,
    condition: Condition,
    check: (operand: BoundOperand) => void = noCheck
): BoundCondition {
    if (condition.kind === 'compare') return bindComparison(context, condition, check);
    if (condition.kind === 'not') {
        return { kind: 'not', part: bindCondition(context, condition.part, check) };
    }
    const parts = condition.parts.map((part) => bindCondition(context, part, check));
    return { kind: condition.kind, parts };
}

function noCheck(): void {}

function bindComparison(
    context: BindContext,
    node: CompareNode,
    check: (operand: BoundOperand) => void
): Comparison {
    const operand = bindOperand(context, node.operand, 'WHERE');
    mustFilter(operand);
    check(operand);
    checkOperator(operand, node.operator, node);
    const value = bindValue(context, operand, node);
    return {
        kind: 'compare',
        line: node.line,
        column: node.column,
        operand,
        operator: node.operator,
        value
    };
}

function bindValue(context: BindContext, operand: BoundOperand, node: CompareNode): BoundValue {
    const { value } = node;
    const takesMany = ['IN', 'NOT IN', 'INCLUDES', 'EXCLUDES'].includes(node.operator);
    if (value.kind === 'subquery') return bindSemiJoin(context, operand, node, value);
    if (value.kind === 'list') {
        if (!takesMany) refuse('MALFORMED_QUERY', 'a list of values needs IN or NOT IN', value);
        return {
            kind: 'list',
            values: value.values.map((each) => bindOne(context, operand, each, false))
        };
    }
    if (takesMany && value.kind !== 'bind') {
        refuse('MALFORMED_QUERY', `${node.operator} needs a list of values`, value);
    }
    return bindOne(context, operand, value, takesMany);
}

function bindOne(
    context: BindContext,
    operand: BoundOperand,
    value: Exclude<Value, { kind: 'list' | 'subquery' }>,
    collection: boolean
): BoundValue {
    if (value.kind !== 'bind') return bindLiteral(operand, value);
    const path = operand.kind === 'field' ? operand : operand.argument;
    context.binds.push({
        slot: value.slot,
        field: path?.field ?? null,
        collection,
        line: value.line,
        column: value.column
    });
    return value;
}

function bindSemiJoin(
    context: BindContext,
    operand: BoundOperand,
    node: CompareNode,
    value: Extract<Value, { kind: 'subquery' }>
): BoundValue {
    if (node.operator !== 'IN' && node.operator !== 'NOT IN') {
        refuse('MALFORMED_QUERY', 'semi join sub-selects need IN or NOT IN', node);
    }
    mustBeId(operand, node);
    const query = context.bindInner(value.query);
    context.binds.push(...query.binds);
    const [column, ...others] = query.columns;
    if (column?.kind !== 'field' || others.length > 0) {
        refuse('MALFORMED_QUERY', 'semi join sub-selects must select exactly one field', value);
    }
    mustBeId(column.path, value);
    return { kind: 'subquery', query };
}

function mustBeId(operand: BoundOperand, at: Place): void {
    if (operand.kind === 'field' && ['id', 'reference'].includes(operand.field.type)) return;
    refuse('MALFORMED_QUERY', 'semi joins compare ids and lookups only', at);
}

/**
 * Semi-joins may not stand under OR, and at most two in one query.
 * https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_comparisonoperators.htm
 */
export function checkSemiJoins(condition: BoundCondition, at: Place): void {
    let joins = 0;
    const visit = (part: BoundCondition, underOr: boolean): void => {
        if (part.kind === 'not') return visit(part.part, underOr);
        if (part.kind !== 'compare') {
            for (const each of part.parts) visit(each, underOr || part.kind === 'or');
            return;
        }
        if (part.value.kind !== 'subquery') return;
        joins++;
        if (underOr) {
            refuse(
                'MALFORMED_QUERY',
                'Semi join sub-selects are not allowed with the OR operator',
                part
            );
        }
    };
    visit(condition, false);
    if (joins > 2) refuse('MALFORMED_QUERY', 'at most two semi join sub-selects are allowed', at);
}

import type {
    ConditionalExpressionContext,
    FieldExpressionContext,
    LogicalExpressionContext,
    WhereConditionalExpressionContext,
    WhereLogicalExpressionContext
} from '@apexdevtools/apex-parser';
import type { Condition, Operator } from './ast.ts';
import { refuse, unsupported } from './error.ts';
import type { OnBind } from './lower.ts';
import { lowerOperand } from './lower-operands.ts';
import { lowerValue } from './lower-values.ts';
import { placeOf } from './place.ts';

/** The condition of a WHERE clause. */
export function lowerWhere(context: WhereLogicalExpressionContext, onBind: OnBind): Condition {
    const parts = context.whereConditionalExpression_list();
    return join(
        context,
        parts.map((part) => lowerWherePart(part, onBind))
    );
}

/** The condition of a HAVING clause. */
export function lowerHaving(context: LogicalExpressionContext, onBind: OnBind): Condition {
    const parts = context.conditionalExpression_list();
    return join(
        context,
        parts.map((part) => lowerHavingPart(part, onBind))
    );
}

function lowerWherePart(context: WhereConditionalExpressionContext, onBind: OnBind): Condition {
    const inner = context.whereLogicalExpression();
    if (inner) return lowerWhere(inner, onBind);
    const comparison = context.whereFieldExpression().fieldExpression();
    if (!comparison) unsupported('FORMULA', placeOf(context));
    return lowerComparison(comparison, onBind);
}

function lowerHavingPart(context: ConditionalExpressionContext, onBind: OnBind): Condition {
    const inner = context.logicalExpression();
    return inner ? lowerHaving(inner, onBind) : lowerComparison(context.fieldExpression(), onBind);
}

function join(
    context: WhereLogicalExpressionContext | LogicalExpressionContext,
    parts: Condition[]
): Condition {
    const at = placeOf(context);
    const [first] = parts;
    if (context.NOT()) return { kind: 'not', ...at, part: first! };
    if (parts.length === 1) return first!;
    return { kind: context.SOQLAND_list().length > 0 ? 'and' : 'or', ...at, parts };
}

function lowerComparison(context: FieldExpressionContext, onBind: OnBind): Condition {
    return {
        kind: 'compare',
        ...placeOf(context),
        operand: lowerOperand(context),
        operator: lowerOperator(context),
        value: lowerValue(context.value(), onBind)
    };
}

function lowerOperator(context: FieldExpressionContext): Operator {
    const operator = context.comparisonOperator();
    if (operator.NOT()) return 'NOT IN';
    const text = operator.getText().toUpperCase();
    if (text === '<>') return '!=';
    if (text === '==') {
        refuse('MALFORMED_QUERY', "unexpected token: '='", placeOf(operator));
    }
    return text as Operator;
}

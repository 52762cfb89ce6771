import {
    ArrayExpressionContext,
    AssignExpressionContext,
    CondExpressionContext,
    DotExpressionContext,
    IdPrimaryContext,
    InstanceOfExpressionContext,
    LiteralPrimaryContext,
    MethodCallExpressionContext,
    NewExpressionContext,
    PostOpExpressionContext,
    PrimaryExpressionContext,
    SoqlPrimaryContext,
    SubExpressionContext,
    SuperPrimaryContext,
    ThisPrimaryContext,
    TypeRefPrimaryContext,
    VoidPrimaryContext
} from '@apexdevtools/apex-parser';
import type {
    ExpressionContext,
    ExpressionListContext,
    PrimaryContext
} from '@apexdevtools/apex-parser';
import type { BinaryOperator, ExpressionNode } from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { lowerCreation } from './creation.ts';
import { lowerLiteral } from './literals.ts';
import { lowerExpression } from './operators.ts';
import { positionOf, tokensOf } from './place.ts';
import { lowerSoql } from './query.ts';
import { lowerType } from './types.ts';

/** Lowers an expression that is no chain of operators. */
export function lowerAtom(context: ExpressionContext): ExpressionNode {
    const at = positionOf(context);
    if (context instanceof PrimaryExpressionContext) return lowerPrimary(context.primary());
    if (context instanceof SubExpressionContext) {
        return { kind: 'parenthesis', ...at, inner: lowerExpression(context.expression()) };
    }
    if (context instanceof DotExpressionContext) return lowerDot(context);
    if (context instanceof MethodCallExpressionContext) return lowerCall(context);
    if (context instanceof ArrayExpressionContext) {
        return {
            kind: 'index',
            ...at,
            target: lowerExpression(context.expression(0)),
            index: lowerExpression(context.expression(1))
        };
    }
    if (context instanceof NewExpressionContext) return lowerCreation(context.creator(), at);
    if (context instanceof AssignExpressionContext) return lowerAssign(context);
    if (context instanceof PostOpExpressionContext) {
        const operator = context.INC() ? '++' : '--';
        return {
            kind: 'update',
            ...at,
            operator,
            prefix: false,
            operand: lowerExpression(context.expression())
        };
    }
    if (context instanceof CondExpressionContext) {
        const [condition, whenTrue, whenFalse] = context.expression_list().map(lowerExpression);
        return {
            kind: 'conditional',
            ...at,
            condition: condition!,
            whenTrue: whenTrue!,
            whenFalse: whenFalse!
        };
    }
    if (context instanceof InstanceOfExpressionContext) {
        return {
            kind: 'instanceof',
            ...at,
            operand: lowerExpression(context.expression()),
            type: lowerType(context.typeRef())
        };
    }
    return refuse(at, 'unsupported', `Expression not supported: ${context.getText()}`);
}

/** Lowers the arguments of a call; absent means none. */
export function lowerArguments(context: ExpressionListContext | null): ExpressionNode[] {
    return (context?.expression_list() ?? []).map(lowerExpression);
}

function lowerPrimary(context: PrimaryContext): ExpressionNode {
    const at = positionOf(context);
    if (context instanceof LiteralPrimaryContext) return lowerLiteral(context.literal());
    if (context instanceof IdPrimaryContext)
        return { kind: 'name', ...at, name: context.id().getText() };
    if (context instanceof ThisPrimaryContext) return { kind: 'this', ...at };
    if (context instanceof SuperPrimaryContext) return { kind: 'super', ...at };
    if (context instanceof TypeRefPrimaryContext)
        return { kind: 'classLiteral', ...at, type: lowerType(context.typeRef()) };
    if (context instanceof VoidPrimaryContext) {
        return {
            kind: 'classLiteral',
            ...at,
            type: { ...at, parts: [{ name: 'void', args: [] }], arrays: 0 }
        };
    }
    if (context instanceof SoqlPrimaryContext) return lowerSoql(context.soqlLiteral().query(), at);
    return refuse(at, 'unsupported', 'SOSL is not supported');
}

function lowerDot(context: DotExpressionContext): ExpressionNode {
    const target = lowerExpression(context.expression());
    const safe = context.QUESTIONDOT() !== null && context.QUESTIONDOT() !== undefined;
    const call = context.dotMethodCall();
    const named = call ?? context;
    const name = named.anyId().getText();
    const at = positionOf(named.anyId());
    if (!call) return { kind: 'field', ...at, target, name, safe };
    return { kind: 'call', ...at, target, name, args: lowerArguments(call.expressionList()), safe };
}

function lowerCall(context: MethodCallExpressionContext): ExpressionNode {
    const at = positionOf(context);
    const call = context.methodCall();
    const args = lowerArguments(call.expressionList());
    if (call.THIS()) return { kind: 'constructorCall', ...at, which: 'this', args };
    if (call.SUPER()) return { kind: 'constructorCall', ...at, which: 'super', args };
    return { kind: 'call', ...at, target: null, name: call.id().getText(), args, safe: false };
}

function lowerAssign(context: AssignExpressionContext): ExpressionNode {
    const text = tokensOf(context)
        .map((token) => token.text)
        .join('');
    const operator = text === '=' ? null : (text.slice(0, -1) as BinaryOperator);
    const target = lowerExpression(context.expression(0));
    return {
        kind: 'assign',
        ...positionOf(context),
        operator,
        target,
        value: lowerExpression(context.expression(1))
    };
}

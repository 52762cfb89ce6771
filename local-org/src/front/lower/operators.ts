import {
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    CastExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    EqualityExpressionContext,
    LiteralPrimaryContext,
    LogAndExpressionContext,
    LogOrExpressionContext,
    NegExpressionContext,
    PreOpExpressionContext,
    PrimaryExpressionContext
} from '@apexdevtools/apex-parser';
import type { ExpressionContext, TypeRefContext } from '@apexdevtools/apex-parser';
import type { BinaryOperator, ExpressionNode, Position } from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { join, prefix, resolve, single, type Chain } from './chain.ts';
import { lowerAtom } from './expressions.ts';
import { lowerLiteral } from './literals.ts';
import { positionOf, tokensOf } from './place.ts';
import { lowerType } from './types.ts';

const BINARY = [
    Arth1ExpressionContext,
    Arth2ExpressionContext,
    BitAndExpressionContext,
    BitExpressionContext,
    BitNotExpressionContext,
    BitOrExpressionContext,
    CmpExpressionContext,
    CoalExpressionContext,
    EqualityExpressionContext,
    LogAndExpressionContext,
    LogOrExpressionContext
] as const;

/** Types to which a signed number can be cast; `(x) - y` with any other name in the parentheses subtracts. */
const NUMERIC = new Set([
    'integer',
    'long',
    'double',
    'decimal',
    'object',
    'system.integer',
    'system.long',
    'system.double',
    'system.decimal',
    'system.object'
]);

/** Lowers any expression. */
export function lowerExpression(context: ExpressionContext): ExpressionNode {
    return resolve(flatten(context));
}

/**
 * Reads an expression as a chain of operands.
 *
 * The grammar takes `(a) - b * c` for a product whose first factor is `-b` cast to type `a`. Flattening before
 * applying precedence puts such a subtraction back where it belongs.
 */
function flatten(context: ExpressionContext): Chain {
    if (isBinary(context)) {
        return join(
            flatten(context.expression(0)),
            operatorOf(context),
            flatten(context.expression(1))
        );
    }
    if (context instanceof CastExpressionContext) return cast(context);
    if (context instanceof PreOpExpressionContext) return prefixOperator(context);
    if (context instanceof NegExpressionContext) return negation(context);
    return single(lowerAtom(context));
}

type BinaryContext = InstanceType<(typeof BINARY)[number]>;

function isBinary(context: ExpressionContext): context is BinaryContext {
    return BINARY.some((type) => context instanceof type);
}

/** The operator's text; the parser splits `<=` and the shifts into tokens and lets blanks stand between them. */
function operatorOf(context: BinaryContext): BinaryOperator {
    const tokens = tokensOf(context);
    const text = tokens.map((token) => token.text).join('');
    const apart = tokens.some((token, n) => n > 0 && token.start !== tokens[n - 1]!.stop + 1);
    if (apart) refuse(positionOf(context), 'syntax', `Unexpected token '${tokens.at(-1)!.text}'`);
    return (text === '<>' ? '!=' : text) as BinaryOperator;
}

function cast(context: CastExpressionContext): Chain {
    const operand = context.expression();
    const at = positionOf(context);
    if (operand instanceof PreOpExpressionContext && subtracts(context.typeRef(), operand)) {
        const left = { kind: 'parenthesis' as const, ...at, inner: namesOf(context.typeRef()) };
        return join(single(left), operand.SUB() ? '-' : '+', flatten(operand.expression()));
    }
    const type = lowerType(context.typeRef());
    return prefix(flatten(operand), (inner) => ({ kind: 'cast', ...at, type, operand: inner }));
}

function subtracts(type: TypeRefContext, operand: PreOpExpressionContext): boolean {
    if (!operand.SUB() && !operand.ADD()) return false;
    return !NUMERIC.has(type.getText().toLowerCase());
}

/** Reads what was taken for a type as the variable or field it is. */
function namesOf(type: TypeRefContext): ExpressionNode {
    const at = positionOf(type);
    const { parts, arrays } = lowerType(type);
    if (arrays > 0 || parts.some((part) => part.args.length > 0))
        refuse(at, 'syntax', `Unexpected type '${type.getText()}'`);
    const [first, ...rest] = parts.map((part) => part.name);
    return rest.reduce<ExpressionNode>(
        (target, name) => ({ kind: 'field', ...at, target, name, safe: false }),
        { kind: 'name', ...at, name: first! }
    );
}

function prefixOperator(context: PreOpExpressionContext): Chain {
    const at = positionOf(context);
    if (context.INC() || context.DEC()) {
        const operator = context.INC() ? '++' : '--';
        return prefix(flatten(context.expression()), (operand) => ({
            kind: 'update',
            ...at,
            operator,
            prefix: true,
            operand
        }));
    }
    const operator = context.SUB() ? '-' : '+';
    if (operator === '-') {
        const literal = negativeLiteral(context.expression(), at);
        if (literal !== null) return single(literal);
    }
    return prefix(flatten(context.expression()), (operand) => ({
        kind: 'unary',
        ...at,
        operator,
        operand
    }));
}

function negativeLiteral(context: ExpressionContext, at: Position): ExpressionNode | null {
    if (!(context instanceof PrimaryExpressionContext)) return null;
    const primary = context.primary();
    if (!(primary instanceof LiteralPrimaryContext)) return null;
    const literal = primary.literal();
    const isNumber = literal.IntegerLiteral() ?? literal.LongLiteral() ?? literal.NumberLiteral();
    return isNumber ? { ...lowerLiteral(literal, true), ...at } : null;
}

function negation(context: NegExpressionContext): Chain {
    const at = positionOf(context);
    const operator = context.BANG() ? '!' : '~';
    return prefix(flatten(context.expression()), (operand) => ({
        kind: 'unary',
        ...at,
        operator,
        operand
    }));
}

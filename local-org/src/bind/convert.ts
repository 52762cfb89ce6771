import type { Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import type { OpName } from '../rt/ops.ts';
import { isAssignable } from '../types/assignable.ts';
import { platformName, type Type } from '../types/type.ts';
import type { Expression } from './bound.ts';
import { constant, op, pooled } from './make.ts';

const OPERATORS: Readonly<Record<string, OpName>> = {
    'integer long': 'integerToLong',
    'integer double': 'wholeToDouble',
    'long double': 'wholeToDouble',
    'integer decimal': 'wholeToDecimal',
    'long decimal': 'wholeToDecimal',
    'double decimal': 'doubleToDecimal',
    'decimal double': 'decimalToDouble',
    'date datetime': 'dateToDatetime',
    'string id': 'stringToId'
};

/**
 * An expression as a value of another type, converted where the two are kept differently.
 * @throws Refusal `Illegal assignment` when there is no implicit conversion
 */
export function convert(expression: Expression, to: Type, at: Position): Expression {
    if (!isAssignable(expression.type, to)) {
        refuse(
            at,
            'type-mismatch',
            `Illegal assignment from ${expression.type.name} to ${to.name}`
        );
    }
    return coerce(expression, to);
}

/** Like `convert`, for types already known to be assignable. */
export function coerce(expression: Expression, to: Type): Expression {
    const pair = `${platformName(expression.type)} ${platformName(to)}`;
    const operator = OPERATORS[pair];
    if (operator === undefined)
        return { ...expression, type: expression.type.kind === 'null' ? expression.type : to };
    return (
        literal(expression, platformName(to), to) ??
        op(operator, to, expression.nullable, expression)
    );
}

/** Converts a number of the source at once. */
function literal(expression: Expression, to: string, type: Type): Expression | null {
    const { code } = expression;
    if (code.kind === 'constant' && typeof code.value === 'number') {
        if (to === 'long') return constant(BigInt(code.value), type);
        if (to === 'decimal' || to === 'double')
            return pooled({ kind: to, text: String(code.value) }, type);
    }
    if (code.kind === 'pooled' && code.entry.kind === 'decimal' && to === 'double') {
        return pooled({ kind: 'double', text: code.entry.text }, type);
    }
    return null;
}

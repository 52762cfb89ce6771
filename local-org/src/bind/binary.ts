import type { BinaryNode, BinaryOperator, Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import type { OpName } from '../rt/ops.ts';
import { isPlatform, platformName, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { compare, isComparison } from './comparison.ts';
import { coerce, convert } from './convert.ts';
import { bind, bindCondition, bindValue, commonType } from './expression.ts';
import { op } from './make.ts';

const ARITHMETIC: Readonly<Record<string, Readonly<Record<string, OpName>>>> = {
    integer: {
        '+': 'addInteger',
        '-': 'subtractInteger',
        '*': 'multiplyInteger',
        '/': 'divideInteger'
    },
    long: { '+': 'addLong', '-': 'subtractLong', '*': 'multiplyLong', '/': 'divideLong' },
    double: { '+': 'addDouble', '-': 'subtractDouble', '*': 'multiplyDouble', '/': 'divideDouble' },
    decimal: {
        '+': 'addDecimal',
        '-': 'subtractDecimal',
        '*': 'multiplyDecimal',
        '/': 'divideDecimal'
    }
};
const BITS: Readonly<Record<string, readonly [integer: OpName, long: OpName]>> = {
    '&': ['andInteger', 'andLong'],
    '|': ['orInteger', 'orLong'],
    '^': ['xorInteger', 'xorLong'],
    '<<': ['shiftLeftInteger', 'shiftLeftLong'],
    '>>': ['shiftRightInteger', 'shiftRightLong'],
    '>>>': ['shiftRightUnsignedInteger', 'shiftRightUnsignedLong']
};
const BOOLEAN_BITS: Readonly<Record<string, OpName>> = {
    '&': 'andBoolean',
    '|': 'orBoolean',
    '^': 'xorBoolean'
};
const NEGATIONS: Readonly<Record<string, OpName>> = {
    integer: 'negateInteger',
    long: 'negateLong',
    double: 'negateDouble',
    decimal: 'negateDecimal'
};
const RANK = ['integer', 'long', 'double', 'decimal'];

/** Binds a binary operator. */
export function bindBinary(node: BinaryNode, body: Body, expected: Type | null): Expression {
    if (node.operator === '&&' || node.operator === '||')
        return bindLogic(node, node.operator, body);
    if (node.operator === '??') return bindCoalesce(node, body, expected);
    return combine(
        node.operator,
        bindValue(node.left, body),
        bindValue(node.right, body),
        body,
        node
    );
}

/** Applies an operator that evaluates both operands. @throws Refusal when it doesn't take their types */
export function combine(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    body: Body,
    at: Position
): Expression {
    if (isComparison(operator)) return compare(operator, left, right, body, at);
    if (operator in BITS) return bits(operator, left, right, at);
    if (operator === '+' && (isText(left.type) || isText(right.type))) {
        return op('concat', body.universe.type('String'), false, left, right);
    }
    return arithmetic(operator, left, right, at);
}

/** The negated number. */
export function negate(operand: Expression): Expression {
    return op(NEGATIONS[platformName(operand.type)]!, operand.type, false, operand);
}

function isText(type: Type): boolean {
    return isPlatform(type, 'String', 'Id');
}

function bindLogic(node: BinaryNode, operator: '&&' | '||', body: Body): Expression {
    const left = bindCondition(node.left, body);
    const right = bindCondition(node.right, body);
    return { type: left.type, nullable: false, code: { kind: 'logic', operator, left, right } };
}

function bindCoalesce(node: BinaryNode, body: Body, expected: Type | null): Expression {
    const left = bind(node.left, body, expected);
    const right = bind(node.right, body, expected);
    const type =
        commonType(left.type, right.type) ??
        refuse(
            node,
            'type-mismatch',
            `Incompatible types in null coalescing operator: ${left.type.name}, ${right.type.name}`
        );
    const code = {
        kind: 'coalesce',
        left: convert(left, type, node.left),
        right: convert(right, type, node.right)
    } as const;
    return { type, nullable: right.nullable, code };
}

/** The wider of two numeric types, null when one isn't numeric. */
export function widerNumber(left: Type, right: Type): Type | null {
    const [a, b] = [RANK.indexOf(platformName(left)), RANK.indexOf(platformName(right))];
    if (a < 0 || b < 0) return null;
    return a > b ? left : right;
}

function arithmetic(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    at: Position
): Expression {
    const type = widerNumber(left.type, right.type);
    if (type === null) return dateArithmetic(operator, left, right, at);
    const name = ARITHMETIC[platformName(type)]![operator]!;
    return op(name, type, false, coerce(left, type), coerce(right, type));
}

/** `date + days`, `datetime - days`. */
function dateArithmetic(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    at: Position
): Expression {
    const days = isPlatform(right.type, 'Integer', 'Long', 'Double', 'Decimal');
    const integral = isPlatform(right.type, 'Integer', 'Long');
    const moves = operator === '+' || operator === '-';
    const by = operator === '-' && days ? negate(right) : right;
    if (moves && integral && isPlatform(left.type, 'Date'))
        return op('addDays', left.type, false, left, by);
    if (moves && days && isPlatform(left.type, 'Datetime'))
        return op('addFractionalDays', left.type, false, left, by);
    if (moves && integral && isPlatform(left.type, 'Time'))
        return op('addMilliseconds', left.type, false, left, by);
    return refuse(
        at,
        'operator',
        operator === '+' || operator === '-'
            ? `Date/time and arithmetic expressions must use compatible types: ${left.type.name}, ${right.type.name}`
            : `Arithmetic expressions must use numeric arguments: ${left.type.name}, ${right.type.name}`
    );
}

function bits(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    at: Position
): Expression {
    const both = (name: string) => isPlatform(left.type, name) && isPlatform(right.type, name);
    if (both('Boolean') && operator in BOOLEAN_BITS)
        return op(BOOLEAN_BITS[operator]!, left.type, false, left, right);
    const type = widerNumber(left.type, right.type);
    if (type === null || !isPlatform(type, 'Integer', 'Long')) {
        refuse(
            at,
            'operator',
            `Bit operators are only allowed on Integer and Long: ${left.type.name}, ${right.type.name}`
        );
    }
    const shifted = operator.length > 1 ? left.type : type;
    const name = BITS[operator]![isPlatform(shifted, 'Integer') ? 0 : 1];
    const distance =
        isPlatform(shifted, 'Integer') && isPlatform(right.type, 'Long')
            ? op('narrowToInteger', left.type, true, right)
            : coerce(right, shifted);
    return op(name, shifted, false, coerce(left, shifted), distance);
}

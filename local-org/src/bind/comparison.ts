import type { BinaryOperator, Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import type { OpName } from '../rt/ops.ts';
import { isAssignable, isCastable } from '../types/assignable.ts';
import { isPlatform, type Type } from '../types/type.ts';
import { widerNumber } from './binary.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { coerce } from './convert.ts';
import { commonType } from './expression.ts';
import { truth } from './make.ts';

const ORDER: Readonly<Record<string, OpName>> = {
    '<': 'less',
    '<=': 'lessOrEqual',
    '>': 'greater',
    '>=': 'greaterOrEqual'
};
const EQUALITY = ['==', '!=', '===', '!=='];

/** Whether an operator asks for order or equality. */
export function isComparison(operator: BinaryOperator): boolean {
    return operator in ORDER || EQUALITY.includes(operator);
}

/** Applies an operator of order or equality. @throws Refusal when it doesn't take the types */
export function compare(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    body: Body,
    at: Position
): Expression {
    const apply = operator in ORDER ? order : equality;
    return apply(operator, left, right, body, at);
}

function order(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    body: Body,
    at: Position
): Expression {
    const sortable = [
        'Integer',
        'Long',
        'Double',
        'Decimal',
        'String',
        'Id',
        'Date',
        'Datetime',
        'Time'
    ];
    const comparable = isPlatform(left.type, ...sortable) && isPlatform(right.type, ...sortable);
    const type = comparable ? commonType(left.type, right.type) : null;
    if (type === null) {
        refuse(
            at,
            'operator',
            `Comparison arguments must be compatible types: ${left.type.name}, ${right.type.name}`
        );
    }
    const name = ORDER[operator]!;
    const direct = isPlatform(type, 'Integer', 'Long') ? (`${name}Number` as OpName) : name;
    return truth(body.universe, direct, coerce(left, type), coerce(right, type));
}

function equality(
    operator: BinaryOperator,
    left: Expression,
    right: Expression,
    body: Body,
    at: Position
): Expression {
    const numeric = widerNumber(left.type, right.type);
    const possible =
        numeric !== null ||
        isAssignable(left.type, right.type) ||
        isAssignable(right.type, left.type) ||
        isCastable(left.type, right.type);
    if (!possible) {
        refuse(
            at,
            'operator',
            `Comparison arguments must be compatible types: ${left.type.name}, ${right.type.name}`
        );
    }
    const negated = operator.startsWith('!');
    return truth(
        body.universe,
        equalityOperator(operator.length === 3, negated, left.type, right.type),
        left,
        right
    );
}

function equalityOperator(strict: boolean, negated: boolean, left: Type, right: Type): OpName {
    if (left.kind === 'null' || right.kind === 'null' || bothPlain(left, right))
        return negated ? 'notSame' : 'same';
    if (!strict) return negated ? 'notEquals' : 'equals';
    if (isPlatform(left, 'Date', 'Datetime', 'Time', 'Blob'))
        return negated ? 'notIdenticalValue' : 'identicalValue';
    return negated ? 'notIdentical' : 'identical';
}

/** Whether JavaScript's `===` is enough: both Integer, both Long, both Boolean. */
function bothPlain(left: Type, right: Type): boolean {
    return ['Integer', 'Long', 'Boolean'].some(
        (name) => isPlatform(left, name) && isPlatform(right, name)
    );
}

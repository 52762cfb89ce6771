import type { ExpressionNode, LiteralNode, UnaryNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isAssignable } from '../types/assignable.ts';
import { isPlatform, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { bindBinary, negate } from './binary.ts';
import { bindAssign, bindUpdate } from './assign.ts';
import { bindCall } from './call.ts';
import { bindCast, bindClassLiteral, bindInstanceOf } from './cast.ts';
import { convert } from './convert.ts';
import { bindNew, bindNewArray, bindNewItems, bindNewMap } from './create.ts';
import { bindField, bindName } from './field.ts';
import { constant, NULL_CONSTANT, op, pooled } from './make.ts';
import { bindSoql } from './soql.ts';

/** Binds an expression whose value is used. @throws Refusal for the first error in it */
export function bind(node: ExpressionNode, body: Body, expected: Type | null = null): Expression {
    const outer = body.guards;
    body.guards = [];
    try {
        return guarded(bindLink(node, body, expected), body);
    } finally {
        body.guards = outer;
    }
}

/**
 * Binds a link of a chain of members: its `?.` checks are left to whoever binds the whole chain, because `?.`
 * skips everything to its right.
 */
export function bindLink(
    node: ExpressionNode,
    body: Body,
    expected: Type | null = null
): Expression {
    switch (node.kind) {
        case 'literal':
            return bindLiteral(node, body);
        case 'name':
            return bindName(node, body);
        case 'field':
            return bindField(node, body);
        case 'call':
            return bindCall(node, body);
        case 'this':
            return bindThis(node, body);
        case 'index':
            return bindIndex(node, body);
        case 'new':
            return bindNew(node, body);
        case 'newItems':
            return bindNewItems(node, body);
        case 'newMap':
            return bindNewMap(node, body);
        case 'newArray':
            return bindNewArray(node, body);
        case 'cast':
            return bindCast(node, body);
        case 'instanceof':
            return bindInstanceOf(node, body);
        case 'classLiteral':
            return bindClassLiteral(node, body);
        case 'unary':
            return bindUnary(node, body);
        case 'update':
            return bindUpdate(node, body);
        case 'binary':
            return bindBinary(node, body, expected);
        case 'assign':
            return bindAssign(node, body);
        case 'conditional':
            return bindConditional(node, body, expected);
        case 'parenthesis':
            return bind(node.inner, body, expected);
        case 'soql':
            return bindSoql(node, body, expected);
        case 'super':
            return refuse(node, 'syntax', "Unexpected token 'super'.");
        case 'constructorCall':
            return refuse(
                node,
                'statement',
                `Call to '${node.which}()' must be the first statement in a constructor`
            );
    }
}

/** Binds an expression as a value of the given type. @throws Refusal when it has none */
export function bindAs(node: ExpressionNode, type: Type, body: Body): Expression {
    return convert(bind(node, body, type), type, node);
}

/** Binds a condition. @throws Refusal unless it is a Boolean */
export function bindCondition(node: ExpressionNode, body: Body): Expression {
    const condition = bind(node, body);
    if (!isPlatform(condition.type, 'Boolean')) {
        refuse(
            node,
            'type-mismatch',
            `Condition expression must be of type Boolean: ${condition.type.name}`
        );
    }
    return condition;
}

/** Binds an expression that must have a value. */
export function bindValue(node: ExpressionNode, body: Body): Expression {
    const value = bind(node, body);
    if (value.type.kind === 'void')
        refuse(node, 'type-mismatch', 'Expression of type void is not allowed here');
    return value;
}

function guarded(value: Expression, body: Body): Expression {
    return body.guards.reduceRight<Expression>(
        (inner, guard) => ({
            type: inner.type,
            nullable: true,
            code: { kind: 'safe', ...guard, body: inner }
        }),
        value
    );
}

function bindLiteral(node: LiteralNode, body: Body): Expression {
    const { universe } = body;
    if (node.type === 'null') return NULL_CONSTANT;
    const type = universe.type(node.type);
    switch (node.type) {
        case 'Integer':
            return constant(Number(node.value), type);
        case 'Long':
            return constant(BigInt(node.value), type);
        case 'Boolean':
            return constant(node.value === 'true', type);
        case 'String':
            return constant(node.value, type);
        case 'Decimal':
            return pooled({ kind: 'decimal', text: node.value }, type);
        case 'Double':
            return pooled({ kind: 'double', text: node.value }, type);
    }
}

function bindThis(node: ExpressionNode, body: Body): Expression {
    if (body.around.isStatic)
        refuse(node, 'undeclared-variable', 'this cannot be referenced in a static context');
    return { type: body.self, nullable: false, code: { kind: 'this' } };
}

function bindIndex(node: Extract<ExpressionNode, { kind: 'index' }>, body: Body): Expression {
    const target = bindLink(node.target, body);
    if (!isPlatform(target.type, 'List') || target.type.kind !== 'declared') {
        refuse(node, 'type-mismatch', 'Expression must be a list type: ' + target.type.name);
    }
    const index = bindAs(node.index, body.universe.type('Integer'), body);
    return op('getItem', target.type.args[0]!, true, target, index);
}

function bindUnary(node: UnaryNode, body: Body): Expression {
    const operand = bindValue(node.operand, body);
    const { type } = operand;
    if (node.operator === '!') {
        if (!isPlatform(type, 'Boolean'))
            refuse(node, 'operator', `Incorrect expression type, should be Boolean: ${type.name}`);
        return op('not', type, false, operand);
    }
    if (node.operator === '~') {
        if (isPlatform(type, 'Integer')) return op('complementInteger', type, false, operand);
        if (isPlatform(type, 'Long')) return op('complementLong', type, false, operand);
        return refuse(
            node,
            'operator',
            `Bit operator is only allowed on Integer and Long: ${type.name}`
        );
    }
    if (!isPlatform(type, 'Integer', 'Long', 'Double', 'Decimal')) {
        refuse(
            node,
            'operator',
            `Negation operator is only allowed on numeric expressions: ${type.name}`
        );
    }
    return node.operator === '+' ? op('nonNull', type, false, operand) : negate(operand);
}

function bindConditional(
    node: Extract<ExpressionNode, { kind: 'conditional' }>,
    body: Body,
    expected: Type | null
): Expression {
    const condition = bindCondition(node.condition, body);
    const whenTrue = bind(node.whenTrue, body, expected);
    const whenFalse = bind(node.whenFalse, body, expected);
    const type =
        commonType(whenTrue.type, whenFalse.type) ??
        refuse(
            node,
            'type-mismatch',
            `Incompatible types in ternary operator: ${whenTrue.type.name}, ${whenFalse.type.name}`
        );
    return {
        type,
        nullable: whenTrue.nullable || whenFalse.nullable,
        code: {
            kind: 'conditional',
            condition,
            whenTrue: convert(whenTrue, type, node.whenTrue),
            whenFalse: convert(whenFalse, type, node.whenFalse)
        }
    };
}

/** The type that holds both: the one to which the other can be assigned. */
export function commonType(left: Type, right: Type): Type | null {
    if (left.kind === 'void' || right.kind === 'void') return null;
    if (left.kind === 'null') return right;
    if (right.kind === 'null') return left;
    if (isAssignable(left, right)) return preferDecimal(left, right);
    return isAssignable(right, left) ? left : null;
}

/** Double and Decimal can be assigned to each other: together they make a Decimal. */
function preferDecimal(left: Type, right: Type): Type {
    return isPlatform(left, 'Decimal') && isPlatform(right, 'Double') ? left : right;
}

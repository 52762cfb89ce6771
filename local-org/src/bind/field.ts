import type { FieldNode, NameNode, Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { apexTypeOf } from '../sobj/convert.ts';
import { findField, type FieldView } from '../types/lookup.ts';
import type { FieldSymbol, TypeSymbol } from '../types/symbols.ts';
import { ANY_SOBJECT, declared, type SObjectType, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { local, native, op, pooled, text } from './make.ts';
import { bindSubject, type Subject } from './subject.ts';
import { bindSoqlRow } from './soql.ts';
import { bindDescribedField, bindDescribedObject, bindDescribeToken, bindLabel } from './tokens.ts';
import { bindTriggerVariable } from './trigger.ts';
import { isVisible } from './visibility.ts';

/** Binds a name that must be a variable. @throws Refusal `Variable does not exist` */
export function bindName(node: NameNode, body: Body): Expression {
    return (
        bindVariable(node.name, node, body) ??
        refuse(node, 'undeclared-variable', `Variable does not exist: ${node.name}`)
    );
}

/** The local variable, or the field of this or an outer class, of that name; null when there is none. */
export function bindVariable(name: string, at: Position, body: Body): Expression | null {
    const variable = body.variable(name);
    if (variable !== undefined) return local(variable.js, variable.type);
    for (let owner: TypeSymbol | null = body.around.owner; owner !== null; owner = owner.outer) {
        const view = findField(declared(owner), name);
        if (view === undefined) continue;
        if (view.symbol.isStatic) return readStatic(view, at, body);
        if (owner !== body.around.owner || body.around.isStatic) continue;
        return readInstance(self(body), view, at, body);
    }
    return null;
}

/** Binds `target.name`. */
export function bindField(node: FieldNode, body: Body): Expression {
    const special =
        bindLabel(node, body) ?? bindTriggerVariable(node, body) ?? bindDescribedField(node, body);
    if (special !== null) return special;
    if (node.target.kind === 'super') {
        return refuse(
            node,
            'unsupported',
            `Field access through super is not supported: ${node.name}`
        );
    }
    const soql = node.target.kind === 'soql' ? bindSoqlRow(node.target, body) : null;
    const subject: Subject =
        soql === null ? bindSubject(node.target, body) : { kind: 'value', value: soql };
    if (subject.kind === 'namespace') return undeclared(node, subject.name);
    if (subject.kind === 'type') return bindStaticField(subject.type, node, body);
    return bindMember(node.safe ? guard(subject.value, body) : subject.value, node, body);
}

/** Keeps a receiver of `?.` in a temporary and asks for a null check around the whole chain. */
export function guard(value: Expression, body: Body): Expression {
    const held = body.hold(value.type, false);
    body.guards.push({ temporary: held.js, value });
    return held.read;
}

/** Reads a field or property of an instance. */
function readInstance(target: Expression, view: FieldView, at: Position, body: Body): Expression {
    const { symbol, type } = view;
    requireReadable(symbol, at, body);
    if (symbol.owner.origin === 'platform') {
        return native(symbol.owner.qualifiedName, `get ${symbol.name}`, type, target, []);
    }
    if (!symbol.hasAccessors || body.around.property === symbol) {
        return { type, nullable: true, code: { kind: 'field', target, field: symbol } };
    }
    return {
        type,
        nullable: true,
        code: { kind: 'invoke', target, js: `get_${symbol.js}`, args: [] }
    };
}

/** Reads a static field or property. */
function readStatic(view: FieldView, at: Position, body: Body): Expression {
    const { symbol, type } = view;
    requireReadable(symbol, at, body);
    if (symbol.owner.origin === 'platform') {
        return native(symbol.owner.qualifiedName, `get ${symbol.name}`, type, null, []);
    }
    if (!symbol.hasAccessors || body.around.property === symbol) {
        return { type, nullable: true, code: { kind: 'static', field: symbol } };
    }
    return {
        type,
        nullable: true,
        code: { kind: 'invokeStatic', owner: symbol.owner, js: `get_${symbol.js}`, args: [] }
    };
}

/** `this`, as the target of an unqualified name. */
export function self(body: Body): Expression {
    return { type: body.self, nullable: false, code: { kind: 'this' } };
}

function requireReadable(symbol: FieldSymbol, at: Position, body: Body): void {
    if (!symbol.readable) refuse(at, 'visibility', `Variable is not readable: ${symbol.name}`);
    if (!isVisible(symbol, body.around.owner))
        refuse(
            at,
            'visibility',
            `Variable is not visible: ${symbol.owner.qualifiedName}.${symbol.name}`
        );
}

function bindStaticField(type: Type, node: FieldNode, body: Body): Expression {
    if (type.kind === 'sobject') return bindDescribeToken(type, node, body);
    if (type.kind !== 'declared') return undeclared(node, type.name);
    const constant = type.symbol.constants.find(
        (one) => one.toLowerCase() === node.name.toLowerCase()
    );
    if (constant !== undefined)
        return pooled({ kind: 'enum', symbol: type.symbol, constant }, type);
    const described = bindDescribedObject(type, node, body);
    if (described !== null) return described;
    const view = findField(type, node.name);
    if (view === undefined) return undeclared(node, type.name);
    if (!view.symbol.isStatic)
        refuse(node, 'undeclared-variable', `Variable does not exist: ${node.name}`);
    return readStatic(view, node, body);
}

function bindMember(target: Expression, node: FieldNode, body: Body): Expression {
    const { type } = target;
    if (type.kind === 'sobject') return bindRecordField(target, type, node, body);
    if (type.kind !== 'declared') return undeclared(node, type.name);
    const view = findField(type, node.name);
    if (view === undefined || view.symbol.isStatic) return undeclared(node, type.name);
    return readInstance(target, view, node, body);
}

/** A field, a parent or the children of a record. */
function bindRecordField(
    target: Expression,
    type: SObjectType,
    node: FieldNode,
    body: Body
): Expression {
    const { universe } = body;
    const describe = universe.schema.object(type.name);
    const lower = text(node.name.toLowerCase());
    const field = describe?.field(node.name);
    if (field !== undefined)
        return op('getField', universe.type(apexTypeOf(field.type)), true, target, lower);
    const parent = describe?.parent(node.name);
    if (parent !== undefined) {
        const single =
            parent.referenceTo.length === 1 ? universe.sobject(parent.referenceTo[0]!) : undefined;
        return op(
            'getParent',
            single ?? universe.sobject('Name') ?? ANY_SOBJECT,
            true,
            target,
            lower
        );
    }
    if (type.name === ANY_SOBJECT.name && node.name.toLowerCase() === 'id')
        return op('getField', universe.type('Id'), true, target, lower);
    const children = describe?.child(node.name);
    if (children === undefined) return undeclared(node, type.name);
    const element = universe.sobject(children.object) ?? ANY_SOBJECT;
    return op('getChildren', universe.list(element), false, target, lower, text(element.name));
}

function undeclared(node: FieldNode, type: string): never {
    return refuse(
        node,
        'undeclared-variable',
        `Variable does not exist: ${node.name}${type === '' ? '' : ` on ${type}`}`
    );
}

import type { CallNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { findMethods, type MethodView } from '../types/lookup.ts';
import { annotation, type TypeSymbol } from '../types/symbols.ts';
import {
    ANY_SOBJECT,
    declared,
    isPlatform,
    VOID,
    type DeclaredType,
    type Type
} from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { coerce } from './convert.ts';
import { bindEnumCall } from './enums.ts';
import { bindValue } from './expression.ts';
import { guard, self } from './field.ts';
import { native } from './make.ts';
import { bindMetadataCall } from './metadata.ts';
import { modesOf } from './modes.ts';
import { pick, typeList } from './overloads.ts';
import { bindSubject } from './subject.ts';
import { objectToken } from './tokens.ts';
import { isVisible } from './visibility.ts';

/** Binds a method call. */
export function bindCall(node: CallNode, body: Body): Expression {
    if (node.target === null) return bindUnqualified(node, body);
    if (node.target.kind === 'super') return bindSuper(node, body);
    const subject = bindSubject(node.target, body);
    if (subject.kind === 'namespace') return missing(node, [], subject.name);
    if (subject.kind === 'type') return bindStatic(subject.type, node, body);
    const receiver = node.safe ? guard(subject.value, body) : subject.value;
    return bindInstance(receiver, node, body);
}

function bindUnqualified(node: CallNode, body: Body): Expression {
    const args = node.args.map((arg) => bindValue(arg, body));
    for (let owner: TypeSymbol | null = body.around.owner; owner !== null; owner = owner.outer) {
        const inherited = findMethods(declared(owner), node.name, body.universe);
        const candidates =
            owner === body.around.owner
                ? inherited
                : inherited.filter((one) => one.symbol.isStatic);
        const method = pick(candidates, types(args), node, node.name);
        if (method === undefined) continue;
        if (!method.symbol.isStatic && body.around.isStatic) {
            refuse(
                node,
                'undeclared-method',
                `Non static method cannot be referenced from a static context: ${describe(method)}`
            );
        }
        return call(method, method.symbol.isStatic ? null : self(body), args, node, body);
    }
    return missing(node, args, body.around.owner.qualifiedName);
}

function bindSuper(node: CallNode, body: Body): Expression {
    const parent = body.around.owner.superType;
    const args = node.args.map((arg) => bindValue(arg, body));
    if (body.around.isStatic)
        refuse(node, 'undeclared-variable', 'super cannot be referenced in a static context');
    const method = pick(
        findMethods(parent ?? body.universe.type('Object'), node.name, body.universe),
        types(args),
        node,
        node.name
    );
    if (method === undefined || method.symbol.isStatic)
        return missing(node, args, parent?.name ?? 'Object');
    if (method.symbol.owner.origin === 'platform')
        return call(method, self(body), args, node, body);
    if (method.symbol.isAbstract) {
        refuse(node, 'undeclared-method', `Cannot call abstract method: ${describe(method)}`);
    }
    requireVisible(method, node, body);
    return {
        type: method.returns,
        nullable: true,
        code: { kind: 'invokeSuper', method: method.symbol, args: adapt(method, args) }
    };
}

function bindStatic(type: Type, node: CallNode, body: Body): Expression {
    const args = node.args.map((arg) => bindValue(arg, body));
    if (
        type.kind === 'sobject' &&
        node.name.toLowerCase() === 'getsobjecttype' &&
        args.length === 0
    )
        return objectToken(type, body);
    const metadata = type.kind === 'sobject' ? bindMetadataCall(type, node, args, body) : null;
    if (metadata !== null) return metadata;
    if (type.kind !== 'declared') return missing(node, args, type.name);
    if (type.symbol.kind === 'enum') {
        const result = bindEnumCall(type, null, node, args, body);
        if (result !== null) return result;
    }
    const candidates = findMethods(type, node.name, body.universe);
    const method =
        pick(
            candidates.filter((one) => one.symbol.isStatic),
            types(args),
            node,
            node.name
        ) ?? pick(candidates, types(args), node, node.name);
    if (method === undefined) return missing(node, args, type.name);
    if (!method.symbol.isStatic) {
        refuse(
            node,
            'undeclared-method',
            `Non static method cannot be referenced from a static context: ${describe(method)}`
        );
    }
    const result = call(method, null, args, node, body);
    if (!isPlatform(type, 'Database')) return result;
    const modes = modesOf(body.around.owner);
    return {
        ...result,
        code: { kind: 'withCaller', variables: body.visible(), modes, body: result }
    };
}

function bindInstance(receiver: Expression, node: CallNode, body: Body): Expression {
    const type = memberType(receiver.type, body);
    const args = node.args.map((arg) => bindValue(arg, body));
    const fieldError = bindFieldError(receiver, node, args);
    if (fieldError !== null) return fieldError;
    if (type === null) return missing(node, args, receiver.type.name);
    if (type.symbol.kind === 'enum') {
        const result = bindEnumCall(type, receiver, node, args, body);
        if (result !== null) return result;
    }
    const method = pick(findMethods(type, node.name, body.universe), types(args), node, node.name);
    if (method === undefined) return missing(node, args, receiver.type.name);
    if (method.symbol.isStatic) {
        refuse(
            node,
            'undeclared-method',
            `Static method cannot be referenced from a non static context: ${describe(method)}`
        );
    }
    const result = call(method, receiver, args, node, body);
    return recordResult(result, receiver.type);
}

/** `record.Field.addError(text)`: the error goes to the record. @returns null for anything else */
function bindFieldError(
    { code }: Expression,
    node: CallNode,
    args: readonly Expression[]
): Expression | null {
    if (node.name.toLowerCase() !== 'adderror' || code.kind !== 'op' || code.name !== 'getField')
        return null;
    const [message] = args;
    if (message === undefined || !isPlatform(message.type, 'String')) return null;
    const [record, field] = code.args;
    return native('SObject', 'addError(String,String)', VOID, record!, [field!, message]);
}

/** The declared type whose members a value has: those of records are declared by the stub `SObject`. */
function memberType(type: Type, body: Body): DeclaredType | null {
    if (type.kind === 'declared') return type;
    return type.kind === 'sobject' ? body.universe.type('SObject') : null;
}

/** `account.clone()` gives an Account, although the stub can only say SObject. */
function recordResult(result: Expression, receiver: Type): Expression {
    const generic = result.type.kind === 'sobject' && result.type.name === ANY_SOBJECT.name;
    const clones =
        result.code.kind === 'native' &&
        result.code.callee.kind === 'native' &&
        result.code.callee.signature.toLowerCase().startsWith('clone(');
    return generic && clones && receiver.kind === 'sobject'
        ? { ...result, type: receiver }
        : result;
}

/** The call of a method that was found. */
function call(
    method: MethodView,
    receiver: Expression | null,
    args: readonly Expression[],
    node: CallNode,
    body: Body
): Expression {
    requireVisible(method, node, body);
    const { symbol, returns } = method;
    if (annotation(symbol.annotations, 'Future') !== undefined) {
        return {
            type: returns,
            nullable: true,
            code: { kind: 'future', method: symbol, args: adapt(method, args) }
        };
    }
    const adapted = adapt(method, args);
    if (symbol.owner.origin === 'platform')
        return native(symbol.owner.qualifiedName, symbol.signature, returns, receiver, adapted);
    if (receiver === null) {
        return {
            type: returns,
            nullable: true,
            code: { kind: 'invokeStatic', owner: symbol.owner, js: symbol.js, args: adapted }
        };
    }
    return {
        type: returns,
        nullable: true,
        code: { kind: 'invoke', target: receiver, js: symbol.js, args: adapted }
    };
}

function adapt(method: MethodView, args: readonly Expression[]): Expression[] {
    return args.map((arg, n) => coerce(arg, method.parameters[n]!));
}

function requireVisible(method: MethodView, node: CallNode, body: Body): void {
    if (!isVisible(method.symbol, body.around.owner)) {
        refuse(node, 'visibility', `Method is not visible: ${describe(method)}`);
    }
}

/** `Integer Foo.bar(String)`. */
export function describe(method: MethodView): string {
    return `${method.returns.name} ${method.symbol.owner.qualifiedName}.${method.symbol.name}(${typeList(method.parameters)})`;
}

function missing(node: CallNode, args: readonly Expression[], type: string): never {
    return refuse(
        node,
        'undeclared-method',
        `Method does not exist or incorrect signature: void ${node.name}(${typeList(types(args))}) from the type ${type}`
    );
}

function types(args: readonly Expression[]): Type[] {
    return args.map((arg) => arg.type);
}

import type { ExpressionNode, Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import type { FieldSymbol } from '../types/symbols.ts';
import { VOID, type Type } from '../types/type.ts';
import { bare, type Body } from './body.ts';
import type { Code, Expression, Place } from './bound.ts';
import { bindLink } from './expression.ts';
import { native, op, sequence, store } from './make.ts';
import { isVisible } from './visibility.ts';

/** What can stand left of `=`: how it is read and how it is written. */
export interface Target {
    /** What has to be evaluated first, once, when the target is both read and written. */
    readonly setup: readonly Expression[];
    readonly read: Expression;
    readonly write: (value: Expression) => Expression;
}

/**
 * Binds what stands left of `=`.
 * @param reuse true when the target is read before it is written: its parts are then evaluated only once
 */
export function bindTarget(node: ExpressionNode, body: Body, reuse: boolean): Target {
    const inner = bare(node);
    const read = bindLink(inner, body);
    return (
        targetOf(read, inner, body, reuse) ??
        refuse(node, 'statement', 'Expression cannot be assigned')
    );
}

function targetOf(
    read: Expression,
    node: ExpressionNode,
    body: Body,
    reuse: boolean
): Target | null {
    const { code } = read;
    switch (code.kind) {
        case 'local':
            return localTarget(read, code.js, node, body);
        case 'static':
            requireWritable(code.field, node, body);
            return { setup: [], read, write: (value) => store(code, value) };
        case 'field':
            return fieldTarget(read, code, node, body, reuse);
        case 'op':
            return operatorTarget(read, code, body, reuse);
        case 'invoke':
            return propertyTarget(read, code, node, body, reuse);
        case 'invokeStatic':
            return staticPropertyTarget(read, code, node, body);
        case 'native':
            return nativeTarget(read, code, body, reuse);
        default:
            return null;
    }
}

type CodeOf<K extends Code['kind']> = Extract<Code, { kind: K }>;

function localTarget(read: Expression, js: string, node: ExpressionNode, body: Body): Target {
    const variable = node.kind === 'name' ? body.variable(node.name) : undefined;
    if (variable?.isFinal === true)
        refuse(node, 'final', `Cannot assign to final variable: ${variable.name}`);
    return { setup: [], read, write: (value) => store({ kind: 'local', js }, value) };
}

function fieldTarget(
    read: Expression,
    code: CodeOf<'field'>,
    node: ExpressionNode,
    body: Body,
    reuse: boolean
): Target {
    requireWritable(code.field, node, body);
    const [setup, target] = once(code.target, body, reuse);
    const place: Place = { kind: 'field', target, field: code.field };
    return { setup, read: { ...read, code: place }, write: (value) => store(place, value) };
}

/** List elements and fields of records. */
function operatorTarget(
    read: Expression,
    code: CodeOf<'op'>,
    body: Body,
    reuse: boolean
): Target | null {
    const writers = { getItem: 'setItem', getField: 'setField', getParent: 'setParent' } as const;
    const writer = writers[code.name as keyof typeof writers];
    if (writer === undefined) return null;
    const kept = code.args.map((arg) => once(arg, body, reuse));
    const args = kept.map(([, arg]) => arg);
    return {
        setup: kept.flatMap(([setup]) => setup),
        read: { ...read, code: { ...code, args } },
        write: (value) => op(writer, read.type, value.nullable, ...args, value)
    };
}

function propertyTarget(
    read: Expression,
    code: CodeOf<'invoke'>,
    node: ExpressionNode,
    body: Body,
    reuse: boolean
): Target | null {
    if (!code.js.startsWith('get_')) return null;
    requireSetter(code.js, code.target.type, node, body);
    const [setup, target] = once(code.target, body, reuse);
    const js = code.js.replace('get_', 'set_');
    return {
        setup,
        read: { ...read, code: { ...code, target } },
        write: (value) =>
            valueOf(value, body, (kept) => ({
                type: VOID,
                nullable: true,
                code: { kind: 'invoke', target, js, args: [kept] }
            }))
    };
}

function staticPropertyTarget(
    read: Expression,
    code: CodeOf<'invokeStatic'>,
    node: ExpressionNode,
    body: Body
): Target | null {
    if (!code.js.startsWith('get_')) return null;
    const field = [...code.owner.fields.values()].find((one) => `get_${one.js}` === code.js);
    if (field !== undefined) requireWritable(field, node, body);
    const js = code.js.replace('get_', 'set_');
    return {
        setup: [],
        read,
        write: (value) =>
            valueOf(value, body, (kept) => ({
                type: VOID,
                nullable: true,
                code: { kind: 'invokeStatic', owner: code.owner, js, args: [kept] }
            }))
    };
}

function nativeTarget(
    read: Expression,
    code: CodeOf<'native'>,
    body: Body,
    reuse: boolean
): Target | null {
    if (code.callee.kind !== 'native' || !code.callee.signature.startsWith('get ')) return null;
    const { className, signature } = code.callee;
    const setter = signature.replace('get ', 'set ');
    const [setup, receiver] =
        code.receiver === null ? [[], null] : once(code.receiver, body, reuse);
    return {
        setup,
        read: { ...read, code: { ...code, receiver } },
        write: (value) =>
            valueOf(value, body, (kept) => native(className, setter, VOID, receiver, [kept]))
    };
}

/** Calls a setter; the whole is the assigned value. */
function valueOf(value: Expression, body: Body, set: (kept: Expression) => Expression): Expression {
    const kept = body.hold(value.type, value.nullable);
    return sequence([store({ kind: 'local', js: kept.js }, value), set(kept.read), kept.read]);
}

/** An expression that may be evaluated twice: constants and `this` as they are, all else through a temporary. */
function once(expression: Expression, body: Body, reuse: boolean): [Expression[], Expression] {
    const { kind } = expression.code;
    if (!reuse || kind === 'this' || kind === 'constant' || kind === 'local')
        return [[], expression];
    const held = body.hold(expression.type, expression.nullable);
    return [[store({ kind: 'local', js: held.js }, expression)], held.read];
}

function requireSetter(js: string, type: Type, node: ExpressionNode, body: Body): void {
    if (type.kind !== 'declared') return;
    for (
        let symbol = type.symbol as FieldSymbol['owner'] | null;
        symbol !== null;
        symbol = symbol.superType?.symbol ?? null
    ) {
        const field = [...symbol.fields.values()].find((one) => `get_${one.js}` === js);
        if (field !== undefined) return requireWritable(field, node, body);
    }
}

function requireWritable(field: FieldSymbol, at: Position, body: Body): void {
    if (!field.writable) refuse(at, 'visibility', `Variable is not writeable: ${field.name}`);
    if (!isVisible({ ...field, access: field.writeAccess }, body.around.owner)) {
        refuse(
            at,
            'visibility',
            `Variable is not visible: ${field.owner.qualifiedName}.${field.name}`
        );
    }
    if (field.isFinal && !(body.around.initializes && field.owner === body.around.owner)) {
        refuse(
            at,
            'final',
            `Final members can only be assigned in their declaration, init blocks, or constructors: ${field.name}`
        );
    }
}

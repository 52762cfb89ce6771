import type { ExpressionNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { declared, type SObjectType, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { bindLink } from './expression.ts';
import { bindVariable } from './field.ts';
import { requireVisibleType } from './visibility.ts';

/** What stands before a dot: a value, a type, or a namespace. */
export type Subject =
    | { readonly kind: 'value'; readonly value: Expression }
    | { readonly kind: 'type'; readonly type: Type }
    | { readonly kind: 'namespace'; readonly name: string };

/**
 * Classifies what stands before a dot. A variable wins over a type, a type over a namespace.
 * @throws Refusal `Variable does not exist` when it is none of them
 */
export function bindSubject(node: ExpressionNode, body: Body): Subject {
    if (node.kind === 'name') {
        return (
            named(node.name, node, body) ??
            refuse(node, 'undeclared-variable', `Variable does not exist: ${node.name}`)
        );
    }
    if (node.kind === 'field' && !node.safe) {
        const qualified = qualifiedType(node, body);
        if (qualified !== null) return { kind: 'type', type: qualified };
    }
    return { kind: 'value', value: bindLink(node, body) };
}

function named(name: string, node: ExpressionNode, body: Body): Subject | null {
    const value = bindVariable(name, node, body);
    if (value !== null) return { kind: 'value', value };
    const symbol = body.universe.find(name, body.around.owner);
    if (symbol !== undefined) {
        const type = declared(symbol);
        requireVisibleType(type, body.around.owner, node);
        return { kind: 'type', type };
    }
    const record = body.universe.sobject(name);
    if (record !== undefined) return { kind: 'type', type: record };
    return body.universe.isNamespace(name) ? { kind: 'namespace', name } : null;
}

/** `Outer.Inner` or `Namespace.Type`, unless its first part is a variable. */
function qualifiedType(node: Extract<ExpressionNode, { kind: 'field' }>, body: Body): Type | null {
    const { target } = node;
    if (target.kind === 'field') return innerOfQualified(target, node.name, body);
    if (target.kind !== 'name' || bindVariable(target.name, target, body) !== null) return null;
    const symbol = body.universe.findQualified(target.name, node.name, body.around.owner);
    if (symbol !== undefined) {
        const type = declared(symbol);
        requireVisibleType(type, body.around.owner, node);
        return type;
    }
    return target.name.toLowerCase() === 'schema' ? recordOf(node.name, body) : null;
}

/** `Namespace.Outer.Inner`. */
function innerOfQualified(
    target: Extract<ExpressionNode, { kind: 'field' }>,
    name: string,
    body: Body
): Type | null {
    const outer = qualifiedType(target, body);
    if (outer === null || outer.kind !== 'declared') return null;
    const inner = outer.symbol.inner.get(name.toLowerCase());
    return inner === undefined ? null : declared(inner);
}

function recordOf(name: string, body: Body): SObjectType | null {
    return body.universe.sobject(name) ?? null;
}

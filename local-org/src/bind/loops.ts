import type { ForEachNode, ForNode, StatementNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { allSupertypes } from '../types/assignable.ts';
import { ANY_SOBJECT, isPlatform, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression, Statement } from './bound.ts';
import { bindCondition, bindValue } from './expression.ts';
import { op } from './make.ts';
import { bindSoqlLoop } from './soql.ts';
import { bindEffect, bindScoped, bindStatement } from './statement.ts';

/** Binds what a loop repeats. */
export function bindLoopBody(node: StatementNode, body: Body): Statement {
    body.loops++;
    try {
        return bindScoped(node, body);
    } finally {
        body.loops--;
    }
}

/** Binds `for (…; …; …)`. */
export function bindFor(node: ForNode, body: Body): Statement {
    const initial =
        'kind' in node.initial
            ? flatten(bindStatement(node.initial, body))
            : node.initial.map((one): Statement => ({
                  kind: 'expression',
                  line: one.line,
                  expression: bindEffect(one, body)
              }));
    const condition = node.condition === null ? null : bindCondition(node.condition, body);
    const updates = node.updates.map((one) => bindEffect(one, body));
    return {
        kind: 'for',
        line: node.line,
        initial,
        condition,
        updates,
        body: bindLoopBody(node.body, body)
    };
}

function flatten(statement: Statement): readonly Statement[] {
    return statement.kind === 'declarations' ? statement.statements : [statement];
}

/** Binds `for (Type name : items)`. */
export function bindForEach(node: ForEachNode, body: Body): Statement {
    const type = body.universe.resolve(node.type, body.around.owner);
    const isQuery = node.items.kind === 'soql';
    const chunks = isQuery && isPlatform(type, 'List');
    const items = isQuery ? bindSoqlLoop(node.items, body) : bindValue(node.items, body);
    const element = elementOf(items.type);
    if (element === null)
        refuse(
            node.items,
            'type-mismatch',
            `Loop must iterate over a collection: ${items.type.name}`
        );
    const variable = body.declare(node, node.name, type);
    if (chunks) return forEach(node, variable, op('chunks', items.type, false, items), body);
    if (!loopAssignable(element, type)) {
        refuse(node, 'type-mismatch', `Loop variable must be of type ${element.name}`);
    }
    return forEach(node, variable, op('iterate', items.type, false, items), body);
}

function forEach(
    node: ForEachNode,
    variable: ReturnType<Body['declare']>,
    items: Expression,
    body: Body
): Statement {
    return {
        kind: 'forEach',
        line: node.line,
        variable,
        items,
        body: bindLoopBody(node.body, body)
    };
}

/** The loop variable takes the elements as they are: no conversion happens in between. */
function loopAssignable(element: Type, variable: Type): boolean {
    if (element.name.toLowerCase() === variable.name.toLowerCase()) return true;
    if (isPlatform(variable, 'Object')) return true;
    if (element.kind === 'sobject' && variable.kind === 'sobject')
        return variable.name === ANY_SOBJECT.name || element.name === ANY_SOBJECT.name;
    if (isPlatform(element, 'Id') && isPlatform(variable, 'String')) return true;
    return (
        element.kind === 'declared' &&
        variable.kind === 'declared' &&
        allSupertypes(element).some((one) => one.name === variable.name)
    );
}

/** What a loop over a value gets: elements of lists and sets, or of whatever implements Iterable. */
function elementOf(type: Type): Type | null {
    if (type.kind !== 'declared') return null;
    const iterable = allSupertypes(type).find((one) => isPlatform(one, 'List', 'Set', 'Iterable'));
    return iterable?.args[0] ?? null;
}

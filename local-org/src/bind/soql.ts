import type { SoqlNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { bindQuery, type BoundQuery } from '../soql/bind.ts';
import { SoqlError } from '../soql/error.ts';
import { ANY_SOBJECT, VOID, type SObjectType, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { bindValue } from './expression.ts';
import { array, constant, op, pooled, text } from './make.ts';
import { modesOf } from './modes.ts';

/** The type of a row of a query with GROUP BY: a record whose fields are read with `get`. */
const AGGREGATE: SObjectType = { kind: 'sobject', name: 'AggregateResult' };

/** Binds an inline query: one record where one is expected, else a count or a list. */
export function bindSoql(node: SoqlNode, body: Body, expected: Type | null): Expression {
    const query = check(node, body);
    if (query.kind === 'count')
        return run('queryCount', query, body.universe.type('Integer'), node, body);
    const element = elementOf(query, body);
    if (expected !== null && wantsOne(expected)) return run('queryOne', query, element, node, body);
    return run('queryList', query, body.universe.list(element), node, body);
}

/** Binds the query of a loop, whose records are never all in memory. */
export function bindSoqlLoop(node: SoqlNode, body: Body): Expression {
    const query = check(node, body);
    if (query.kind === 'count') return bindSoql(node, body, null);
    return run('queryLoop', query, body.universe.list(elementOf(query, body)), node, body);
}

/** Binds `[SELECT …].Field`: the query stands for its only record. @returns null for a count */
export function bindSoqlRow(node: SoqlNode, body: Body): Expression | null {
    const query = check(node, body);
    return query.kind === 'count'
        ? null
        : run('queryOne', query, elementOf(query, body), node, body);
}

function wantsOne(expected: Type): boolean {
    return expected.kind === 'sobject';
}

function elementOf(query: BoundQuery, body: Body): Type {
    if (query.kind === 'aggregate') return AGGREGATE;
    return body.universe.sobject(query.object.name) ?? ANY_SOBJECT;
}

function run(
    name: 'queryCount' | 'queryOne' | 'queryList' | 'queryLoop',
    query: BoundQuery,
    type: Type,
    node: SoqlNode,
    body: Body
): Expression {
    const binds = array(node.binds.map((bind) => bindValue(bind, body)));
    const { access, sharing } = modesOf(body.around.owner);
    const modes = [text(access), constant(sharing, VOID)];
    return op(name, type, false, pooled({ kind: 'query', query }, type), binds, ...modes);
}

function check(node: SoqlNode, body: Body): BoundQuery {
    try {
        return bindQuery(node.query, body.universe.schema);
    } catch (error) {
        if (error instanceof SoqlError) return refuse(node, 'soql', error.message);
        throw error;
    }
}

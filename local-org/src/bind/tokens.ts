import type { FieldNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import type { SObjectType } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { op, text } from './make.ts';

/** `Account.SObjectType` and `Account.Name`: tokens of the schema. */
export function bindDescribeToken(type: SObjectType, node: FieldNode, body: Body): Expression {
    const { universe } = body;
    if (node.name.toLowerCase() === 'sobjecttype') {
        return op('objectToken', universe.type('Schema.SObjectType'), false, text(type.name));
    }
    const field = universe.schema.object(type.name)?.field(node.name) ??
        refuse(node, 'undeclared-field', `Variable does not exist: ${node.name} on ${type.name}`);
    return op('fieldToken', universe.type('Schema.SObjectField'), false, text(type.name), text(field.name));
}

/** `Label.Name` and `System.Label.Name`. @returns null for anything else */
export function bindLabel(node: FieldNode, body: Body): Expression | null {
    const { target } = node;
    const direct = target.kind === 'name' && target.name.toLowerCase() === 'label' && body.variable('Label') === undefined;
    const qualified = target.kind === 'field' && target.name.toLowerCase() === 'label'
        && target.target.kind === 'name' && target.target.name.toLowerCase() === 'system';
    if (!direct && !qualified) return null;
    if (direct && body.universe.user.has('label')) return null;
    return op('label', body.universe.type('String'), false, text(node.name));
}

import type { FieldNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isPlatform, type DeclaredType, type SObjectType } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { native, op, text } from './make.ts';

/** `Account.SObjectType`, which is also `Account.getSObjectType()`. */
export function objectToken(type: SObjectType, body: Body): Expression {
    const token = body.universe.type('Schema.SObjectType');
    return op('objectToken', token, false, text(type.name));
}

/** `Account.SObjectType` and `Account.Name`: tokens of the schema. */
export function bindDescribeToken(type: SObjectType, node: FieldNode, body: Body): Expression {
    const { universe } = body;
    if (node.name.toLowerCase() === 'sobjecttype') return objectToken(type, body);
    const field =
        universe.schema.object(type.name)?.field(node.name) ??
        refuse(node, 'undeclared-field', `Variable does not exist: ${node.name} on ${type.name}`);
    return op(
        'fieldToken',
        universe.type('Schema.SObjectField'),
        false,
        text(type.name),
        text(field.name)
    );
}

/** `SObjectType.Account`. @returns null for anything else */
export function bindDescribedObject(
    type: DeclaredType,
    node: FieldNode,
    body: Body
): Expression | null {
    if (!isPlatform(type, 'Schema.SObjectType')) return null;
    const object = body.universe.sobject(node.name);
    if (object === undefined) return null;
    const token = op('objectToken', type, false, text(object.name));
    return native(
        'Schema.SObjectType',
        'getDescribe()',
        body.universe.type('Schema.DescribeSObjectResult'),
        token,
        []
    );
}

/** `SObjectType.Account.fields.Name`. @returns null for anything else */
export function bindDescribedField(node: FieldNode, body: Body): Expression | null {
    const { target: fields } = node;
    if (
        fields.kind !== 'field' ||
        fields.name.toLowerCase() !== 'fields' ||
        fields.target.kind !== 'field'
    )
        return null;
    const { target: holder, name } = fields.target;
    const isHolder =
        (holder.kind === 'name' || holder.kind === 'field') &&
        holder.name.toLowerCase() === 'sobjecttype';
    const object = isHolder ? body.universe.sobject(name) : undefined;
    if (object === undefined) return null;
    const token = bindDescribeToken(object, node, body);
    return native(
        'Schema.SObjectField',
        'getDescribe()',
        body.universe.type('Schema.DescribeFieldResult'),
        token,
        []
    );
}

/**
 * `Label.Name` and `System.Label.Name`. @returns null for anything else
 * @throws Refusal for a label that the app doesn't have
 */
export function bindLabel(node: FieldNode, body: Body): Expression | null {
    const { target } = node;
    const direct =
        target.kind === 'name' &&
        target.name.toLowerCase() === 'label' &&
        body.variable('Label') === undefined;
    const qualified =
        target.kind === 'field' &&
        target.name.toLowerCase() === 'label' &&
        target.target.kind === 'name' &&
        target.target.name.toLowerCase() === 'system';
    if (!direct && !qualified) return null;
    if (direct && body.universe.user.has('label')) return null;
    if (!body.universe.labels.has(node.name.toLowerCase()))
        refuse(node, 'undeclared-variable', `Variable does not exist: ${node.name} on Label`);
    return op('label', body.universe.type('String'), false, text(node.name));
}

import type { DmlNode, RunAsNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isPlatform, VOID, type SObjectType } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression, Statement } from './bound.ts';
import { bindValue } from './expression.ts';
import { constant, NULL_CONSTANT, op, text } from './make.ts';
import { modesOf } from './modes.ts';
import { bindBlock } from './statement.ts';

/** Binds a DML statement. @throws Refusal unless it gets a record or a list of records */
export function bindDml(node: DmlNode, body: Body): Statement {
    const records = bindValue(node.records, body);
    const object = objectOf(records, node);
    const field =
        node.field === null ? NULL_CONSTANT : text(externalId(node.field, object, node, body));
    if (node.duplicates !== null) return refuse(node, 'unsupported', 'merge is not supported');
    const { access, sharing } = modesOf(body.around.owner);
    const modes = [text(node.access ?? access), constant(sharing, VOID)];
    const expression = op('dml', VOID, true, text(node.operation), records, ...modes, field);
    return { kind: 'expression', line: node.line, expression };
}

/** Binds `System.runAs(user) { … }`. */
export function bindRunAs(node: RunAsNode, body: Body): Statement {
    const args = node.args.map((arg) => bindValue(arg, body));
    const [user] = args;
    if (args.length !== 1 || user?.type.kind !== 'sobject' || user.type.name !== 'User') {
        refuse(node, 'undeclared-method', 'System.runAs takes one User');
    }
    return { kind: 'runAs', line: node.line, args, body: bindBlock(node.body, body) };
}

function objectOf(records: Expression, node: DmlNode): SObjectType {
    const { type } = records;
    if (type.kind === 'sobject') return type;
    const element = type.kind === 'declared' && isPlatform(type, 'List') ? type.args[0] : undefined;
    if (element?.kind === 'sobject') return element;
    return refuse(node, 'dml', `DML requires SObject or SObject list type: ${type.name}`);
}

function externalId(written: string, object: SObjectType, node: DmlNode, body: Body): string {
    const name = written.split('.').at(-1)!;
    const field =
        body.universe.schema.object(object.name)?.field(name) ??
        refuse(node, 'undeclared-field', `Field does not exist: ${name} on ${object.name}`);
    return field.name;
}

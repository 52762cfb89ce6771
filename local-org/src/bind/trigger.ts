import type { FieldNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { ANY_SOBJECT, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { op, text } from './make.ts';

const FLAGS = [
    'isexecuting',
    'isinsert',
    'isupdate',
    'isdelete',
    'isundelete',
    'isbefore',
    'isafter'
];

/** `Trigger.new`, `Trigger.isInsert` … @returns null for anything else */
export function bindTriggerVariable(node: FieldNode, body: Body): Expression | null {
    const { target } = node;
    if (
        target.kind !== 'name' ||
        target.name.toLowerCase() !== 'trigger' ||
        body.variable('Trigger') !== undefined
    )
        return null;
    const type =
        typeOf(node.name.toLowerCase(), body) ??
        refuse(node, 'undeclared-variable', `Variable does not exist: ${node.name} on Trigger`);
    return op('triggerVariable', type, true, text(node.name.toLowerCase()));
}

function typeOf(lower: string, body: Body): Type | null {
    const { universe } = body;
    const object = body.around.triggerObject;
    const record = object === null ? ANY_SOBJECT : (universe.sobject(object) ?? ANY_SOBJECT);
    if (FLAGS.includes(lower)) return universe.type('Boolean');
    if (lower === 'new' || lower === 'old') return universe.list(record);
    if (lower === 'newmap' || lower === 'oldmap')
        return universe.type('Map', universe.type('Id'), record);
    if (lower === 'size') return universe.type('Integer');
    return lower === 'operationtype' ? universe.type('TriggerOperation') : null;
}

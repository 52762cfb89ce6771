import type { CallNode } from '../front/ast/index.ts';
import { isAssignable } from '../types/assignable.ts';
import type { SObjectType } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { op, text } from './make.ts';

/** Binds `Type__mdt.getInstance(name)` and `Type__mdt.getAll()`. @returns null for anything else */
export function bindMetadataCall(
    type: SObjectType,
    node: CallNode,
    args: readonly Expression[],
    body: Body
): Expression | null {
    const { universe } = body;
    if (universe.schema.object(type.name)?.kind !== 'metadata') return null;
    const name = `${node.name.toLowerCase()}/${args.length}`;
    if (name === 'getall/0') {
        return op(
            'metadataRecords',
            universe.type('Map', universe.type('String'), type),
            false,
            text(type.name)
        );
    }
    const byText = name === 'getinstance/1' && isAssignable(args[0]!.type, universe.type('String'));
    return byText ? op('metadataRecord', type, true, text(type.name), args[0]!) : null;
}

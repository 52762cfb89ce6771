import type { CallNode } from '../front/ast/index.ts';
import type { DeclaredType } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { array, op, pooled, text } from './make.ts';

/**
 * The methods every enum has: `values()`, `valueOf(String)`, `name()`, `ordinal()`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_enums.htm
 * @param receiver null for a call on the type
 * @returns null for every other method
 */
export function bindEnumCall(
    type: DeclaredType,
    receiver: Expression | null,
    node: CallNode,
    args: readonly Expression[],
    body: Body
): Expression | null {
    const { universe } = body;
    const name = `${node.name.toLowerCase()}/${args.length}`;
    if (receiver === null) {
        const constants = array(
            type.symbol.constants.map((constant) =>
                pooled({ kind: 'enum', symbol: type.symbol, constant }, type)
            )
        );
        if (name === 'values/0')
            return op('newList', universe.list(type), false, text(type.name), constants);
        return name === 'valueof/1'
            ? op('enumValueOf', type, false, text(type.name), constants, args[0]!)
            : null;
    }
    if (name === 'name/0') return op('enumName', universe.type('String'), false, receiver);
    return name === 'ordinal/0'
        ? op('enumOrdinal', universe.type('Integer'), false, receiver)
        : null;
}

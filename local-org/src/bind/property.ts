import type { AccessorNode, PropertyDeclaration } from '../front/ast/index.ts';
import type { FieldSymbol } from '../types/symbols.ts';
import { VOID } from '../types/type.ts';
import type { Body } from './body.ts';
import type { BoundMember, Statement } from './bound.ts';
import { bindValue } from './expression.ts';
import { store } from './make.ts';
import type { MemberContext } from './member-context.ts';
import { bindBlock } from './statement.ts';

/** Binds the accessors of a property; one without bodies is a field and has none. */
export function bindProperty(node: PropertyDeclaration, context: MemberContext): BoundMember[] {
    const field = context.symbol.fields.get(node.name.toLowerCase());
    if (field === undefined || !field.hasAccessors) return [];
    const found: BoundMember[] = [];
    if (node.getter !== null) found.push(bindAccessor('getter', field, node.getter, context));
    if (node.setter !== null) found.push(bindAccessor('setter', field, node.setter, context));
    return found;
}

function bindAccessor(
    kind: 'getter' | 'setter',
    field: FieldSymbol,
    node: AccessorNode,
    context: MemberContext
): BoundMember {
    const returns = kind === 'getter' ? field.type : VOID;
    const body = context.body({ isStatic: field.isStatic, returns, property: field });
    const parameters = kind === 'setter' ? [body.declare(node, 'value', field.type)] : [];
    const statement =
        node.body === null ? storedValue(kind, field, body, node.line) : bindBlock(node.body, body);
    if (node.body !== null && kind === 'getter') context.requireReturn(node.body, field.type);
    const endLine = node.body?.endLine ?? node.line;
    return {
        kind,
        field,
        line: node.line,
        endLine,
        body: { parameters, temporaries: body.temporaries, statement }
    };
}

/** What `get;` and `set;` do where the other accessor has a body. */
function storedValue(
    kind: 'getter' | 'setter',
    field: FieldSymbol,
    body: Body,
    line: number
): Statement {
    const node = { kind: 'name', name: field.name, line, column: 1 } as const;
    if (kind === 'getter') return { kind: 'return', line, value: bindValue(node, body) };
    const read = bindValue(node, body).code;
    const value = bindValue({ ...node, name: 'value' }, body);
    if (read.kind !== 'field' && read.kind !== 'static')
        throw new Error(`${field.name} has no stored value`);
    return { kind: 'expression', line, expression: store(read, value) };
}

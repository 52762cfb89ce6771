import type {
    ExpressionNode,
    NewArrayNode,
    NewItemsNode,
    NewMapNode,
    NewNode
} from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { apexTypeOf } from '../sobj/convert.ts';
import { viewOf } from '../types/lookup.ts';
import {
    ANY_SOBJECT,
    isPlatform,
    type DeclaredType,
    type SObjectType,
    type Type
} from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { coerce } from './convert.ts';
import { bindAs, bindValue } from './expression.ts';
import { array, native, op, text } from './make.ts';
import { pick, typeList } from './overloads.ts';
import { isVisible, requireVisibleType } from './visibility.ts';

/** Binds `new Type(…)`. */
export function bindNew(node: NewNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner);
    requireVisibleType(type, body.around.owner, node.type);
    if (type.kind === 'sobject') return bindNewRecord(node, type, body);
    if (type.kind !== 'declared')
        return refuse(node, 'invalid-type', `Type cannot be constructed: ${type.name}`);
    if (type.symbol.kind !== 'class' || type.symbol.isAbstract) {
        refuse(node, 'undeclared-constructor', `Type cannot be constructed: ${type.name}`);
    }
    return bindConstruction(node, type, body);
}

function bindConstruction(node: NewNode, type: DeclaredType, body: Body): Expression {
    const args = node.args.map((arg) => bindValue(arg, body));
    const candidates = type.symbol.constructors.map((one) => viewOf(one, type));
    const found =
        pick(
            candidates,
            args.map((arg) => arg.type),
            node,
            `${type.name}.<Constructor>`
        ) ??
        refuse(
            node,
            'undeclared-constructor',
            `Constructor not defined: [${type.name}].<Constructor>(${typeList(args.map((arg) => arg.type))})`
        );
    if (!isVisible(found.symbol, body.around.owner)) {
        refuse(
            node,
            'visibility',
            `Constructor is not visible: [${type.name}].<Constructor>(${typeList(found.parameters)})`
        );
    }
    const adapted = args.map((arg, n) => coerce(arg, found.parameters[n]!));
    if (type.symbol.origin === 'user') {
        return {
            type,
            nullable: false,
            code: { kind: 'create', constructor: found.symbol, args: adapted }
        };
    }
    const made = native(type.symbol.qualifiedName, found.symbol.signature, type, null, [
        ...type.args.map((arg) => text(arg.name)),
        ...adapted
    ]);
    return { ...made, nullable: false };
}

/** Binds `new List<T>{…}`, `new Set<T>{…}` and `new T[]{…}`. */
export function bindNewItems(node: NewItemsNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner);
    if (isPlatform(type, 'Map') && node.items.length === 0)
        return bindNewMap({ ...node, kind: 'newMap', entries: [] }, body);
    if (type.kind !== 'declared' || !isPlatform(type, 'List', 'Set')) {
        return refuse(
            node,
            'undeclared-constructor',
            `Invalid initializer type ${type.name} found`
        );
    }
    const element = type.args[0]!;
    const items = array(node.items.map((item) => bindAs(item, element, body)));
    return op(
        isPlatform(type, 'List') ? 'newList' : 'newSet',
        type,
        false,
        text(element.name),
        items
    );
}

/** Binds `new Map<K, V>{…}`. */
export function bindNewMap(node: NewMapNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner);
    if (type.kind !== 'declared' || !isPlatform(type, 'Map')) {
        return refuse(
            node,
            'undeclared-constructor',
            `Invalid initializer type ${type.name} found`
        );
    }
    const [key, value] = type.args as [Type, Type];
    const entries = node.entries.flatMap((entry) => [
        bindAs(entry[0], key, body),
        bindAs(entry[1], value, body)
    ]);
    return op('newMap', type, false, text(key.name), text(value.name), array(entries));
}

/** Binds `new T[size]`. */
export function bindNewArray(node: NewArrayNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner) as DeclaredType;
    const size = bindAs(node.size, body.universe.type('Integer'), body);
    return op('newArray', type, false, text(type.args[0]!.name), size);
}

/** `new Account(Name = 'x', Parent = other)`. */
function bindNewRecord(node: NewNode, type: SObjectType, body: Body): Expression {
    if (type.name === ANY_SOBJECT.name)
        refuse(node, 'undeclared-constructor', 'Type cannot be constructed: SObject');
    const seen = new Set<string>();
    const fields = node.args.flatMap((arg) => {
        const [name, value] = bindRecordField(arg, type, body);
        if (seen.has(name)) refuse(arg, 'duplicate', `Duplicate field initialization: ${name}`);
        seen.add(name);
        return [text(name), value];
    });
    return op('newRecord', type, false, text(type.name), array(fields));
}

function bindRecordField(
    node: ExpressionNode,
    type: SObjectType,
    body: Body
): [string, Expression] {
    if (node.kind !== 'assign' || node.operator !== null || node.target.kind !== 'name') {
        return refuse(
            node,
            'undeclared-constructor',
            `SObject constructor must use name=value pairs: ${type.name}`
        );
    }
    const { universe } = body;
    const { name } = node.target;
    const describe = universe.schema.object(type.name)!;
    const field = describe.field(name);
    if (field !== undefined)
        return [
            name.toLowerCase(),
            bindAs(node.value, universe.type(apexTypeOf(field.type)), body)
        ];
    const parent =
        describe.parent(name) ??
        refuse(node, 'undeclared-field', `Invalid field ${name} for SObject ${type.name}`);
    const target =
        parent.referenceTo.length === 1 ? universe.sobject(parent.referenceTo[0]!) : undefined;
    return [`.${name.toLowerCase()}`, bindAs(node.value, target ?? ANY_SOBJECT, body)];
}

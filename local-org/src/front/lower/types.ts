import type {
    QualifiedNameContext,
    TypeRefContext,
    TypeNameContext,
    CreatedNameContext
} from '@apexdevtools/apex-parser';
import type { TypeNode, TypePart } from '../ast/index.ts';
import { positionOf } from './place.ts';

/** Lowers a type reference such as `Map<String, Outer.Inner>[]`. */
export function lowerType(context: TypeRefContext): TypeNode {
    return {
        ...positionOf(context),
        parts: context.typeName_list().map(lowerPart),
        arrays: context.arraySubscripts()?.LBRACK_list().length ?? 0
    };
}

/** Lowers the type name after `new`; `arrays` tells how many `[]` follow it. */
export function lowerCreatedName(context: CreatedNameContext, arrays: number): TypeNode {
    const parts = context.idCreatedNamePair_list().map((pair) => ({
        name: pair.anyId().getText(),
        args: (pair.typeList()?.typeRef_list() ?? []).map(lowerType)
    }));
    return { ...positionOf(context), parts, arrays };
}

/** Lowers a dotted name that stands for a type. */
export function lowerQualifiedName(context: QualifiedNameContext): TypeNode {
    const parts = context.id_list().map((id) => ({ name: id.getText(), args: [] }));
    return { ...positionOf(context), parts, arrays: 0 };
}

function lowerPart(context: TypeNameContext): TypePart {
    const args = context.typeArguments()?.typeList().typeRef_list() ?? [];
    const keyword = context.LIST() ?? context.SET() ?? context.MAP();
    return { name: keyword?.getText() ?? context.id().getText(), args: args.map(lowerType) };
}

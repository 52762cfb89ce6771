import { allSupertypes } from './assignable.ts';
import type { FieldSymbol, MethodSymbol } from './symbols.ts';
import { bindingsOf, substitute, type DeclaredType, type Type } from './type.ts';
import type { Universe } from './universe.ts';

/** A method as seen from a receiver's type: type parameters are replaced by what they stand for. */
export interface MethodView {
    readonly symbol: MethodSymbol;
    readonly parameters: readonly Type[];
    readonly returns: Type;
}

/** A field as seen from a receiver's type. */
export interface FieldView {
    readonly symbol: FieldSymbol;
    readonly type: Type;
}

/** The nearest field or property of that name. */
export function findField(type: DeclaredType, name: string): FieldView | undefined {
    for (const ancestor of allSupertypes(type)) {
        const symbol = ancestor.symbol.fields.get(name.toLowerCase());
        if (symbol !== undefined)
            return { symbol, type: substitute(symbol.type, bindingsOf(ancestor)) };
    }
    return undefined;
}

/** All methods of that name; overridden ones appear once, as the nearest. Every type has those of `Object`. */
export function findMethods(type: DeclaredType, name: string, universe: Universe): MethodView[] {
    const found = new Map<string, MethodView>();
    const object = universe.type('Object');
    for (const ancestor of [...allSupertypes(type), object]) {
        for (const symbol of ancestor.symbol.methods.get(name.toLowerCase()) ?? []) {
            const view = viewOf(symbol, ancestor);
            const key = view.parameters.map((parameter) => parameter.name.toLowerCase()).join();
            if (!found.has(key)) found.set(key, view);
        }
    }
    return [...found.values()];
}

/** A method of a type with the type's arguments put in. */
export function viewOf(symbol: MethodSymbol, type: DeclaredType): MethodView {
    const bindings = bindingsOf(type);
    return {
        symbol,
        parameters: symbol.parameters.map((parameter) => substitute(parameter.type, bindings)),
        returns: substitute(symbol.returns, bindings)
    };
}

import type { ClassDeclaration } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { lineage, type TypeSymbol } from './symbols.ts';
import type { DeclaredType } from './type.ts';
import type { Universe } from './universe.ts';

/**
 * Second pass: superclasses and interfaces.
 * @throws Refusal for unknown types, and for classes that can't be extended
 */
export function linkType(symbol: TypeSymbol, universe: Universe): void {
    const declaration = symbol.declaration;
    if (declaration.kind === 'enum') return;
    symbol.superType = superOf(symbol, declaration, universe);
    symbol.interfaces = declaration.implements.map((node) => {
        const type = universe.resolve(node, scopeOf(symbol));
        if (type.kind === 'declared' && type.symbol.kind === 'interface') return type;
        return refuse(node, 'inheritance', `Invalid interface: ${type.name}`);
    });
    if ([...lineageOrCycle(symbol)].length > 100) {
        refuse(declaration, 'inheritance', `Class ${symbol.name} is in its own inheritance chain`);
    }
}

/** Counts a class's ancestors among the app's classes; to be called when all classes are linked. */
export function measureDepth(symbol: TypeSymbol): void {
    symbol.depth = [...lineage(symbol)].filter((one) => one.origin === 'user').length - 1;
}

/** A class's superclass is looked up outside of the class itself, but its type parameters are known. */
function scopeOf(symbol: TypeSymbol): TypeSymbol | null {
    return symbol.origin === 'platform' ? symbol : (symbol.outer ?? symbol);
}

function superOf(
    symbol: TypeSymbol,
    declaration: ClassDeclaration,
    universe: Universe
): DeclaredType | null {
    if (declaration.extends === null) return null;
    const type = universe.resolve(declaration.extends, scopeOf(symbol));
    if (type.kind !== 'declared' || type.symbol.kind !== 'class') {
        return refuse(declaration.extends, 'inheritance', `Invalid class: ${type.name}`);
    }
    const extensible =
        type.symbol.isVirtual || type.name === 'Exception' || symbol.origin === 'platform';
    if (!extensible) {
        refuse(
            declaration.extends,
            'inheritance',
            `Non-virtual and non-abstract type cannot be extended: ${type.name}`
        );
    }
    return type;
}

function* lineageOrCycle(symbol: TypeSymbol): Generator<TypeSymbol> {
    let steps = 0;
    for (const one of lineage(symbol)) {
        yield one;
        if (++steps > 100) return;
    }
}

import type { TypeDeclaration } from '../front/ast/index.ts';
import type { UnitReader } from '../front/cache.ts';
import { declareType } from './declare.ts';
import { linkType } from './link.ts';
import { declareMembers } from './members.ts';
import type { TypeSymbol } from './symbols.ts';
import type { Universe } from './universe.ts';

/** A stub: one platform type in Apex syntax. */
export interface PlatformSource {
    readonly namespace: string;
    readonly source: string;
    readonly file: string;
}

/**
 * Declares the platform's types.
 * @throws Refusal for a stub that doesn't hold together: a mistake of local-org
 */
export function declarePlatform(
    stubs: readonly PlatformSource[],
    reader: UnitReader,
    universe: Universe
): void {
    const symbols: TypeSymbol[] = [];
    for (const { namespace, source, file } of stubs) {
        const declaration = reader.read(source, 'class') as TypeDeclaration;
        const symbol = declareType(declaration, {
            origin: 'platform',
            namespace,
            file,
            apiVersion: 0
        });
        universe.addPlatform(symbol);
        symbols.push(symbol);
    }
    symbols.forEach((symbol) => linkType(symbol, universe));
    symbols.forEach((symbol) => declareMembers(symbol, universe, (work) => work()));
}

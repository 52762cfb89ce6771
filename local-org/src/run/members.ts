import type { ApexMember } from '../rt/object.ts';
import { allSupertypes } from '../types/assignable.ts';
import { annotation, type FieldSymbol, type TypeSymbol } from '../types/symbols.ts';
import { declared } from '../types/type.ts';

/** Names of everything a class can be assigned to, in lower case. */
export function ancestorsOf(symbol: TypeSymbol): Set<string> {
    const names = allSupertypes(declared(symbol)).map((type) => type.name.toLowerCase());
    return new Set([...names, 'object']);
}

/** The fields and properties that each instance has of its own, in order. */
export function instanceFields(symbol: TypeSymbol): FieldSymbol[] {
    return [...symbol.fields.values()].filter((field) => !field.isStatic);
}

/** How the library reads and writes them. */
export function instanceMembers(symbol: TypeSymbol): ApexMember[] {
    return instanceFields(symbol).map((field) => {
        const { js, hasAccessors } = field;
        type Instance = Record<string, unknown> & Record<`get_${string}`, () => unknown>;
        return {
            name: field.name,
            read: hasAccessors
                ? (instance) => (instance as Instance)[`get_${js}`]!()
                : (instance) => (instance as Instance)[js],
            write: hasAccessors
                ? null
                : (instance, value) => {
                      (instance as Record<string, unknown>)[js] = value;
                  },
            type: field.type.name,
            auraEnabled: annotation(field.annotations, 'AuraEnabled') !== undefined,
            transient: field.declaration.modifiers.words.includes('transient')
        };
    });
}

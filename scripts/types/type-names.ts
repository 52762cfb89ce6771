import type { ClassDeclaration, TypeNode, TypePart } from '../../local-org/src/front/ast/index.ts';
import { exposedMembers, type DeclaredType } from './apex-model.ts';

/** How the scalars of Apex arrive as JSON: dates and times as ISO 8601 texts. */
const SCALARS: Readonly<Record<string, string>> = {
    blob: 'string',
    boolean: 'boolean',
    date: 'string',
    datetime: 'string',
    decimal: 'number',
    double: 'number',
    id: 'string',
    integer: 'number',
    long: 'number',
    object: 'unknown',
    string: 'string',
    time: 'string'
};

/** Finds the TypeScript type for a type written in Apex. */
export class TypeNames {
    readonly #byPath = new Map<string, DeclaredType>();

    constructor(types: readonly DeclaredType[]) {
        for (const type of types) {
            this.#byPath.set(pathOf(type).toLowerCase(), type);
        }
    }

    /** @param inside the top-level class in which the type is written, whose inner types come first */
    toTypeScript(type: TypeNode, inside: ClassDeclaration): string {
        return this.#name(type, inside) + '[]'.repeat(type.arrays);
    }

    /** The exposed class that a class extends, or null. */
    superclass({ declaration, outer }: DeclaredType): DeclaredType | null {
        if (declaration.kind !== 'class' || declaration.extends === null) {
            return null;
        }
        return this.#find(dotted(declaration.extends), outer ?? declaration);
    }

    /** Whether values of the type carry anything to the browser, inherited members included. */
    isExposed(type: DeclaredType): boolean {
        if (type.declaration.kind !== 'class') {
            return type.declaration.kind === 'enum';
        }
        const parent = this.superclass(type);
        return (
            exposedMembers(type.declaration).length > 0 ||
            (parent !== null && this.isExposed(parent))
        );
    }

    #name(type: TypeNode, inside: ClassDeclaration): string {
        const last = type.parts.at(-1);
        const name = dotted(type);
        const generic = last === undefined ? null : this.#generic(last, inside);
        return generic ?? SCALARS[name.toLowerCase()] ?? this.#declared(name, inside);
    }

    #generic({ name, args }: TypePart, inside: ClassDeclaration): string | null {
        const [first, second] = args.map((arg) => this.toTypeScript(arg, inside));
        if (first === undefined) {
            return null;
        }
        return name.toLowerCase() === 'map'
            ? `Record<string, ${second ?? 'unknown'}>`
            : `${first}[]`;
    }

    /** What is declared nowhere in the project is a record of a standard or custom object. */
    #declared(name: string, inside: ClassDeclaration): string {
        const found = this.#find(name, inside);
        if (found === null) {
            return 'Apex.Record';
        }
        return this.isExposed(found) ? `Apex.${pathOf(found)}` : 'Record<string, never>';
    }

    #find(name: string, inside: ClassDeclaration): DeclaredType | null {
        const inner = this.#byPath.get(`${inside.name}.${name}`.toLowerCase());
        return inner ?? this.#byPath.get(name.toLowerCase()) ?? null;
    }
}

/** `Outer.Inner`, in the spelling of the declarations. */
export function pathOf({ declaration, outer }: DeclaredType): string {
    return outer === null ? declaration.name : `${outer.name}.${declaration.name}`;
}

function dotted(type: TypeNode): string {
    return type.parts.map(({ name }) => name).join('.');
}

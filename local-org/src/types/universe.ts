import type { Position, TypeNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import type { Schema } from '../sobj/schema.ts';
import { lineage, type TypeSymbol } from './symbols.ts';
import { ANY_SOBJECT, declared, type DeclaredType, type SObjectType, type Type } from './type.ts';

/** Namespaces whose types can be named without them. */
const IMPORTED = ['', 'schema.'];

/** Every type a program can name. */
export class Universe {
    readonly schema: Schema;
    /** Lower-cased names of the app's custom labels. */
    readonly labels: ReadonlySet<string>;
    /** The app's top-level types by lower-cased name. */
    readonly user = new Map<string, TypeSymbol>();
    /** Platform types by lower-cased qualified name: `string`, `database.saveresult`. */
    readonly platform = new Map<string, TypeSymbol>();
    readonly #namespaces = new Set<string>(['system', 'schema']);

    /** @param labels names of the app's custom labels */
    constructor(schema: Schema, labels: readonly string[] = []) {
        this.schema = schema;
        this.labels = new Set(labels.map((name) => name.toLowerCase()));
    }

    addPlatform(symbol: TypeSymbol): void {
        this.platform.set(symbol.qualifiedName.toLowerCase(), symbol);
        this.#namespaces.add((symbol.namespace ?? 'System').toLowerCase());
    }

    /** Whether a name is that of a platform namespace, such as `Database`. */
    isNamespace(name: string): boolean {
        return this.#namespaces.has(name.toLowerCase());
    }

    /** A platform type by its qualified name. @throws Error when no stub declares it */
    type(name: string, ...args: readonly Type[]): DeclaredType {
        const symbol = this.platform.get(name.toLowerCase());
        if (symbol === undefined) throw new Error(`The platform library declares no ${name}.`);
        return declared(symbol, args);
    }

    list(element: Type): DeclaredType {
        return this.type('List', element);
    }

    /** The record type of that name, whatever its case. */
    sobject(name: string): SObjectType | undefined {
        if (name.toLowerCase() === 'sobject') return ANY_SOBJECT;
        const describe = this.schema.object(name);
        return describe === undefined ? undefined : { kind: 'sobject', name: describe.name };
    }

    /**
     * The type that a written type means at a place in the code.
     * @param from the class around it; null outside of any
     * @throws Refusal `Invalid type` for an unknown one
     */
    resolve(node: TypeNode, from: TypeSymbol | null): Type {
        let type = this.#named(node, from);
        for (let n = 0; n < node.arrays; n++) type = this.list(type);
        return type;
    }

    /** The symbol a simple name means: own and inherited inner types, those of the outer classes, then all others. */
    find(name: string, from: TypeSymbol | null): TypeSymbol | undefined {
        const lower = name.toLowerCase();
        for (let at = from; at !== null; at = at.outer) {
            for (const ancestor of lineage(at)) {
                if (ancestor.name.toLowerCase() === lower && ancestor.origin === at.origin)
                    return ancestor;
                const inner = ancestor.inner.get(lower);
                if (inner !== undefined) return inner;
            }
        }
        return this.user.get(lower) ?? this.#imported(lower);
    }

    /** The symbol of `namespace.name` or `Outer.Inner`. */
    findQualified(first: string, second: string, from: TypeSymbol | null): TypeSymbol | undefined {
        const lower = second.toLowerCase();
        const inner = this.find(first, from)?.inner.get(lower);
        if (inner !== undefined) return inner;
        if (first.toLowerCase() === 'system') return this.platform.get(lower);
        return this.platform.get(`${first.toLowerCase()}.${lower}`);
    }

    #imported(lower: string): TypeSymbol | undefined {
        for (const namespace of IMPORTED) {
            const symbol = this.platform.get(namespace + lower);
            if (symbol !== undefined) return symbol;
        }
        return undefined;
    }

    #named(node: TypeNode, from: TypeSymbol | null): Type {
        const names = node.parts.map((part) => part.name);
        const args = node.parts.at(-1)!.args;
        if (names.length === 1) {
            const parameter = from?.parameters.find(
                (one) => one.toLowerCase() === names[0]!.toLowerCase()
            );
            if (parameter !== undefined) return { kind: 'parameter', name: parameter };
        }
        if (names.length === 1 && names[0]!.toLowerCase() === 'sobject' && args.length === 0)
            return ANY_SOBJECT;
        const symbol = this.#symbol(names, from);
        if (symbol !== undefined)
            return this.#withArguments(
                node,
                symbol,
                args.map((arg) => this.resolve(arg, from))
            );
        const record = this.#record(names);
        if (record === undefined || args.length > 0)
            refuse(node, 'invalid-type', `Invalid type: ${names.join('.')}`);
        return record;
    }

    #symbol(names: readonly string[], from: TypeSymbol | null): TypeSymbol | undefined {
        if (names.length === 1) return this.find(names[0]!, from);
        if (names.length === 2) return this.findQualified(names[0]!, names[1]!, from);
        const outer =
            names.length === 3 ? this.findQualified(names[0]!, names[1]!, from) : undefined;
        return outer?.inner.get(names[2]!.toLowerCase());
    }

    #record(names: readonly string[]): SObjectType | undefined {
        const qualified = names.length === 2 && names[0]!.toLowerCase() === 'schema';
        return names.length === 1 || qualified ? this.sobject(names.at(-1)!) : undefined;
    }

    #withArguments(at: Position, symbol: TypeSymbol, args: readonly Type[]): DeclaredType {
        if (args.length !== symbol.parameters.length) {
            refuse(
                at,
                'invalid-type',
                `Invalid type arguments: ${symbol.qualifiedName} takes ${symbol.parameters.length}, not ${args.length}`
            );
        }
        return declared(symbol, args);
    }
}

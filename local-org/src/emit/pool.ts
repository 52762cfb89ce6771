import type { Pooled } from '../bind/bound.ts';
import type { TypeSymbol } from '../types/symbols.ts';

/** What a file's code refers to from outside; each entry becomes one parameter. */
export class Pool {
    readonly #names = new Map<string | object, string>();
    readonly #entries: Pooled[] = [];

    /** The parameter's name for an entry. */
    name(entry: Pooled): string {
        const key = keyOf(entry);
        const known = this.#names.get(key);
        if (known !== undefined) return known;
        const name = `$${entry.kind}${this.#entries.length}`;
        this.#names.set(key, name);
        this.#entries.push(entry);
        return name;
    }

    classOf(symbol: TypeSymbol): string {
        return this.name({ kind: 'class', symbol });
    }

    staticsOf(symbol: TypeSymbol): string {
        return `${this.name({ kind: 'statics', symbol })}()`;
    }

    /** Names and entries in the same order. */
    get parameters(): { names: string[]; entries: readonly Pooled[] } {
        return { names: this.#entries.map((entry) => this.name(entry)), entries: this.#entries };
    }
}

function keyOf(entry: Pooled): string | object {
    switch (entry.kind) {
        case 'class':
        case 'statics':
            return `${entry.kind} ${entry.symbol.qualifiedName}`;
        case 'enum':
            return `enum ${entry.symbol.origin} ${entry.symbol.qualifiedName}.${entry.constant}`;
        case 'native':
            return `native ${entry.className}.${entry.signature}`;
        case 'query':
            return entry.query;
        default:
            return `${entry.kind} ${entry.text}`;
    }
}

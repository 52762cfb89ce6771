import type { Row, Scalar } from './store.ts';
import { folded, type Table } from './table.ts';

type Index = Map<Scalar, Set<string>>;

/** Rows as plain objects, with hash indexes on chosen fields. */
export class RowTable implements Table {
    readonly #rows = new Map<string, Row>();
    readonly #indexes: Map<string, Index>;

    /** @param indexed canonical names of the fields that `find` looks up without scanning */
    constructor(indexed: readonly string[]) {
        this.#indexes = new Map(indexed.map((field) => [field, new Map() as Index]));
    }

    get size(): number {
        return this.#rows.size;
    }

    get(id: string): Row | undefined {
        return this.#rows.get(id);
    }

    find(field: string, value: Scalar): Row[] {
        const index = this.#indexes.get(field);
        const wanted = folded(value);
        if (index === undefined) {
            return [...this.#rows.values()].filter((row) => folded(row[field]) === wanted);
        }
        return [...(index.get(wanted) ?? [])].map((id) => this.#rows.get(id)!);
    }

    scan(): Iterable<Row> {
        return this.#rows.values();
    }

    range(): undefined {
        return undefined;
    }

    put(row: Row): void {
        const id = row['Id'] as string;
        const old = this.#rows.get(id);
        this.#rows.set(id, row);
        for (const [field, index] of this.#indexes) {
            const before = old === undefined ? undefined : folded(old[field]);
            const after = folded(row[field]);
            if (before === after) continue;
            if (before !== undefined) removeFrom(index, before, id);
            addTo(index, after, id);
        }
    }

    remove(id: string): void {
        const old = this.#rows.get(id);
        if (old === undefined) return;
        this.#rows.delete(id);
        for (const [field, index] of this.#indexes) removeFrom(index, folded(old[field]), id);
    }
}

function addTo(index: Index, key: Scalar, id: string): void {
    const ids = index.get(key);
    if (ids === undefined) index.set(key, new Set([id]));
    else ids.add(id);
}

function removeFrom(index: Index, key: Scalar, id: string): void {
    const ids = index.get(key);
    ids?.delete(id);
    if (ids?.size === 0) index.delete(key);
}

/** A hash table with Apex's equality that remembers the order of insertion. */
import { equal, hashKey } from './equality.ts';

/** One key with its value. */
export interface Entry {
    readonly key: unknown;
    value: unknown;
    /** Another key with the same hash. */
    next: Entry | undefined;
}

export class KeyedTable {
    private readonly buckets = new Map<unknown, Entry>();
    private readonly ordered = new Set<Entry>();

    get size(): number {
        return this.ordered.size;
    }

    find(key: unknown): Entry | undefined {
        let entry = this.buckets.get(hashKey(key));
        while (entry !== undefined && !equal(entry.key, key)) entry = entry.next;
        return entry;
    }

    /** Sets a key's value; a key that is there keeps its place and its own object. @returns the old value, or null */
    put(key: unknown, value: unknown): unknown {
        const found = this.find(key);
        if (found === undefined) {
            this.append(key, value);
            return null;
        }
        const before = found.value;
        found.value = value;
        return before;
    }

    /** Removes a key. @returns its entry, or undefined when it wasn't there */
    remove(key: unknown): Entry | undefined {
        const found = this.find(key);
        if (found === undefined) return undefined;
        this.ordered.delete(found);
        this.unlink(hashKey(key), found);
        return found;
    }

    clear(): void {
        this.buckets.clear();
        this.ordered.clear();
    }

    /** Entries in order of insertion. */
    entries(): IterableIterator<Entry> {
        return this.ordered.values();
    }

    private append(key: unknown, value: unknown): void {
        const hash = hashKey(key);
        const entry: Entry = { key, value, next: this.buckets.get(hash) };
        this.buckets.set(hash, entry);
        this.ordered.add(entry);
    }

    private unlink(hash: unknown, gone: Entry): void {
        const first = this.buckets.get(hash);
        if (first === gone) {
            if (gone.next === undefined) this.buckets.delete(hash);
            else this.buckets.set(hash, gone.next);
            return;
        }
        let before = first;
        while (before !== undefined && before.next !== gone) before = before.next;
        if (before !== undefined) before.next = gone.next;
    }
}

import type { InternalTable } from './store.ts';
import type { Step } from './undo.ts';

/** A named map of JSON values that records each change as a step. */
export class InternalMap implements InternalTable<unknown> {
    readonly #name: string;
    readonly #values = new Map<string, unknown>();
    readonly #change: (step: Step, apply: () => void) => void;

    /** @param change applies a change and keeps its step, in a transaction of its own if none runs */
    constructor(name: string, change: (step: Step, apply: () => void) => void) {
        this.#name = name;
        this.#change = change;
    }

    get size(): number {
        return this.#values.size;
    }

    get(key: string): unknown {
        return this.#values.get(key);
    }

    put(key: string, value: unknown): void {
        this.#change(this.#step(key), () => this.#values.set(key, value));
    }

    delete(key: string): void {
        if (!this.#values.has(key)) return;
        this.#change(this.#step(key), () => this.#values.delete(key));
    }

    entries(): IterableIterator<[string, unknown]> {
        return this.#values.entries();
    }

    /** Sets a value as read from the journal. */
    load(key: string, value: unknown): void {
        if (value === null) this.#values.delete(key);
        else this.#values.set(key, value);
    }

    #step(key: string): Step {
        const before = this.#values.get(key);
        const existed = this.#values.has(key);
        return {
            target: `${this.#name}\n${key}`,
            undo: () => {
                if (existed) this.#values.set(key, before);
                else this.#values.delete(key);
            },
            state: () => ({ table: this.#name, key, value: this.#values.get(key) ?? null })
        };
    }
}

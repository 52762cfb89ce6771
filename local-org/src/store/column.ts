import type { Scalar } from './store.ts';

/** The values of one field, one per row, in a form that stays small with a million rows. */
export interface Column {
    get(row: number): Scalar;
    set(row: number, value: Scalar): void;
}

/** Numbers as doubles; NaN stands for null, which no stored number is. */
export class NumberColumn implements Column {
    #values = new Float64Array(1024);

    get(row: number): Scalar {
        const value = this.#values[row]!;
        return Number.isNaN(value) ? null : value;
    }

    set(row: number, value: Scalar): void {
        if (row >= this.#values.length)
            this.#values = grown(this.#values, new Float64Array(row * 2));
        this.#values[row] = value === null ? Number.NaN : (value as number);
    }

    /** The number itself; NaN for null. */
    number(row: number): number {
        return this.#values[row]!;
    }
}

/** Text and booleans as codes into a dictionary of the distinct values. */
export class DictionaryColumn implements Column {
    #codes = new Uint32Array(1024);
    readonly #values: Scalar[] = [null];
    readonly #codeOf = new Map<Scalar, number>([[null, 0]]);

    get(row: number): Scalar {
        return this.#values[this.#codes[row]!]!;
    }

    set(row: number, value: Scalar): void {
        if (row >= this.#codes.length) this.#codes = grown(this.#codes, new Uint32Array(row * 2));
        this.#codes[row] = this.#code(value);
    }

    #code(value: Scalar): number {
        const known = this.#codeOf.get(value);
        if (known !== undefined) return known;
        this.#values.push(value);
        this.#codeOf.set(value, this.#values.length - 1);
        return this.#values.length - 1;
    }
}

function grown<T extends { set(from: T): void }>(old: T, larger: T): T {
    larger.set(old);
    return larger;
}

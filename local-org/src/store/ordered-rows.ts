/** Row numbers in order of a key. Appending in order is free, anything else moves what follows. */
export class OrderedRows {
    #rows = new Uint32Array(64);
    #size = 0;
    readonly #key: (row: number) => number;

    /** @param key the number by which a row is ordered; it may not change while the row is in here */
    constructor(key: (row: number) => number) {
        this.#key = key;
    }

    add(row: number): void {
        if (this.#size === this.#rows.length) this.#grow();
        const at = this.#after(this.#key(row));
        this.#rows.copyWithin(at + 1, at, this.#size);
        this.#rows[at] = row;
        this.#size++;
    }

    remove(row: number): void {
        const key = this.#key(row);
        for (let at = this.#from(key); at < this.#size && this.#keyAt(at) === key; at++) {
            if (this.#rows[at] !== row) continue;
            this.#rows.copyWithin(at, at + 1, this.#size);
            this.#size--;
            return;
        }
    }

    /** Rows whose key lies between the two, both included; of equal keys the later added comes last. */
    *between(from: number, to: number, descending: boolean): Generator<number> {
        const first = this.#from(from);
        const last = this.#after(to) - 1;
        if (descending) for (let at = last; at >= first; at--) yield this.#rows[at]!;
        else for (let at = first; at <= last; at++) yield this.#rows[at]!;
    }

    #keyAt(at: number): number {
        return this.#key(this.#rows[at]!);
    }

    /** Position of the first row with this key or a larger one. */
    #from(key: number): number {
        return this.#search((other) => other >= key);
    }

    /** Position behind the last row with this key. */
    #after(key: number): number {
        if (this.#size === 0 || this.#keyAt(this.#size - 1) <= key) return this.#size;
        return this.#search((other) => other > key);
    }

    #search(isBehind: (key: number) => boolean): number {
        let low = 0;
        let high = this.#size;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (isBehind(this.#keyAt(middle))) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    #grow(): void {
        const larger = new Uint32Array(this.#rows.length * 2);
        larger.set(this.#rows);
        this.#rows = larger;
    }
}

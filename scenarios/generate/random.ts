/** Repeatable randomness: the same seed gives the same scenarios. */
export class Random {
    #state: number;

    constructor(seed: number) {
        this.#state = seed >>> 0;
    }

    /** A number from 0 (inclusive) to 1 (exclusive); mulberry32. */
    next(): number {
        this.#state = (this.#state + 0x6d2b79f5) >>> 0;
        let mixed = this.#state;
        mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }

    /** A whole number, both ends included. */
    int(from: number, to: number): number {
        return from + Math.floor(this.next() * (to - from + 1));
    }

    chance(share: number): boolean {
        return this.next() < share;
    }

    pick<T>(values: readonly T[]): T {
        return values[this.int(0, values.length - 1)]!;
    }

    shuffle<T>(values: readonly T[]): T[] {
        const mixed = [...values];
        for (let n = mixed.length - 1; n > 0; n--) {
            const other = this.int(0, n);
            [mixed[n], mixed[other]] = [mixed[other]!, mixed[n]!];
        }
        return mixed;
    }
}

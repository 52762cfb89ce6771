/** Chance that can be repeated: the same seed gives the same throws. */
export interface Dice {
    /** A whole number from 0 up to, not including, `sides`. */
    below(sides: number): number;
}

/** @param seed any whole number; neighbours give unrelated throws */
export function createDice(seed: number): Dice {
    let state = seed | 0;
    return {
        below(sides) {
            // Steele and Vigna's SplitMix finaliser on a Weyl sequence, in 32 bits.
            state = (state + 0x9e3779b9) | 0;
            let mixed = state ^ (state >>> 16);
            mixed = Math.imul(mixed, 0x21f0aaad);
            mixed ^= mixed >>> 15;
            mixed = Math.imul(mixed, 0x735a2d97);
            return ((mixed ^ (mixed >>> 15)) >>> 0) % sides;
        }
    };
}

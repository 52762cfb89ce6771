import { makeId } from '../sobj/ids.ts';

/** Where the ids of new rows come from. */
export interface IdSource {
    /** A fresh 18-character id. */
    next(keyPrefix: string): string;
    /** The number that the next id will be made of. */
    peek(): number;
    /** Makes sure that no id is made of a number below `n`. */
    skipTo(n: number): void;
}

/** Ids that count up, so that a run can be repeated. */
export function countingIds(start = 1): IdSource {
    let n = start;
    return {
        next: (keyPrefix) => makeId(keyPrefix, n++),
        peek: () => n,
        skipTo: (to) => {
            n = Math.max(n, to);
        }
    };
}

import type { Clock } from '../../org.ts';

/** A clock that a story sets as it is told. */
export class StoryClock implements Clock {
    #now: number;

    /** @param start epoch milliseconds */
    constructor(start: number) {
        this.#now = start;
    }

    now(): number {
        return this.#now;
    }

    /** Sets the time, in epoch milliseconds. */
    set(time: number): void {
        this.#now = time;
    }
}

import type { Clock } from '../org.ts';
import type { Store } from '../store/store.ts';

/** The org's clock: the computer's, moved by an offset that survives a restart. */
export class OrgClock implements Clock {
    #offset = 0;
    #keep: (offset: number) => void = () => undefined;

    now(): number {
        return Date.now() + this.#offset;
    }

    /** Moves the org's time forward. */
    advance(milliseconds: number): void {
        this.#move(this.#offset + milliseconds);
    }

    /** Lets the org's time go on from a point, in epoch milliseconds. */
    startAt(time: number): void {
        this.#move(time - Date.now());
    }

    /** Takes over the offset that the store keeps, and keeps changes there. */
    attach(store: Store): void {
        const table = store.internal<number>('clock');
        this.#offset = table.get('offset') ?? 0;
        this.#keep = (offset) => table.put('offset', offset);
    }

    #move(offset: number): void {
        this.#offset = offset;
        this.#keep(offset);
    }
}

/** Collections refuse to change while a loop walks over them. */
import { throwApex } from '../exceptions.ts';

/** Base of List, Set and Map: counts the loops that are under way. */
export abstract class Iterated {
    private loops = 0;

    /** @throws System.FinalException while a loop walks over the collection */
    protected changing(): void {
        if (this.loops === 0) return;
        throwApex(
            'System.FinalException',
            'Cannot modify a collection while it is being iterated.'
        );
    }

    /** Walks over elements and blocks changes until the loop ends, whatever ends it. */
    guard<T>(elements: Iterator<T>): IterableIterator<T> {
        let live = true;
        this.loops++;
        const close = () => {
            if (live) this.loops--;
            live = false;
        };
        return {
            [Symbol.iterator]() {
                return this;
            },
            next: () => {
                const step = elements.next();
                if (step.done === true) close();
                return step;
            },
            return: () => {
                close();
                elements.return?.();
                return { done: true, value: undefined };
            }
        };
    }
}

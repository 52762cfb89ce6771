import type { Store } from '../store/store.ts';

const DISCARD = Symbol('discard');

/** Runs `work` and undoes everything it wrote to the store. @returns what `work` returns */
export function discarding<T>(store: Store, work: () => T): T {
    const box: { value?: T } = {};
    try {
        store.transaction(() => {
            box.value = work();
            throw DISCARD as unknown as Error;
        });
    } catch (thrown) {
        if (thrown !== DISCARD) throw thrown;
    }
    return box.value as T;
}

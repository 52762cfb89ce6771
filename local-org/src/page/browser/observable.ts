/** A value that tells when it changes. */
export interface Observable<T> {
    get(): T;
    set(value: T): void;
    /** Calls `listener` with every later value. @returns a function that ends it */
    subscribe(listener: (value: T) => void): () => void;
}

/** Makes an observable; setting the same value again tells nobody. */
export function observable<T>(initial: T): Observable<T> {
    let current = initial;
    const listeners = new Set<(value: T) => void>();
    return {
        get: () => current,
        set(value) {
            if (Object.is(value, current)) return;
            current = value;
            for (const listener of [...listeners]) listener(value);
        },
        subscribe(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        }
    };
}

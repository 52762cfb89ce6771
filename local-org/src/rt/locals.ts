/** Local variables of Apex that `:name` in dynamic SOQL can see. */

/** Reads a variable by lower-cased name; undefined when there is none. */
export type LocalReader = (lowerName: string) => unknown;

let reader: LocalReader | null = null;

/** Runs `work` while dynamic SOQL sees the given variables. */
export function withLocals<T>(read: LocalReader, work: () => T): T {
    const outer = reader;
    reader = read;
    try {
        return work();
    } finally {
        reader = outer;
    }
}

/** The variables that the query being run sees; null outside of a call from Apex. */
export function visibleLocals(): LocalReader | null {
    return reader;
}

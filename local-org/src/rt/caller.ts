/** What the library may know about the Apex code that calls it. */

/** Reads a local variable by lower-cased name; undefined when there is none. */
export type LocalReader = (lowerName: string) => unknown;

/** The calling code. */
export interface Caller {
    /** Variables that `:name` in dynamic SOQL can see. */
    readonly local: LocalReader;
    /** In whose name queries and DML run when they don't say so: by the API version of the calling class. */
    readonly access: 'user' | 'system';
    /** Whether sharing applies in system mode: by the sharing keyword of the calling class. */
    readonly sharing: boolean;
}

let caller: Caller | null = null;

/** Runs `work`, a call of the library, on behalf of code in a class. */
export function withCaller<T>(
    access: 'user' | 'system',
    sharing: boolean,
    local: LocalReader,
    work: () => T
): T {
    const outer = caller;
    caller = { access, sharing, local };
    try {
        return work();
    } finally {
        caller = outer;
    }
}

/** The code that called the library; null when the call didn't come from Apex. */
export function currentCaller(): Caller | null {
    return caller;
}

/** What the library may ask of a value that isn't a JavaScript primitive. */
export interface PlatformValue {
    /** Canonical runtime type: `Decimal`, `List<String>`, `Account`. */
    readonly $type: string;
    /** Equality as collections see it; `other` is never null. */
    equals(other: unknown): boolean;
    /** Equal values give the same key. */
    hashKey(): string;
    /** The text of string concatenation and of `System.debug`. */
    toText(): string;
}

/** Whether a value brings its own equality, hash and text. */
export function isPlatformValue(value: unknown): value is PlatformValue {
    return typeof value === 'object' && value !== null && 'hashKey' in value && 'equals' in value;
}

/** Methods of a class of the app that the library calls, by the names the emitter gives them. */
export interface UserMethods {
    readonly i_equals_1?: (other: unknown) => boolean | null;
    readonly i_hashcode_0?: () => number | null;
    readonly i_tostring_0?: () => string | null;
    readonly i_compareto_1?: (other: unknown) => number | null;
    readonly i_iterator_0?: () => unknown;
}

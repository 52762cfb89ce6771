/** A place in a source file. */
export interface Position {
    /** From 1. */
    readonly line: number;
    /** From 1, counted in code points. */
    readonly column: number;
}

/** A type as written: `Map<String, Outer.Inner>[]`. */
export interface TypeNode extends Position {
    readonly parts: readonly TypePart[];
    /** Number of `[]` after the name. */
    readonly arrays: number;
}

/** One dotted part of a type's name. */
export interface TypePart {
    readonly name: string;
    readonly args: readonly TypeNode[];
}

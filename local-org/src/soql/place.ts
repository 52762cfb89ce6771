import type { Place } from './ast.ts';

/** What every node of the parser's tree offers for telling where it stands. */
interface Started {
    readonly start: { readonly line: number; readonly column: number };
}

/** Where a node of the parser's tree begins, counted from 1. */
export function placeOf(context: Started): Place {
    return { line: context.start.line, column: context.start.column + 1 };
}

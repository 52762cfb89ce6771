import type { Range, Row, Scalar } from './store.ts';

/** The rows of one object. Ids are of 18 characters; nothing here knows of transactions. */
export interface Table {
    readonly size: number;
    get(id: string): Row | undefined;
    find(field: string, value: Scalar): Row[];
    scan(): Iterable<Row>;
    range(field: string, range: Range): Iterable<Row> | undefined;
    /** Adds a row, or replaces the one with its Id. */
    put(row: Row): void;
    remove(id: string): void;
}

/** The form in which text is compared: without case. Other values stay as they are. */
export function folded(value: Scalar | undefined): Scalar {
    if (typeof value === 'string') return value.toLowerCase();
    return value ?? null;
}

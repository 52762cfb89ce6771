/** The data of an org: tables in memory, made durable by a journal. */

/** What a field of a stored row can hold: Datetime as epoch milliseconds, Date as `YYYY-MM-DD`, Id as 18 characters. */
export type Scalar = string | number | boolean | null;

/** A stored record: canonical field API names to scalars. Absent means null. Always holds `Id`. */
export type Row = Readonly<Record<string, Scalar>>;

/** Part of an ordered index. A missing bound is open. */
export interface Range {
    /** Smallest value that belongs to it. */
    readonly from?: number;
    /** Largest value that belongs to it. */
    readonly to?: number;
    readonly descending?: boolean;
    /** Only rows with this value in another field, where the index covers it (`UserId`). */
    readonly where?: { readonly field: string; readonly value: Scalar };
    /** Fields to fill in, besides `Id`; all of them when missing. */
    readonly columns?: readonly string[];
}

/** A point to which the running transaction can go back. */
export interface Savepoint {
    readonly depth: number;
}

/** Records that no query can see: password hashes, sessions, mail. Values are JSON. */
export interface InternalTable<T> {
    get(key: string): T | undefined;
    put(key: string, value: T): void;
    delete(key: string): void;
    entries(): IterableIterator<[string, T]>;
}

/**
 * All tables of an org. Writes outside `transaction` are a transaction of their own.
 * Nothing is checked here: validation, triggers and access belong to `dml/` and `access/`.
 */
export interface Store {
    /** The row, or undefined. Ids of 15 characters are accepted. */
    get(object: string, id: string): Row | undefined;
    /** Rows whose field equals the value, by index where one exists; text is compared without case. */
    find(object: string, field: string, value: Scalar): Row[];
    /** All rows of an object, in order of insertion. */
    scan(object: string): Iterable<Row>;
    count(object: string): number;
    /**
     * Rows in order of a field that has an ordered index (`LoginHistory.LoginTime`).
     * @returns undefined where there is no such index: the caller scans and sorts
     */
    range(object: string, field: string, range: Range): Iterable<Row> | undefined;
    /** Adds a row and gives it an Id unless it has one. @returns the 18-character Id */
    insert(object: string, row: Record<string, Scalar>): string;
    /** Replaces the named fields of a row. @throws Error when there is no such row */
    update(object: string, id: string, changes: Record<string, Scalar>): void;
    delete(object: string, id: string): void;
    /** A table of values outside the schema; it takes part in transactions and in the journal. */
    internal<T>(name: string): InternalTable<T>;
    /** Runs `work` atomically: what it wrote is in the journal when it returns, or undone when it throws. Nests as a savepoint. */
    transaction<T>(work: () => T): T;
    savepoint(): Savepoint;
    rollback(to: Savepoint): void;
    /** Grows with every change, committed or not, and when one is undone; lets caches notice. */
    readonly version: number;
    /** Like `version`, but for the rows of one object. */
    versionOf(object: string): number;
    /** Forces everything to disk and closes the journal. */
    close(): void;
}

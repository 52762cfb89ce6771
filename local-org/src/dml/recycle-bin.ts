import type { Row, Scalar, Store } from '../store/store.ts';

interface Binned {
    readonly object: string;
    readonly row: Record<string, Scalar>;
}

/** Deleted rows that `ALL ROWS` reads and `undelete` brings back. */
export interface RecycleBin {
    /** Deleted rows of an object, each with `IsDeleted` true, in order of deletion. */
    rowsOf(object: string): Row[];
    add(object: string, row: Row): void;
    /** Takes a row out and returns it as it was; undefined when it isn't there. */
    take(object: string, id: string): Record<string, Scalar> | undefined;
}

/** The org's recycle bin. It takes part in transactions. */
export function recycleBin(store: Store): RecycleBin {
    const bin = store.internal<Binned>('recycle-bin');
    return {
        rowsOf: (object) =>
            [...bin.entries()]
                .filter(([, binned]) => binned.object === object)
                .map(([, binned]) => ({ ...binned.row, IsDeleted: true })),
        add: (object, row) => bin.put(row['Id'] as string, { object, row }),
        take: (object, id) => {
            const binned = bin.get(id);
            if (binned?.object !== object) return undefined;
            bin.delete(id);
            return binned.row;
        }
    };
}

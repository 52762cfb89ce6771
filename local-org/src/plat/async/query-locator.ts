/** `Database.QueryLocator`: the rows of a query, read when it is made. */
import type { ApexList } from '../../rt/values/index.ts';

export class QueryLocator {
    readonly $type = 'Database.QueryLocator';
    readonly records: ApexList;
    /** The query's text; null for an inline query, whose text is gone. */
    readonly query: string | null;

    constructor(records: ApexList, query: string | null) {
        this.records = records;
        this.query = query;
    }
}

/** `Database.QueryLocatorIterator`. */
export class QueryLocatorIterator {
    readonly $type = 'Database.QueryLocatorIterator';
    readonly #items: readonly unknown[];
    #at = 0;

    constructor(locator: QueryLocator) {
        this.#items = [...locator.records.values()];
    }

    get hasNext(): boolean {
        return this.#at < this.#items.length;
    }

    /** The next row; undefined behind the last. */
    next(): unknown {
        return this.#items[this.#at++];
    }
}

/** Results that didn't fit on one page, waiting for the client to ask on. */
import type { Org } from '../../org.ts';

interface Waiting {
    readonly userId: string;
    readonly records: readonly object[];
    readonly batchSize: number;
}

/** One page of a result. */
export interface QueryPage {
    readonly totalSize: number;
    readonly done: boolean;
    readonly nextRecordsUrl?: string;
    readonly records: readonly object[];
}

/** Results that wait at the same time; as on the platform, the oldest makes room. */
const capacity = 10;

/** Keeps results in memory, for the user who asked alone. */
export class Locators {
    readonly #waiting = new Map<string, Waiting>();
    readonly #org: Org;

    constructor(org: Org) {
        this.#org = org;
    }

    /**
     * The first page.
     * @param base of the address of the next, such as `/services/data/v50.0/query`
     */
    open(userId: string, records: readonly object[], batchSize: number, base: string): QueryPage {
        if (records.length <= batchSize) return { totalSize: records.length, done: true, records };
        const id = `01g${this.#org.random(12).toString('hex').slice(0, 15)}`;
        this.#waiting.set(id, { userId, records, batchSize });
        const oldest = this.#waiting.keys().next().value;
        if (this.#waiting.size > capacity && oldest !== undefined) this.#waiting.delete(oldest);
        return this.#page(id, 0, base)!;
    }

    /** A later page by its locator `ID-OFFSET`; undefined when it is unknown or somebody else's. */
    next(userId: string, locator: string, base: string): QueryPage | undefined {
        const [id = '', offset = ''] = locator.split('-');
        if (this.#waiting.get(id)?.userId !== userId || !/^\d{1,9}$/.test(offset)) return undefined;
        return this.#page(id, Number(offset), base);
    }

    #page(id: string, offset: number, base: string): QueryPage | undefined {
        const { records, batchSize } = this.#waiting.get(id)!;
        if (offset >= records.length) return undefined;
        const end = offset + batchSize;
        const page = { totalSize: records.length, records: records.slice(offset, end) };
        if (end >= records.length) return { ...page, done: true };
        return { ...page, done: false, nextRecordsUrl: `${base}/${id}-${end}` };
    }
}

/**
 * Set. Salesforce promises no order; here it is that of insertion.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_set.htm
 */
import { nestedKey } from './equality.ts';
import { Iterated } from './iteration.ts';
import { KeyedTable } from './keyed.ts';
import type { PlatformValue } from './protocol.ts';
import { elementsText } from './text.ts';

export class ApexSet extends Iterated implements PlatformValue {
    /** Canonical type of the elements. */
    readonly elementType: string;
    private readonly table = new KeyedTable();
    private readonly source: Iterated | null;

    /** @param source the map whose keys these are: a loop over the keys blocks changes of it too */
    constructor(
        elementType: string,
        items: Iterable<unknown> = [],
        source: Iterated | null = null
    ) {
        super();
        this.elementType = elementType;
        this.source = source;
        for (const item of items) this.table.put(item, true);
    }

    get $type(): string {
        return `Set<${this.elementType}>`;
    }

    get size(): number {
        return this.table.size;
    }

    has(item: unknown): boolean {
        return this.table.find(item) !== undefined;
    }

    /** @returns true when the item wasn't there */
    add(item: unknown): boolean {
        this.changing();
        return this.table.put(item, true) === null;
    }

    /** @returns true when the item was there */
    remove(item: unknown): boolean {
        this.changing();
        return this.table.remove(item) !== undefined;
    }

    clear(): void {
        this.changing();
        this.table.clear();
    }

    copy(): ApexSet {
        return new ApexSet(this.elementType, this.values());
    }

    /** The items in order of insertion. */
    values(): unknown[] {
        return [...this.table.entries()].map((entry) => entry.key);
    }

    /** Walks over the items and refuses changes meanwhile. */
    [Symbol.iterator](): IterableIterator<unknown> {
        const items = this.guard(this.values().values());
        return this.source === null ? items : this.source.guard(items);
    }

    equals(other: unknown): boolean {
        if (!(other instanceof ApexSet) || other.size !== this.size) return false;
        return this.values().every((item) => other.has(item));
    }

    /** Independent of the order. */
    hashKey(): string {
        return `\u0000set:${this.values().map(nestedKey).sort().join(',')}`;
    }

    /** `{a, b}`. */
    toText(): string {
        return `{${elementsText(this.values())}}`;
    }
}

/**
 * Map. Salesforce promises no order; here it is that of insertion.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_map.htm
 */
import { equal, nestedKey } from './equality.ts';
import { Iterated } from './iteration.ts';
import { type Entry, KeyedTable } from './keyed.ts';
import { ApexList } from './list.ts';
import type { PlatformValue } from './protocol.ts';
import { ApexSet } from './set.ts';
import { elementsText, toText } from './text.ts';

export class ApexMap extends Iterated implements PlatformValue {
    readonly keyType: string;
    readonly valueType: string;
    private readonly table = new KeyedTable();

    constructor(keyType: string, valueType: string, pairs: Iterable<[unknown, unknown]> = []) {
        super();
        this.keyType = keyType;
        this.valueType = valueType;
        for (const [key, value] of pairs) this.table.put(key, value);
    }

    get $type(): string {
        return `Map<${this.keyType},${this.valueType}>`;
    }

    get size(): number {
        return this.table.size;
    }

    has(key: unknown): boolean {
        return this.table.find(key) !== undefined;
    }

    /** The value of a key, or null. */
    get(key: unknown): unknown {
        return this.table.find(key)?.value ?? null;
    }

    /** @returns the value the key had, or null */
    put(key: unknown, value: unknown): unknown {
        this.changing();
        return this.table.put(key, value);
    }

    /** @returns the removed value, or null */
    remove(key: unknown): unknown {
        this.changing();
        return this.table.remove(key)?.value ?? null;
    }

    clear(): void {
        this.changing();
        this.table.clear();
    }

    copy(): ApexMap {
        return new ApexMap(this.keyType, this.valueType, this.pairs());
    }

    /** Keys in order of insertion, as a set of its own; a loop over it blocks changes of this map. */
    keySet(): ApexSet {
        return new ApexSet(
            this.keyType,
            this.pairs().map(([key]) => key),
            this
        );
    }

    /** Values in order of insertion, as a list of its own. */
    values(): ApexList {
        return new ApexList(
            this.valueType,
            this.pairs().map(([, value]) => value)
        );
    }

    /** Keys with values in order of insertion. */
    pairs(): [unknown, unknown][] {
        return [...this.table.entries()].map((entry) => [entry.key, entry.value]);
    }

    equals(other: unknown): boolean {
        if (!(other instanceof ApexMap) || other.size !== this.size) return false;
        return this.pairs().every(([key, value]) => other.has(key) && equal(other.get(key), value));
    }

    /** Independent of the order. */
    hashKey(): string {
        const keys = this.pairs().map(([key, value]) => `${nestedKey(key)}=${nestedKey(value)}`);
        return `\u0000map:${keys.sort().join(',')}`;
    }

    /** `{k=v, k=v}`. */
    toText(): string {
        const text = (pair: unknown) => {
            const entry = pair as Entry;
            return `${toText(entry.key)}=${toText(entry.value)}`;
        };
        return `{${elementsText(this.table.entries(), text)}}`;
    }
}

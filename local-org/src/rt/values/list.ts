/**
 * List.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm
 */
import { throwApex } from '../exceptions.ts';
import { compareValues } from './compare.ts';
import { equal, nestedKey } from './equality.ts';
import { Iterated } from './iteration.ts';
import type { PlatformValue } from './protocol.ts';
import { elementsText } from './text.ts';

export class ApexList extends Iterated implements PlatformValue {
    /** Canonical type of the elements. */
    readonly elementType: string;
    private readonly items: unknown[];

    /** @param items taken over, not copied */
    constructor(elementType: string, items: unknown[] = []) {
        super();
        this.elementType = elementType;
        this.items = items;
    }

    get $type(): string {
        return `List<${this.elementType}>`;
    }

    get size(): number {
        return this.items.length;
    }

    /** @throws System.ListException when there is no such index */
    get(index: number): unknown {
        this.refuseIndex(index, this.items.length - 1);
        return this.items[index];
    }

    /** @throws System.ListException when there is no such index */
    set(index: number, item: unknown): void {
        this.refuseIndex(index, this.items.length - 1);
        this.items[index] = item;
    }

    add(item: unknown): void {
        this.changing();
        this.items.push(item);
    }

    /** Puts an item before an index; the size is the last one allowed. */
    insert(index: number, item: unknown): void {
        this.changing();
        this.refuseIndex(index, this.items.length);
        this.items.splice(index, 0, item);
    }

    addAll(items: Iterable<unknown>): void {
        this.changing();
        for (const item of [...items]) this.items.push(item);
    }

    /** @returns the removed item @throws System.ListException when there is no such index */
    remove(index: number): unknown {
        this.changing();
        this.refuseIndex(index, this.items.length - 1);
        return this.items.splice(index, 1)[0];
    }

    clear(): void {
        this.changing();
        this.items.length = 0;
    }

    /** The first index of an equal item, text with case; −1 when there is none. */
    indexOf(item: unknown): number {
        return this.items.findIndex((one) => equal(one, item));
    }

    /** Sorts in place; equal items keep their order. @throws System.ListException without an order */
    sort(compare: (a: unknown, b: unknown) => number = compareValues): void {
        this.changing();
        const sorted = [...this.items].sort(compare);
        sorted.forEach((item, index) => (this.items[index] = item));
    }

    /** A list of its own with the same items. */
    copy(): ApexList {
        return new ApexList(this.elementType, [...this.items]);
    }

    /** The items, for the library only: must not be changed. */
    values(): readonly unknown[] {
        return this.items;
    }

    /** Walks over the items and refuses changes meanwhile. */
    [Symbol.iterator](): IterableIterator<unknown> {
        return this.guard(this.items.values());
    }

    equals(other: unknown): boolean {
        if (!(other instanceof ApexList) || other.size !== this.size) return false;
        return this.items.every((item, index) => equal(item, other.items[index]));
    }

    hashKey(): string {
        return `\u0000list:${this.items.map(nestedKey).join(',')}`;
    }

    /** `(a, b)`. */
    toText(): string {
        return `(${elementsText(this.items)})`;
    }

    private refuseIndex(index: number, last: number): void {
        if (index >= 0 && index <= last) return;
        throwApex('System.ListException', `List index out of bounds: ${index}`);
    }
}

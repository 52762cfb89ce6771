/**
 * System.List and the interfaces of iteration and order.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { ApexList, type ApexSet, compareValues, equal } from '../../rt/values/index.ts';
import type { CloneOptions, SObjectValue } from '../../sobj/sobject.ts';
import { elementsOf, nonNull } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { natives } from '../registry.ts';
import { sObjectTypeNamed } from '../schema/tokens.ts';

natives(
    'List',
    nonNull({
        '<init>()': (type: string) => new ApexList(type),
        '<init>(List<T>)': (type: string, items: ApexList) =>
            new ApexList(type, [...items.values()]),
        '<init>(Set<T>)': (type: string, items: ApexSet) => new ApexList(type, items.values()),
        'addAll(List<T>)': (list: ApexList, items: ApexList) => list.addAll(items.values()),
        'addAll(Set<T>)': (list: ApexList, items: ApexSet) => list.addAll(items.values()),
        'clear()': (list: ApexList) => list.clear(),
        'clone()': (list: ApexList) => list.copy(),
        'deepClone()': (list: ApexList) => deepClone(list),
        'deepClone(Boolean)': deepClone,
        'deepClone(Boolean,Boolean)': deepClone,
        'deepClone(Boolean,Boolean,Boolean)': deepClone,
        'get(Integer)': (list: ApexList, index: number) => list.get(index),
        'getSObjectType()': (list: ApexList) => sObjectTypeNamed(list.elementType),
        'hashCode()': hashValue,
        'isEmpty()': (list: ApexList) => list.size === 0,
        'iterator()': (list: ApexList) => new ListIterator(list),
        'remove(Integer)': (list: ApexList, index: number) => list.remove(index),
        'size()': (list: ApexList) => list.size,
        'sort()': (list: ApexList) => list.sort(),
        'sort(Comparator<T>)': (list: ApexList, comparator: UserComparator) =>
            list.sort((a, b) => comparator.i_compare_2(a, b)),
        'toString()': (list: ApexList) => list.toText()
    })
);

natives('List', {
    'add(T)': (list: ApexList, item: unknown) => list.add(item),
    'add(Integer,T)': (list: ApexList, index: number, item: unknown) => list.insert(index, item),
    'contains(Object)': (list: ApexList, item: unknown) => list.indexOf(item) >= 0,
    'equals(Object)': equal,
    'indexOf(Object)': (list: ApexList, item: unknown) => list.indexOf(item),
    'set(Integer,T)': (list: ApexList, index: number, item: unknown) => list.set(index, item)
});

natives('Iterable', {
    'iterator()': (source: { i_iterator_0?(): unknown }) =>
        source.i_iterator_0?.() ?? new ListIterator(new ApexList('Object', elementsOf(source)))
});

natives('Iterator', {
    'hasNext()': (iterator: UserIterator) => iterator.i_hasnext_0(),
    'next()': (iterator: UserIterator) => iterator.i_next_0()
});

natives('Comparable', { 'compareTo(Object)': compareValues });

natives('Comparator', {
    'compare(T,T)': (comparator: UserComparator, a: unknown, b: unknown) =>
        comparator.i_compare_2(a, b)
});

interface UserComparator {
    i_compare_2(a: unknown, b: unknown): number;
}

interface UserIterator {
    i_hasnext_0(): boolean;
    i_next_0(): unknown;
}

/** What `list.iterator()` gives: under the names that classes of the app have too. */
export class ListIterator implements UserIterator {
    readonly $type: string;
    private readonly list: ApexList;
    private at = 0;

    constructor(list: ApexList) {
        this.list = list;
        this.$type = `Iterator<${list.elementType}>`;
    }

    i_hasnext_0(): boolean {
        return this.at < this.list.size;
    }

    /** @throws System.NoSuchElementException after the last item */
    i_next_0(): unknown {
        if (this.i_hasnext_0()) return this.list.get(this.at++);
        return throwApex('System.NoSuchElementException', 'Iterator has no more elements.');
    }
}

function deepClone(list: ApexList, id = false, timestamps = false, autonumber = false): ApexList {
    const options: CloneOptions = {
        deep: true,
        preserveId: id,
        preserveTimestamps: timestamps,
        preserveAutonumber: autonumber
    };
    const items = list.values() as (SObjectValue | null)[];
    return new ApexList(
        list.elementType,
        items.map((item) => item?.clone(options) ?? null)
    );
}

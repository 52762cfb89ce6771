/**
 * System.Set.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_set.htm
 */
import { type ApexList, ApexSet, equal } from '../../rt/values/index.ts';
import { ApexList as List } from '../../rt/values/list.ts';
import { nonNull } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { type Native, natives } from '../registry.ts';
import { ListIterator } from './list.ts';

type Collection = ApexList | ApexSet;

natives(
    'Set',
    nonNull({
        '<init>()': (type: string) => new ApexSet(type),
        'clear()': (set: ApexSet) => set.clear(),
        'clone()': (set: ApexSet) => set.copy(),
        'hashCode()': hashValue,
        'isEmpty()': (set: ApexSet) => set.size === 0,
        'iterator()': (set: ApexSet) => new ListIterator(new List(set.elementType, set.values())),
        'size()': (set: ApexSet) => set.size,
        'toString()': (set: ApexSet) => set.toText(),
        ...fromBoth(
            '<init>',
            (type: string, items: Collection) => new ApexSet(type, items.values())
        ),
        ...fromBoth('addAll', (set: ApexSet, items: Collection) =>
            changeAll(items, (item) => set.add(item))
        ),
        ...fromBoth('containsAll', (set: ApexSet, items: Collection) =>
            items.values().every((item) => set.has(item))
        ),
        ...fromBoth('removeAll', (set: ApexSet, items: Collection) =>
            changeAll(items, (item) => set.remove(item))
        ),
        ...fromBoth('retainAll', retainAll)
    })
);

natives('Set', {
    'add(T)': (set: ApexSet, item: unknown) => set.add(item),
    'contains(T)': (set: ApexSet, item: unknown) => set.has(item),
    'equals(Object)': equal,
    'remove(T)': (set: ApexSet, item: unknown) => set.remove(item)
});

/** One implementation for the overloads that take a list and a set. */
function fromBoth(name: string, run: Native): Record<string, Native> {
    return { [`${name}(List<T>)`]: run, [`${name}(Set<T>)`]: run };
}

/** @returns true when at least one item changed the set */
function changeAll(items: Collection, change: (item: unknown) => boolean): boolean {
    return [...items.values()].filter(change).length > 0;
}

function retainAll(set: ApexSet, items: Collection): boolean {
    const kept = new ApexSet(set.elementType, items.values());
    const gone = set.values().filter((item) => !kept.has(item));
    gone.forEach((item) => set.remove(item));
    return gone.length > 0;
}

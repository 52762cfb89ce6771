/**
 * System.Map.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_map.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { type ApexList, ApexMap, equal } from '../../rt/values/index.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { nonNull } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { natives } from '../registry.ts';
import { sObjectTypeNamed } from '../schema/tokens.ts';

natives(
    'Map',
    nonNull({
        '<init>()': (keys: string, values: string) => new ApexMap(keys, values),
        '<init>(Map<K,V>)': (keys: string, values: string, pairs: ApexMap) =>
            new ApexMap(keys, values, pairs.pairs()),
        '<init>(List<SObject>)': (keys: string, values: string, records: ApexList) =>
            new ApexMap(keys, values, byId(records)),
        'clear()': (map: ApexMap) => map.clear(),
        'clone()': (map: ApexMap) => map.copy(),
        'deepClone()': deepClone,
        'getSObjectType()': (map: ApexMap) => sObjectTypeNamed(map.valueType),
        'hashCode()': hashValue,
        'isEmpty()': (map: ApexMap) => map.size === 0,
        'keySet()': (map: ApexMap) => map.keySet(),
        'putAll(Map<K,V>)': (map: ApexMap, pairs: ApexMap) => putAll(map, pairs.pairs()),
        'putAll(List<SObject>)': (map: ApexMap, records: ApexList) => putAll(map, byId(records)),
        'size()': (map: ApexMap) => map.size,
        'toString()': (map: ApexMap) => map.toText(),
        'values()': (map: ApexMap) => map.values()
    })
);

natives('Map', {
    'containsKey(K)': (map: ApexMap, key: unknown) => map.has(key),
    'equals(Object)': equal,
    'get(K)': (map: ApexMap, key: unknown) => map.get(key),
    'put(K,V)': (map: ApexMap, key: unknown, value: unknown) => map.put(key, value),
    'remove(K)': (map: ApexMap, key: unknown) => map.remove(key)
});

function putAll(map: ApexMap, pairs: readonly [unknown, unknown][]): void {
    for (const [key, value] of pairs) map.put(key, value);
}

/** Records by Id. @throws System.ListException when an Id is missing or there twice */
function byId(records: ApexList): [unknown, unknown][] {
    const seen = new Set<string>();
    return (records.values() as SObjectValue[]).map((record, index) => {
        const id = record.id;
        if (id === null)
            return throwApex('System.ListException', `Row with null Id at index: ${index}`);
        if (seen.has(id))
            throwApex('System.ListException', `Row with duplicate Id at index: ${index}`);
        seen.add(id);
        return [id, record];
    });
}

/** Records are cloned with their Ids, other values are shared. */
function deepClone(map: ApexMap): ApexMap {
    const options = {
        deep: true,
        preserveId: true,
        preserveTimestamps: true,
        preserveAutonumber: true
    };
    const pairs = map
        .pairs()
        .map(([key, value]): [unknown, unknown] => [
            key,
            value instanceof SObjectValue ? value.clone(options) : value
        ]);
    return new ApexMap(map.keyType, map.valueType, pairs);
}

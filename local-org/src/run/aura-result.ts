import { Unsupported } from '../rt/exceptions.ts';
import { classOf, type ApexObject } from '../rt/object.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import {
    ApexBlob,
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexEnumValue,
    ApexList,
    ApexMap,
    ApexSet,
    ApexTime,
    toText,
    typeName
} from '../rt/values/index.ts';

/**
 * The JSON of what an `@AuraEnabled` method returns, as LWCs receive it: of the app's classes only the
 * `@AuraEnabled` members, of records the fields that have been read or set.
 * https://developer.salesforce.com/docs/platform/lwc/guide/apex-result-caching.html
 */
export function toJson(value: unknown): unknown {
    if (
        value === null ||
        typeof value === 'string' ||
        typeof value === 'boolean' ||
        typeof value === 'number'
    )
        return value;
    if (typeof value === 'bigint') return Number(value);
    if (value instanceof ApexDecimal) return value.toNumber();
    if (value instanceof ApexDouble) return value.value;
    if (value instanceof ApexDatetime) return new Date(value.ms).toISOString();
    if (value instanceof ApexDate) return value.toIso();
    if (value instanceof ApexTime) return value.ms;
    if (value instanceof ApexBlob) return value.bytes.toString('base64');
    if (value instanceof ApexEnumValue) return value.name;
    return ofCollection(value) ?? ofObject(value as object);
}

function ofCollection(value: unknown): unknown {
    if (value instanceof ApexList) return value.values().map(toJson);
    if (value instanceof ApexSet) return [...value].map(toJson);
    if (!(value instanceof ApexMap)) return undefined;
    return Object.fromEntries(value.pairs().map(([key, item]) => [toText(key), toJson(item)]));
}

function ofObject(value: object): unknown {
    if (value instanceof SObjectValue) return ofRecord(value);
    const compiled = classOf(value);
    if (compiled === null || compiled.$members === undefined)
        throw new Unsupported(`${typeName(value)} can't leave through the Aura bridge.`);
    const members = compiled.$members.filter((member) => member.auraEnabled);
    return Object.fromEntries(
        members.map((member) => [member.name, toJson(member.read(value as ApexObject))])
    );
}

function ofRecord(record: SObjectValue): unknown {
    const { describe, values, parents } = record;
    const fields = [...values].map(([lower, value]) => [
        describe.field(lower)?.name ?? lower,
        toJson(value)
    ]);
    const related = [...parents].map(([lower, parent]) => [
        describe.parent(lower)?.relationshipName ?? lower,
        toJson(parent)
    ]);
    return Object.fromEntries([...fields, ...related]);
}

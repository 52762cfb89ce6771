/** Records from JSON: every field can be given, also those that Apex can't assign. */
import { throwApex } from '../../rt/exceptions.ts';
import { apexTypeOf } from '../../sobj/convert.ts';
import type { SObjectDescribe } from '../../sobj/schema.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { type SObjectTypeToken, sObjectTypeNamed } from '../schema/tokens.ts';
import { readScalar } from './read-scalar.ts';
import type { Json, JsonObject } from './tree.ts';

/**
 * A record.
 * @param token null when the JSON's attributes say which object it is
 * @throws System.JSONException for an unknown object or field
 */
export function readRecord(json: JsonObject, token: SObjectTypeToken | null): SObjectValue {
    const describe = (token ?? namedByAttributes(json)).describe;
    const record = new SObjectValue(describe);
    for (const [name, value] of json) {
        if (name !== 'attributes') readMember(record, describe, name, value);
    }
    return record;
}

function readMember(
    record: SObjectValue,
    describe: SObjectDescribe,
    name: string,
    value: Json
): void {
    const field = describe.field(name);
    if (field !== undefined) {
        const read = value === null ? null : readScalar(value, apexTypeOf(field.type));
        record.load(field.name.toLowerCase(), read);
        return;
    }
    if (readParent(record, describe, name, value) || readChildren(record, describe, name, value))
        return;
    throwApex(
        'System.JSONException',
        `No such column '${name}' on sobject of type ${describe.name}`
    );
}

function readParent(
    record: SObjectValue,
    describe: SObjectDescribe,
    name: string,
    value: Json
): boolean {
    const lookup = describe.parent(name);
    if (lookup === undefined) return false;
    const only =
        lookup.referenceTo.length === 1 ? sObjectTypeNamed(lookup.referenceTo[0] ?? '') : null;
    const parent = value instanceof Map ? readRecord(value, only) : null;
    record.setParent(name.toLowerCase(), parent);
    return true;
}

function readChildren(
    record: SObjectValue,
    describe: SObjectDescribe,
    name: string,
    value: Json
): boolean {
    const relationship = describe.child(name);
    if (relationship === undefined) return false;
    const records: unknown = value instanceof Map ? value.get('records') : [];
    const token = sObjectTypeNamed(relationship.object);
    const children = (records as readonly JsonObject[]).map((one) => readRecord(one, token));
    record.setChildren(name.toLowerCase(), children);
    return true;
}

function namedByAttributes(json: JsonObject): SObjectTypeToken {
    const attributes = json.get('attributes');
    const type: unknown = attributes instanceof Map ? attributes.get('type') : undefined;
    const token = typeof type === 'string' ? sObjectTypeNamed(type) : null;
    return (
        token ??
        throwApex('System.JSONException', 'The JSON of an SObject needs attributes with a type')
    );
}

/**
 * `JSON.deserialize`: JSON into a type.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_class_System_Json.htm
 */
import { DisputedSemantics, throwApex } from '../../rt/exceptions.ts';
import type { ApexClass, ApexMember, ApexObject } from '../../rt/object.ts';
import {
    type ApexEnumValue,
    ApexList,
    ApexMap,
    ApexSet,
    typeArguments
} from '../../rt/values/index.ts';
import { findClass, findEnum } from '../reflect.ts';
import { sObjectTypeNamed } from '../schema/tokens.ts';
import { readRecord } from './read-record.ts';
import { readScalar } from './read-scalar.ts';
import { type Json, JsonNumber, type JsonObject } from './tree.ts';

/**
 * A value of a type from JSON.
 * @param strict true refuses members that the class doesn't have
 * @throws System.JSONException when the JSON doesn't fit the type
 */
export function readJson(json: Json, type: string, strict: boolean): unknown {
    if (json === null) return null;
    const base = type.replace(/<.*/, '').toLowerCase();
    const [first = 'Object', second = 'Object'] = typeArguments(type);
    switch (base) {
        case 'list':
            return new ApexList(
                first,
                arrayOf(json, type).map((one) => readJson(one, first, strict))
            );
        case 'set':
            return new ApexSet(
                first,
                arrayOf(json, type).map((one) => readJson(one, first, strict))
            );
        case 'map':
            return new ApexMap(
                first,
                second,
                readPairs(objectOf(json, type), first, second, strict)
            );
        case 'object':
            return unsupported(type);
        default:
            return readSimple(json, type, strict);
    }
}

function readSimple(json: Json, type: string, strict: boolean): unknown {
    const scalar = readScalar(json, type);
    if (scalar !== undefined) return scalar;
    const token = sObjectTypeNamed(type);
    if (token !== null || type.toLowerCase() === 'sobject')
        return readRecord(objectOf(json, type), token);
    const constants = findEnum(type);
    if (constants !== undefined) return readEnum(json, type, constants);
    const compiled = findClass(type);
    return compiled === undefined
        ? unsupported(type)
        : readObject(objectOf(json, type), compiled, strict);
}

function readPairs(
    json: JsonObject,
    keys: string,
    values: string,
    strict: boolean
): [unknown, unknown][] {
    return [...json].map(([key, value]) => [readKey(key, keys), readJson(value, values, strict)]);
}

/** Names of members are text; keys of other simple types are read from it. */
function readKey(key: string, type: string): unknown {
    const numeric = /^(integer|long|double|decimal)$/i.test(type);
    return readScalar(numeric ? new JsonNumber(key) : key, type) ?? findConstant(key, type);
}

function findConstant(key: string, type: string): unknown {
    const constants = findEnum(type);
    return constants === undefined ? unsupported(type) : readEnum(key, type, constants);
}

function readEnum(json: Json, type: string, constants: readonly ApexEnumValue[]): ApexEnumValue {
    const found = constants.find((constant) => constant.name === json);
    return (
        found ??
        throwApex(
            'System.JSONException',
            `Invalid value for enum ${type}: ${typeof json === 'string' ? json : 'no text'}`
        )
    );
}

function readObject(json: JsonObject, compiled: ApexClass, strict: boolean): ApexObject {
    const instance = new compiled();
    for (const [name, value] of json) {
        const member = memberNamed(compiled, name);
        if (member === undefined && strict) {
            throwApex(
                'System.JSONException',
                `Unrecognized field "${name}" (Class ${compiled.$type})`
            );
        }
        member?.write?.(instance, readJson(value, member.type, strict));
    }
    return instance;
}

function memberNamed(compiled: ApexClass, name: string): ApexMember | undefined {
    const exact = compiled.$members.find((member) => member.name === name);
    const loose = compiled.$members.find(
        (member) => member.name.toLowerCase() === name.toLowerCase()
    );
    if (exact !== undefined || loose === undefined) return exact;
    throw new DisputedSemantics(
        'json-member-case',
        `JSON has "${name}" where class ${compiled.$type} has ${loose.name}`
    );
}

/** The array, or a `System.JSONException`. */
function arrayOf(json: Json, type: string): readonly Json[] {
    if (Array.isArray(json)) return json as readonly Json[];
    return throwApex(
        'System.JSONException',
        `Malformed JSON: Expected '[' at the beginning of ${type}`
    );
}

/** The object, or a `System.JSONException`. */
function objectOf(json: Json, type: string): JsonObject {
    if (json instanceof Map) return json;
    return throwApex(
        'System.JSONException',
        `Malformed JSON: Expected '{' at the beginning of ${type}`
    );
}

function unsupported(type: string): never {
    return throwApex('System.JSONException', `Apex Type unsupported in JSON: ${type}`);
}

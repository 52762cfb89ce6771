import {
    ApexDate,
    ApexDatetime,
    ApexDecimal,
    ApexDouble,
    ApexList,
    ApexMap,
    ApexSet
} from '../rt/values/index.ts';
import { apexTypeOf } from '../sobj/convert.ts';
import { toId18 } from '../sobj/ids.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import type { Org } from '../org.ts';
import { platformName, type DeclaredType, type Type } from '../types/type.ts';

/** A parameter that doesn't fit; its message is for the client. */
export class ParameterError extends Error {}

/**
 * The Apex value of a JSON value for a parameter; null stays null.
 * @throws ParameterError naming the parameter and the type it wants
 */
export function fromJson(value: unknown, type: Type, name: string, org: Org): unknown {
    if (value === null || value === undefined) return null;
    const converted = convert(value, type, name, org);
    if (converted !== undefined) return converted;
    throw new ParameterError(`Parameter ${name} must be a ${type.name}`);
}

function convert(value: unknown, type: Type, name: string, org: Org): unknown {
    if (type.kind === 'sobject') return record(value, type.name, name, org);
    if (type.kind !== 'declared') return undefined;
    if (type.symbol.origin === 'user') return userValue(value, type, name, org);
    return scalar(value, platformName(type)) ?? collection(value, type, name, org);
}

function scalar(value: unknown, type: string): unknown {
    switch (type) {
        case 'boolean':
            return typeof value === 'boolean' ? value : undefined;
        case 'string':
            return typeof value === 'string' ? value : undefined;
        case 'id':
            return typeof value === 'string' ? (toId18(value) ?? undefined) : undefined;
        case 'integer':
            return isWhole(value) && (value | 0) === value ? value : undefined;
        case 'long':
            return isWhole(value) ? BigInt(value) : undefined;
        case 'decimal':
            return typeof value === 'number' ? ApexDecimal.of(String(value)) : undefined;
        case 'double':
            return typeof value === 'number' ? new ApexDouble(value) : undefined;
        case 'date':
            return isText(value, /^\d{4}-\d\d-\d\d$/) ? ApexDate.ofIso(value) : undefined;
        case 'datetime':
            return isText(value, /^\d{4}-\d\d-\d\dT/) && !Number.isNaN(Date.parse(value))
                ? new ApexDatetime(Date.parse(value))
                : undefined;
        case 'object':
            return typeof value === 'object' ? undefined : plainObject(value);
        default:
            return undefined;
    }
}

function plainObject(value: unknown): unknown {
    if (typeof value !== 'number') return value;
    return isWhole(value) && (value | 0) === value ? value : ApexDecimal.of(String(value));
}

function isWhole(value: unknown): value is number {
    return typeof value === 'number' && Number.isSafeInteger(value);
}

function isText(value: unknown, shape: RegExp): value is string {
    return typeof value === 'string' && shape.test(value);
}

function collection(value: unknown, type: DeclaredType, name: string, org: Org): unknown {
    const [first, second] = type.args;
    const base = platformName(type);
    if ((base === 'list' || base === 'set') && Array.isArray(value)) {
        const items = value.map((item, n) => fromJson(item, first!, `${name}[${n}]`, org));
        return base === 'list' ? new ApexList(first!.name, items) : new ApexSet(first!.name, items);
    }
    if (base !== 'map' || !isObject(value)) return undefined;
    const pairs = Object.entries(value).map(([key, item]): [unknown, unknown] => [
        fromJson(key, first!, name, org),
        fromJson(item, second!, `${name}.${key}`, org)
    ]);
    return new ApexMap(first!.name, second!.name, pairs);
}

/** An enum constant by name, or an instance of a class with its `@AuraEnabled` members set. */
function userValue(value: unknown, type: DeclaredType, name: string, org: Org): unknown {
    if (type.symbol.kind === 'enum') {
        return org.program.enumNamed(type.name)?.find((constant) => constant.name === value);
    }
    const instance = org.program.instantiate(type.name);
    if (instance === null || !isObject(value)) return undefined;
    const members = org.program.shell(type.symbol).$members;
    for (const [key, item] of Object.entries(value)) {
        const member = members.find(
            (one) => one.name === key && one.auraEnabled && one.write !== null
        );
        if (member === undefined)
            throw new ParameterError(`Parameter ${name} has no member ${key}`);
        const field = [...type.symbol.fields.values()].find((one) => one.name === key);
        member.write!(instance, fromJson(item, field!.type, `${name}.${key}`, org));
    }
    return instance;
}

function record(value: unknown, object: string, name: string, org: Org): unknown {
    const describe = org.schema.object(object);
    if (describe === undefined || !isObject(value)) return undefined;
    const made = new SObjectValue(describe);
    for (const [key, item] of Object.entries(value)) {
        if (key === 'sobjectType' || key === 'attributes') continue;
        const field = describe.field(key);
        if (field === undefined) throw new ParameterError(`Parameter ${name} has no field ${key}`);
        const type = org.program.compiled.universe.type(apexTypeOf(field.type));
        made.set(key.toLowerCase(), fromJson(item, type, `${name}.${key}`, org));
    }
    return made;
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * System.Type.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_type.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import type { ApexObject } from '../../rt/object.ts';
import {
    ApexList,
    ApexMap,
    ApexSet,
    ApexType,
    equal,
    typeArguments
} from '../../rt/values/index.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { nonNull } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { canonicalUserType, findClass, instantiate } from '../reflect.ts';
import { loadStubs, natives } from '../registry.ts';
import { sObjectTypeNamed } from '../schema/tokens.ts';

natives(
    'Type',
    nonNull({
        'forName(String)': forName,
        'getName()': (type: ApexType) => type.name,
        'hashCode()': hashValue,
        'isAssignableFrom(Type)': isAssignable,
        'newInstance()': newInstance,
        'toString()': (type: ApexType) => type.name
    })
);

natives('Type', {
    'equals(Object)': equal,
    'forName(String,String)': (_namespace: string | null, name: string | null) =>
        name === null ? null : forName(name)
});

/** The type of a name, whatever its case; null when there is none. */
function forName(name: string): ApexType | null {
    const packed = name.replace(/\s+/g, '').replace(/^System\./i, '');
    const canonical = canonicalName(packed);
    return canonical === null ? null : new ApexType(canonical);
}

function canonicalName(name: string): string | null {
    const args = typeArguments(name);
    const base = simpleName(args.length > 0 ? name.slice(0, name.indexOf('<')) : name);
    if (base === null || args.length === 0) return base;
    const names = args.map(canonicalName);
    return names.includes(null) ? null : `${base}<${names.join(',')}>`;
}

function simpleName(name: string): string | null {
    const stub = loadStubs().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return canonicalUserType(name) ?? sObjectTypeNamed(name)?.describe.name ?? stub?.name ?? null;
}

/**
 * A new instance by the constructor without parameters.
 * @throws System.TypeException for a type that has none
 */
function newInstance(type: ApexType): unknown {
    const [first = 'Object', second = 'Object'] = typeArguments(type.name);
    if (/^list</i.test(type.name)) return new ApexList(first);
    if (/^set</i.test(type.name)) return new ApexSet(first);
    if (/^map</i.test(type.name)) return new ApexMap(first, second);
    const token = sObjectTypeNamed(type.name);
    return token === null ? constructed(type.name) : new SObjectValue(token.describe);
}

function constructed(name: string): ApexObject {
    return (
        instantiate(name) ??
        throwApex('System.TypeException', `Type cannot be constructed: ${name}`)
    );
}

function isAssignable(type: ApexType, other: ApexType): boolean {
    if (type.equals(other) || type.name === 'Object') return true;
    return findClass(other.name)?.$ancestors.has(type.name.toLowerCase()) ?? false;
}

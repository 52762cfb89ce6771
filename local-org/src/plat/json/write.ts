/**
 * `JSON.serialize`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_class_System_Json.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { type ApexClass, classOf } from '../../rt/object.ts';
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
} from '../../rt/values/index.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { recordMembers } from './records.ts';

/** How JSON is to be written. */
export interface WriteOptions {
    /** True leaves out members that are null. */
    readonly suppressNulls: boolean;
    /** Two blanks per level, as `serializePretty` writes; false packs. */
    readonly pretty: boolean;
}

/**
 * The JSON of a value.
 * @throws System.JSONException for types without a JSON form, and for objects inside themselves
 */
export function writeJson(value: unknown, options: WriteOptions): string {
    return new Writer(options).write(value, 0);
}

class Writer {
    private readonly options: WriteOptions;
    private readonly open = new Set<object>();

    constructor(options: WriteOptions) {
        this.options = options;
    }

    write(value: unknown, level: number): string {
        if (value === null) return 'null';
        if (typeof value === 'string') return JSON.stringify(value);
        if (typeof value !== 'object') return `${value as number | bigint | boolean}`;
        return scalarJson(value) ?? this.nested(value, level);
    }

    private nested(value: object, level: number): string {
        if (this.open.has(value)) {
            throwApex('System.JSONException', 'Direct self-reference leading to cycle');
        }
        this.open.add(value);
        const text = this.composite(value, level);
        this.open.delete(value);
        return text;
    }

    private composite(value: object, level: number): string {
        if (value instanceof ApexList || value instanceof ApexSet) {
            return this.array(value.values().map((item) => this.write(item, level)));
        }
        if (value instanceof ApexMap) return this.members(mapMembers(value), level);
        if (value instanceof SObjectValue) return this.members(recordMembers(value), level);
        const compiled = classOf(value);
        if (compiled?.$members !== undefined)
            return this.members(objectMembers(value, compiled), level);
        return unsupported(value);
    }

    private members(members: readonly [string, unknown][], outer: number): string {
        const level = outer + 1;
        const kept = members.filter(([, value]) => value !== null || !this.options.suppressNulls);
        const colon = this.options.pretty ? ' : ' : ':';
        return this.object(
            kept.map(([name, value]) => {
                const text = value instanceof Raw ? value.text : this.write(value, level);
                return JSON.stringify(name) + colon + text;
            }),
            level
        );
    }

    /** Items of arrays stay on one line. */
    private array(items: readonly string[]): string {
        if (!this.options.pretty) return `[${items.join(',')}]`;
        return items.length === 0 ? '[ ]' : `[ ${items.join(', ')} ]`;
    }

    private object(members: readonly string[], level: number): string {
        if (!this.options.pretty) return `{${members.join(',')}}`;
        if (members.length === 0) return '{ }';
        const line = `\n${'  '.repeat(level)}`;
        return `{${line}${members.join(`,${line}`)}\n${'  '.repeat(level - 1)}}`;
    }
}

/** JSON text to be taken over as it is. */
export class Raw {
    readonly text: string;

    constructor(text: string) {
        this.text = text;
    }
}

function scalarJson(value: object): string | undefined {
    if (value instanceof ApexDecimal || value instanceof ApexDouble) return value.toText();
    if (value instanceof ApexDate) return `"${value.toIso()}"`;
    if (value instanceof ApexDatetime) return `"${new Date(value.ms).toISOString()}"`;
    if (value instanceof ApexTime || value instanceof ApexEnumValue)
        return JSON.stringify(value.toText());
    if (value instanceof ApexBlob) return `"${value.bytes.toString('base64')}"`;
    return undefined;
}

/** Keys become text; objects can't be keys. */
function mapMembers(map: ApexMap): [string, unknown][] {
    return map.pairs().map(([key, value]) => {
        const composite = typeof key === 'object' && key !== null && scalarJson(key) === undefined;
        if (key === null || composite) return unsupported(map);
        return [key instanceof ApexDate ? key.toIso() : toText(key), value];
    });
}

/** What an object of the app stores, in order of declaration, without transient members. */
function objectMembers(value: object, compiled: ApexClass): [string, unknown][] {
    return compiled.$members
        .filter((member) => member.write !== null && !member.transient)
        .map((member) => [member.name, member.read(value)]);
}

function unsupported(value: object): never {
    return throwApex('System.JSONException', `Apex Type unsupported in JSON: ${typeName(value)}`);
}

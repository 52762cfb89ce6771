import vm from 'node:vm';
import type { Pooled } from '../bind/bound.ts';
import type { EmittedFile } from '../emit/class.ts';
import { native } from '../plat/index.ts';
import { ApexException, Unsupported } from '../rt/exceptions.ts';
import { ApexObject, type ApexClass, type ApexMember } from '../rt/object.ts';
import { OPS } from '../rt/ops.ts';
import { currentTransaction } from '../rt/transaction.ts';
import {
    ApexDecimal,
    ApexDouble,
    ApexEnumValue,
    ApexType,
    platformConstant
} from '../rt/values/index.ts';
import { isException } from '../types/members.ts';
import { allSupertypes } from '../types/assignable.ts';
import { annotation, type FieldSymbol, type TypeSymbol } from '../types/symbols.ts';
import { declared } from '../types/type.ts';

/** A compiled class with its static methods. */
export type Shell = ApexClass & Record<string, (...args: unknown[]) => unknown>;

const OP_NAMES = Object.keys(OPS).map((name) => `$${name}`);
const OP_VALUES = Object.values(OPS);

/** Makes the JavaScript classes of a program and puts the emitted code into them. */
export class Loader {
    readonly #shells = new Map<TypeSymbol, Shell>();
    readonly #statics = new Map<TypeSymbol, () => object>();
    readonly #enums = new Map<TypeSymbol, readonly ApexEnumValue[]>();

    /** The class of a symbol: made on first demand, superclass first, without methods until its file is loaded. */
    shell(symbol: TypeSymbol): Shell {
        const known = this.#shells.get(symbol);
        if (known !== undefined) return known;
        const shell = this.#make(symbol);
        this.#shells.set(symbol, shell);
        return shell;
    }

    /** Constants of an enum of the app, in order. */
    constants(symbol: TypeSymbol): readonly ApexEnumValue[] {
        const known = this.#enums.get(symbol);
        if (known !== undefined) return known;
        const constants = symbol.constants.map(
            (name, n) => new ApexEnumValue(symbol.qualifiedName, name, n)
        );
        this.#enums.set(symbol, constants);
        return constants;
    }

    /** Compiles a file and puts its methods into the classes. @param path what stacks name as its file */
    load(file: EmittedFile, path: string): void {
        const { names, entries } = file.pool.parameters;
        const code = compileFunction(file.source, [...OP_NAMES, ...names], path);
        code(...OP_VALUES, ...entries.map((entry) => this.#value(entry)));
    }

    /** Runs a class's static initialisers unless they have run in this transaction. @returns its static fields */
    statics(symbol: TypeSymbol): () => object {
        const known = this.#statics.get(symbol);
        if (known !== undefined) return known;
        const accessor = staticsAccessor(symbol, this.shell(symbol));
        this.#statics.set(symbol, accessor);
        return accessor;
    }

    #make(symbol: TypeSymbol): Shell {
        const parent = symbol.superType?.symbol ?? null;
        const base =
            parent?.origin === 'user'
                ? this.shell(parent)
                : isException(symbol)
                  ? ApexException
                  : ApexObject;
        const fields = instanceFields(symbol)
            .map((field) => `this.${field.js}=null;`)
            .join('');
        const type = JSON.stringify(symbol.qualifiedName);
        const constructor = isException(symbol)
            ? `constructor($type=${type}){super($type);${fields}}`
            : `constructor(){super();${fields}}`;
        const make = compileFunction(`return class extends $base{${constructor}}`, ['$base']);
        const shell = make(base) as Shell;
        return Object.assign(shell, {
            $type: symbol.qualifiedName,
            $ancestors: ancestorsOf(symbol),
            $members: [
                ...(parent?.origin === 'user' ? this.shell(parent).$members : []),
                ...instanceMembers(symbol)
            ]
        });
    }

    #value(entry: Pooled): unknown {
        switch (entry.kind) {
            case 'class':
                return this.shell(entry.symbol);
            case 'statics':
                return this.statics(entry.symbol);
            case 'enum':
                return this.#constant(entry.symbol, entry.constant);
            case 'native':
                return library(entry.className, entry.signature);
            case 'decimal':
                return ApexDecimal.of(entry.text);
            case 'double':
                return new ApexDouble(Number(entry.text));
            case 'type':
                return new ApexType(entry.text);
            case 'query':
                return entry.query;
        }
    }

    #constant(symbol: TypeSymbol, name: string): ApexEnumValue {
        if (symbol.origin === 'platform') return platformConstant(symbol.qualifiedName, name);
        return this.constants(symbol).find((constant) => constant.name === name)!;
    }
}

/** A function of the given parameters in the main context: other contexts make globals slow. */
function compileFunction(
    source: string,
    parameters: readonly string[],
    filename?: string
): (...args: unknown[]) => unknown {
    const options = filename === undefined ? {} : { filename };
    return vm.compileFunction(source, parameters, options) as (...args: unknown[]) => unknown;
}

/** A library function; one that nothing implements fails when it is called, not when the class is loaded. */
function library(className: string, signature: string): (...args: unknown[]) => unknown {
    try {
        return native(className, signature);
    } catch (error) {
        return () => {
            throw new Unsupported((error as Error).message);
        };
    }
}

/** Static fields live in the transaction, so that each one starts anew; the last record is kept at hand. */
function staticsAccessor(symbol: TypeSymbol, shell: Shell): () => object {
    const names = [...symbol.fields.values()]
        .filter((field) => field.isStatic)
        .map((field) => field.js);
    let owner: Map<string, object> | null = null;
    let record: object = {};
    return () => {
        const { statics } = currentTransaction();
        if (statics === owner) return record;
        const known = statics.get(symbol.qualifiedName);
        owner = statics;
        record = known ?? Object.fromEntries(names.map((name) => [name, null]));
        if (known !== undefined) return record;
        statics.set(symbol.qualifiedName, record);
        const created = record;
        for (let n = 0; `$s${n}` in shell; n++) shell[`$s${n}`]!();
        return created;
    };
}

function ancestorsOf(symbol: TypeSymbol): Set<string> {
    const names = allSupertypes(declared(symbol)).map((type) => type.name.toLowerCase());
    return new Set([...names, 'object']);
}

function instanceFields(symbol: TypeSymbol): FieldSymbol[] {
    return [...symbol.fields.values()].filter((field) => !field.isStatic);
}

function instanceMembers(symbol: TypeSymbol): ApexMember[] {
    return instanceFields(symbol).map((field) => {
        const { js, hasAccessors } = field;
        type Instance = Record<string, unknown> & Record<`get_${string}`, () => unknown>;
        return {
            name: field.name,
            read: hasAccessors
                ? (instance) => (instance as Instance)[`get_${js}`]!()
                : (instance) => (instance as Instance)[js],
            write: hasAccessors
                ? null
                : (instance, value) => {
                      (instance as Record<string, unknown>)[js] = value;
                  },
            type: field.type.name,
            auraEnabled: annotation(field.annotations, 'AuraEnabled') !== undefined,
            transient: field.declaration.modifiers.words.includes('transient')
        };
    });
}

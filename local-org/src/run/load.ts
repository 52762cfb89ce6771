import vm from 'node:vm';
import type { Pooled } from '../bind/bound.ts';
import type { EmittedFile } from '../emit/class.ts';
import { native } from '../plat/index.ts';
import { ApexException, Unsupported } from '../rt/exceptions.ts';
import { ApexObject, type ApexClass } from '../rt/object.ts';
import { OPS } from '../rt/ops.ts';
import {
    ApexDecimal,
    ApexDouble,
    ApexEnumValue,
    ApexType,
    platformConstant
} from '../rt/values/index.ts';
import { isException } from '../types/members.ts';
import type { TypeSymbol } from '../types/symbols.ts';
import { ancestorsOf, instanceFields, instanceMembers } from './members.ts';
import { staticsAccessor } from './statics.ts';

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

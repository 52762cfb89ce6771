import { join } from 'node:path';
import { emitClass, emitTrigger } from '../emit/class.ts';
import type { TriggerHost } from '../dml/triggers.ts';
import { cachedReader, plainReader, type UnitReader } from '../front/cache.ts';
import { CompileErrors } from '../front/problem.ts';
import type { ApexClass, ApexObject } from '../rt/object.ts';
import type { ApexEnumValue } from '../rt/values/index.ts';
import type { Label, Project } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import type { TypeSymbol } from '../types/symbols.ts';
import { ANONYMOUS, compileSources, type Compiled } from './compile.ts';
import { Loader, type Shell } from './load.ts';
import { sourcesInUse, type SourceFile } from './sources.ts';
import { triggerHost } from './triggers.ts';

/** A trigger that can be run. */
export interface ProgramTrigger {
    readonly name: string;
    readonly object: string;
    /** Such as `before insert`. */
    readonly events: readonly string[];
    readonly run: () => void;
}

/** The compiled Apex of an app. */
export interface Program {
    /** Symbol of a class by its qualified name, whatever the case: `Outer.Inner`. */
    symbol(name: string): TypeSymbol | undefined;
    /** JavaScript class of a symbol. */
    shell(symbol: TypeSymbol): Shell;
    /** All top-level classes in order of file. */
    readonly classes: readonly TypeSymbol[];
    readonly triggers: readonly ProgramTrigger[];
    /** Runs the triggers when records change. */
    readonly triggerHost: TriggerHost;
    /** A compiled class by its qualified name; undefined for anything else. */
    classNamed(name: string): ApexClass | undefined;
    /** Constants of an enum of the app, in order; undefined for anything else. */
    enumNamed(name: string): readonly ApexEnumValue[] | undefined;
    /** A new instance through the constructor without parameters, as `Type.newInstance` makes it. */
    instantiate(name: string): ApexObject | null;
    readonly compiled: Compiled;
    /** Why files were left out, by lower-cased name of their class or trigger; empty for a program in order. */
    readonly leftOut: ReadonlyMap<string, string>;
}

/** What a program lacks because it doesn't compile. */
export interface LeftOut {
    readonly reasons: ReadonlyMap<string, string>;
    /** Triggers that would have to run: these throw Unsupported. */
    readonly triggers: readonly ProgramTrigger[];
}

const NOTHING_LEFT_OUT: LeftOut = { reasons: new Map(), triggers: [] };

/** Where trees of sources are kept between runs, below the folder of the app. */
export function readerOf(root: string | null): UnitReader {
    return root === null ? plainReader : cachedReader(join(root, '.local-org', 'cache'));
}

/**
 * Compiles files and loads them.
 * @throws CompileErrors listing every error
 */
export function compileProgram(
    files: readonly SourceFile[],
    schema: Schema,
    reader: UnitReader = plainReader,
    labels: readonly Label[] = []
): Program {
    const compiled = compileSources(files, schema, reader, labels);
    if (compiled.problems.length > 0) throw new CompileErrors(compiled.problems);
    return loadProgram(compiled);
}

/**
 * Compiles the Apex of a project without its tests, as nothing of an org can call them.
 * @throws CompileErrors listing every error
 */
export function compileProject(project: Project, schema: Schema): Program {
    return compileProgram(sourcesInUse(project), schema, readerOf(project.dir), project.labels);
}

/** Loads what compiled without errors. */
export function loadProgram(compiled: Compiled, leftOut = NOTHING_LEFT_OUT): Program {
    const loader = new Loader();
    const { universe } = compiled;
    for (const bound of compiled.classes)
        loader.load(emitClass(bound, universe), bound.symbol.file);
    const loaded = compiled.triggers.map(({ symbol, declaration, body }): ProgramTrigger => {
        loader.load(emitTrigger(symbol, body, declaration.line, universe), symbol.file);
        const { name, object, events } = declaration;
        return { name, object, events, run: () => void loader.shell(symbol)['run']!() };
    });
    const triggers = [...loaded, ...leftOut.triggers];
    const symbol = (name: string) => findSymbol(compiled, name);
    return {
        symbol,
        triggers,
        compiled,
        leftOut: leftOut.reasons,
        triggerHost: triggerHost(triggers),
        classNamed: (name) => classNamed(symbol(name), loader),
        enumNamed: (name) => enumNamed(symbol(name), loader),
        shell: (one) => loader.shell(one),
        classes: compiled.classes.map((bound) => bound.symbol),
        instantiate: (name) => instantiate(symbol(name), loader)
    };
}

function findSymbol(compiled: Compiled, name: string): TypeSymbol | undefined {
    const [top, inner] = name.toLowerCase().split('.');
    const { user } = compiled.universe;
    const symbol = user.get(top ?? '') ?? user.get(ANONYMOUS.toLowerCase())?.inner.get(top ?? '');
    return inner === undefined ? symbol : symbol?.inner.get(inner);
}

function classNamed(symbol: TypeSymbol | undefined, loader: Loader): ApexClass | undefined {
    return symbol?.kind === 'class' ? loader.shell(symbol) : undefined;
}

function enumNamed(
    symbol: TypeSymbol | undefined,
    loader: Loader
): readonly ApexEnumValue[] | undefined {
    return symbol?.kind === 'enum' ? loader.constants(symbol) : undefined;
}

function instantiate(symbol: TypeSymbol | undefined, loader: Loader): ApexObject | null {
    const constructor = symbol?.constructors.find((one) => one.parameters.length === 0);
    if (symbol === undefined || symbol.isAbstract || constructor === undefined) return null;
    const instance = new (loader.shell(symbol))() as ApexObject & Record<string, () => ApexObject>;
    return instance[constructor.js]!();
}

import { bindClass, bindTriggerBody } from '../bind/class.ts';
import type { BoundBody, BoundClass } from '../bind/bound.ts';
import type {
    AnonymousUnit,
    ClassDeclaration,
    TriggerDeclaration,
    TypeDeclaration
} from '../front/ast/index.ts';
import type { UnitReader } from '../front/cache.ts';
import { problemOf, Refusal, type Problem } from '../front/problem.ts';
import { loadStubs } from '../plat/index.ts';
import type { Label } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import { declareType } from '../types/declare.ts';
import { linkType, measureDepth } from '../types/link.ts';
import { declareMembers } from '../types/members.ts';
import { declarePlatform } from '../types/platform.ts';
import type { TypeSymbol } from '../types/symbols.ts';
import { Universe } from '../types/universe.ts';
import type { SourceFile } from './sources.ts';

/** A trigger with its code. */
export interface CompiledTrigger {
    readonly symbol: TypeSymbol;
    readonly declaration: TriggerDeclaration;
    readonly body: BoundBody;
}

/** What compiling gives: code for what is in order, and every error of the rest. */
export interface Compiled {
    readonly universe: Universe;
    readonly classes: readonly BoundClass[];
    readonly triggers: readonly CompiledTrigger[];
    readonly problems: readonly Problem[];
}

/** Compiles the files of an app. Nothing is thrown for errors of the app: they are listed. */
export function compileSources(
    files: readonly SourceFile[],
    schema: Schema,
    reader: UnitReader,
    labels: readonly Label[] = []
): Compiled {
    const universe = new Universe(
        schema,
        labels.map((label) => label.name)
    );
    declarePlatform(loadStubs(), reader, universe);
    const compiler = new Compiler(universe, reader);
    return compiler.run(files);
}

/** Name of the class that anonymous Apex becomes; no class of an app can have it. */
export const ANONYMOUS = '$Anonymous';

class Compiler {
    readonly #universe: Universe;
    readonly #reader: UnitReader;
    readonly #problems: Problem[] = [];
    readonly #triggers: { symbol: TypeSymbol; declaration: TriggerDeclaration }[] = [];

    constructor(universe: Universe, reader: UnitReader) {
        this.#universe = universe;
        this.#reader = reader;
    }

    run(files: readonly SourceFile[]): Compiled {
        for (const file of files) this.#attempt(file.path, () => this.#declare(file));
        const top = [...this.#universe.user.values()];
        const all = top.flatMap((symbol) => [symbol, ...symbol.inner.values()]);
        all.forEach((symbol) => this.#attempt(symbol.file, () => linkType(symbol, this.#universe)));
        all.forEach(measureDepth);
        const byDepth = [...all].sort((a, b) => a.depth - b.depth);
        byDepth.forEach((symbol) =>
            declareMembers(symbol, this.#universe, (work) => this.#attempt(symbol.file, work))
        );
        const classes = top.map((symbol) => bindClass(symbol, this.#universe, this.#problems));
        const triggers = this.#triggers.flatMap(
            (one) => this.#attempt(one.symbol.file, () => [this.#bindTrigger(one)]) ?? []
        );
        return { universe: this.#universe, classes, triggers, problems: this.#problems };
    }

    #declare(file: SourceFile): void {
        const unit = this.#reader.read(file.source, file.kind);
        if (unit.kind === 'trigger')
            this.#triggers.push({ symbol: this.#shellOf(unit, file), declaration: unit });
        else this.#add(unit.kind === 'anonymous' ? anonymousClass(unit) : unit, file);
    }

    #add(declaration: TypeDeclaration, file: SourceFile): void {
        const symbol = declareType(declaration, {
            origin: 'user',
            file: file.path,
            namespace: null,
            apiVersion: file.apiVersion
        });
        const lower = symbol.name.toLowerCase();
        if (this.#universe.user.has(lower))
            throw new Refusal(declaration, 'duplicate', `Duplicate class: ${symbol.name}`);
        this.#universe.user.set(lower, symbol);
    }

    /** A class for a trigger, which no name can reach. */
    #shellOf(unit: TriggerDeclaration, file: SourceFile): TypeSymbol {
        const { line, column, name } = unit;
        const declaration = emptyClass({ line, column }, `$Trigger$${name}`);
        return declareType(declaration, {
            origin: 'user',
            file: file.path,
            namespace: null,
            apiVersion: file.apiVersion
        });
    }

    #bindTrigger({
        symbol,
        declaration
    }: {
        symbol: TypeSymbol;
        declaration: TriggerDeclaration;
    }): CompiledTrigger {
        const object = this.#universe.sobject(declaration.object);
        if (object === undefined)
            throw new Refusal(declaration, 'invalid-type', `Invalid type: ${declaration.object}`);
        const body = bindTriggerBody(
            symbol,
            object.name,
            declaration.body,
            this.#universe,
            this.#problems
        );
        return { symbol, declaration: { ...declaration, object: object.name }, body };
    }

    #attempt<T>(file: string, work: () => T): T | undefined {
        try {
            return work();
        } catch (error) {
            this.#problems.push(problemOf(file, error));
            return undefined;
        }
    }
}

/** Anonymous Apex as a class with one static method, `run`. */
function anonymousClass(unit: AnonymousUnit): ClassDeclaration {
    const { line, column } = unit;
    const modifiers = { words: ['public', 'static'], annotations: [] };
    const members = unit.members.map((member) =>
        member.kind === 'method'
            ? {
                  ...member,
                  modifiers: { ...member.modifiers, words: [...member.modifiers.words, 'static'] }
              }
            : member
    );
    const body = {
        kind: 'block',
        line,
        column,
        statements: unit.statements,
        endLine: unit.statements.at(-1)?.line ?? line
    } as const;
    const run = {
        kind: 'method',
        line,
        column,
        modifiers,
        returns: null,
        name: 'run',
        parameters: [],
        body
    } as const;
    return { ...emptyClass({ line, column }, ANONYMOUS), members: [...members, run] };
}

function emptyClass(at: { line: number; column: number }, name: string): ClassDeclaration {
    return {
        kind: 'class',
        ...at,
        modifiers: { words: ['public'], annotations: [] },
        name,
        extends: null,
        implements: [],
        members: []
    };
}

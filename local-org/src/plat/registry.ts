/**
 * The platform library: signatures in Apex syntax (`stubs/`), one TypeScript function each (`impl/`).
 *
 * - `stubs/String.apexstub` declares a class of the namespace System, `stubs/Database/SaveResult.apexstub`
 *   one of the namespace Database. One type per file.
 * - A name that ends in `_`, which no Apex name can, is meant without it: `List_`, `insert_` are words the
 *   grammar reserves.
 * - Natives of an instance method get the receiver first, and never null. Constructors are
 *   `<init>(…)`; those of a type with type parameters get the runtime types first (`new List<Id>()`
 *   calls `<init>()` with `'Id'`). Properties are `get name` and `set name`, static or not.
 * - Constants of an enum are static properties: `get HALF_UP`.
 * - Signatures are compared without case and spaces.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definePlatformEnum } from '../rt/values/enum.ts';

/** An implementation: Apex values in, an Apex value (or undefined for void) out. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Native = (...values: any[]) => unknown;

/** A stub file. */
export interface Stub {
    /** `String`, `Database.SaveResult`: without the namespace System. */
    readonly name: string;
    /** `System`, `Database`, `Schema` … */
    readonly namespace: string;
    readonly source: string;
    /** Full path, for messages and caches. */
    readonly file: string;
}

/** A signature that a stub declares. */
export interface Declared {
    readonly className: string;
    readonly signature: string;
}

const STUBS = join(dirname(fileURLToPath(import.meta.url)), 'stubs');
const registered = new Map<string, Native>();
let loaded: Stub[] | null = null;

/** All stubs, in order of path. Read once. */
export function loadStubs(): readonly Stub[] {
    loaded ??= readdirSync(STUBS, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.apexstub'))
        .sort()
        .map(readStub);
    return loaded;
}

/**
 * Registers the implementations of a class.
 * @param className `String`, `Database.SaveResult`
 * @param table by signature: `'join(Iterable<Object>,String)'`
 * @throws Error when a signature is registered twice
 */
export function natives(className: string, table: Readonly<Record<string, Native>>): void {
    for (const [signature, implementation] of Object.entries(table)) {
        const key = keyOf(className, signature);
        if (registered.has(key)) throw new Error(`${className}.${signature} is registered twice.`);
        registered.set(key, implementation);
    }
}

/**
 * The implementation of a declared signature.
 * @throws Error when nothing implements it: the test of the registry failed to run
 */
export function native(className: string, signature: string): Native {
    const found = registered.get(keyOf(className, signature));
    if (found === undefined) throw new Error(`Nothing implements ${className}.${signature}.`);
    return found;
}

/** Registers an enum of the platform: each constant is a static property, `get NAME`. */
export function enumeration(className: string, names: readonly string[]): void {
    const values = definePlatformEnum(className, names);
    natives(
        className,
        Object.fromEntries(values.map((value) => [`get ${value.name}`, () => value]))
    );
}

/** What the stubs declare and nothing implements, and the reverse; both empty when all is well. */
export function checkRegistry(declared: Iterable<Declared>): {
    missing: string[];
    stray: string[];
} {
    const wanted = new Set([...declared].map((one) => keyOf(one.className, one.signature)));
    return {
        missing: [...wanted].filter((key) => !registered.has(key)).sort(),
        stray: [...registered.keys()].filter((key) => !wanted.has(key)).sort()
    };
}

function readStub(path: string): Stub {
    const folder = dirname(path);
    const namespace = folder === '.' ? 'System' : folder.split(sep).join('.');
    const simple = basename(path, '.apexstub');
    const name = namespace === 'System' ? simple : `${namespace}.${simple}`;
    const file = join(STUBS, path);
    return { name, namespace, source: readFileSync(file, 'utf8'), file };
}

function keyOf(className: string, signature: string): string {
    const words = signature.trim().replace(/^(get|set)\s+/i, '$1 ');
    const packed = /^(get|set) /i.test(words) ? words : words.replace(/\s+/g, '');
    return `${className}.${packed}`.toLowerCase();
}

/**
 * The project's LWC bundles as browser modules: one module each, compiled when it is first asked
 * for.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type ModuleContext, salesforceModule } from '../modules.ts';
import { BASE_MODULES, SHIM_MODULES } from '../platform/public-modules.ts';
import { BundleError, bundleError } from './compile-error.ts';
import type { Resolution } from './resolution.ts';

/** A compiled bundle. */
export interface CompiledBundle {
    readonly code: string;
    /** Specifiers that it imports statically. */
    readonly imports: readonly string[];
}

/** The bundles of a project. */
export interface Bundles {
    /** Names, in alphabetical order. */
    names(): string[];
    /**
     * Text that changes whenever the compiled bundle could.
     * @throws BundleError when there is no such bundle
     */
    stamp(name: string): string;
    /**
     * Compiles a bundle, once per stamp.
     * @throws BundleError naming file, line and what is wrong
     */
    compile(name: string): Promise<CompiledBundle>;
}

const PLATFORM = new Set([
    ...BASE_MODULES,
    ...SHIM_MODULES,
    'lwc',
    '@salesforce/apex',
    'page/context'
]);

interface Compilation {
    readonly stamp: string;
    readonly outcome: Promise<CompiledBundle>;
}

/** Opens the bundles of a project. `context` is asked anew each time, since metadata may change. */
export function openBundles(context: () => ModuleContext): Bundles {
    const compilations = new Map<string, Compilation>();
    const folderOf = (name: string): string => {
        const folder = context().metadata.bundles.get(name);
        if (folder === undefined) throw new BundleError(`There is no component "c/${name}".`);
        return folder;
    };
    const stamp = (name: string) => stampOf(folderOf(name), context());
    return {
        names: () => [...context().metadata.bundles.keys()].sort(),
        stamp,
        compile(name) {
            const now = stamp(name);
            let compilation = compilations.get(name);
            if (compilation?.stamp !== now) {
                compilation = { stamp: now, outcome: compile(folderOf(name), context()) };
                compilations.set(name, compilation);
            }
            return compilation.outcome;
        }
    };
}

async function compile(folder: string, context: ModuleContext): Promise<CompiledBundle> {
    const entry = `c/${path.basename(folder)}`;
    const { lwcPlugins, rollup } = await import('./toolchain.ts');
    try {
        const bundle = await rollup({
            input: entry,
            plugins: lwcPlugins((specifier, importer) =>
                importer === undefined ? entryOf(folder, entry) : resolve(specifier, context)
            ),
            treeshake: false,
            onwarn: (warning) => console.warn(bundleError(warning, context.metadata.root).message)
        });
        const { output } = await bundle.generate({ format: 'es' });
        await bundle.close();
        return { code: output[0].code, imports: output[0].imports };
    } catch (error) {
        throw bundleError(error, context.metadata.root);
    }
}

/** Components have a script; a bundle of styles to share has only a sheet. */
function entryOf(folder: string, specifier: string): Resolution {
    const base = path.join(folder, path.basename(folder));
    const file = ['.ts', '.js', '.css']
        .map((ending) => base + ending)
        .find((name) => existsSync(name));
    if (file === undefined) throw new BundleError(`${base}.ts does not exist.`);
    return { file, specifier };
}

function resolve(specifier: string, context: ModuleContext): Resolution | null {
    if (PLATFORM.has(specifier)) return 'external';
    const code = salesforceModule(specifier, context);
    if (code !== null) return { code };
    const [namespace, name = ''] = specifier.split('/');
    return namespace === 'c' && context.metadata.bundles.has(name) ? 'external' : null;
}

/**
 * Names of metadata are part of it, since modules are checked against them and hold texts of
 * labels.
 */
function stampOf(folder: string, context: ModuleContext): string {
    const hash = createHash('sha256').update(digestOf(context));
    for (const file of filesIn(folder)) {
        const { mtimeMs, size } = statSync(file);
        hash.update(`${file}:${mtimeMs}:${size};`);
    }
    return hash.digest('hex').slice(0, 12);
}

const digests = new WeakMap<object, string>();

function digestOf({ metadata }: ModuleContext): string {
    let digest = digests.get(metadata);
    if (digest === undefined) {
        const { labels, bundles, customPermissions, messageChannels, classes } = metadata;
        const names = [...customPermissions, ...messageChannels];
        const text = JSON.stringify([...labels, ...bundles, ...names, ...classes]);
        digest = createHash('sha256').update(text).digest('hex');
        digests.set(metadata, digest);
    }
    return digest;
}

function filesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name));
}

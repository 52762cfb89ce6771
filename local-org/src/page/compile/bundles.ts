/**
 * The project's LWC bundles as browser modules: one module each, compiled when it is first asked
 * for.
 */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ModuleContext } from '../modules.ts';
import { compileBundle, resolveIn, type CompiledBundle } from './compile-bundle.ts';
import { BundleError } from './compile-error.ts';
import { contentHash } from './content-hash.ts';
import { nothingKept, type KeptBundles } from './kept-bundles.ts';

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

interface Compilation {
    readonly stamp: string;
    readonly outcome: Promise<CompiledBundle>;
}

/**
 * Opens the bundles of a project.
 * @param context asked anew each time, since metadata may change
 * @param kept what was compiled before
 */
export function openBundles(
    context: () => ModuleContext,
    kept: KeptBundles = nothingKept
): Bundles {
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
                compilation = { stamp: now, outcome: obtain(folderOf(name), context(), kept) };
                compilations.set(name, compilation);
            }
            return compilation.outcome;
        }
    };
}

/** Takes a bundle from those kept, or compiles it; one with warnings is not kept, to warn again. */
async function obtain(
    folder: string,
    context: ModuleContext,
    kept: KeptBundles
): Promise<CompiledBundle> {
    const name = path.basename(folder);
    const key = contentHash(name, [folder]);
    const before = kept.take(name, key, (specifier) => resolveIn(context, specifier));
    if (before !== null) return before;
    const { bundle, resolutions, warnings } = await compileBundle(folder, context);
    for (const warning of warnings) console.warn(warning);
    if (warnings.length === 0) kept.keep(name, key, bundle, resolutions);
    return bundle;
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

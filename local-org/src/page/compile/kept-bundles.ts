/** Compiled bundles on disk, so that a start has nothing to compile where nothing changed. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CompiledBundle } from './compile-bundle.ts';
import { ModuleRefusal, type Resolution, type Resolutions } from './resolution.ts';

/** A folder with one file per bundle; it may be deleted at any time. */
export interface KeptBundles {
    /**
     * A bundle as it was compiled from the same sources, if every specifier in it stands for the
     * same as then.
     */
    take(
        name: string,
        key: string,
        resolve: (specifier: string) => Resolution | null
    ): CompiledBundle | null;
    keep(name: string, key: string, bundle: CompiledBundle, resolutions: Resolutions): void;
}

interface KeptBundle extends CompiledBundle {
    readonly key: string;
    readonly resolutions: Resolutions;
}

/** Keeps nothing. */
export const nothingKept: KeptBundles = { take: () => null, keep: () => undefined };

/** Keeps bundles below a folder, which is created when missing. */
export function keptBundles(folder: string): KeptBundles {
    mkdirSync(folder, { recursive: true });
    const fileOf = (name: string) => path.join(folder, `${name}.json`);
    return {
        take(name, key, resolve) {
            const kept = read(fileOf(name));
            if (kept?.key !== key) return null;
            return stillHold(kept.resolutions, resolve)
                ? { code: kept.code, imports: kept.imports }
                : null;
        },
        keep(name, key, { code, imports }, resolutions) {
            write(fileOf(name), { key, code, imports, resolutions });
        }
    };
}

function stillHold(
    resolutions: Resolutions,
    resolve: (specifier: string) => Resolution | null
): boolean {
    try {
        return Object.entries(resolutions).every(
            ([specifier, was]) => JSON.stringify(resolve(specifier)) === JSON.stringify(was)
        );
    } catch (error) {
        if (error instanceof ModuleRefusal) return false;
        throw error;
    }
}

function read(file: string): KeptBundle | null {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as KeptBundle;
    } catch {
        return null;
    }
}

/** Writes beside and renames, so that a reader never meets half a file. */
function write(file: string, bundle: KeptBundle): void {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(bundle));
    renameSync(draft, file);
}

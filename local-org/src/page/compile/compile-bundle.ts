/** One LWC bundle to one browser module. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { type ModuleContext, salesforceModule } from '../modules.ts';
import { BASE_MODULES, SHIM_MODULES } from '../platform/public-modules.ts';
import { BundleError, bundleError } from './compile-error.ts';
import type { Resolution, Resolutions } from './resolution.ts';

/** A compiled bundle. */
export interface CompiledBundle {
    readonly code: string;
    /** Specifiers that it imports statically. */
    readonly imports: readonly string[];
}

const PLATFORM = new Set([
    ...BASE_MODULES,
    ...SHIM_MODULES,
    'lwc',
    '@salesforce/apex',
    'page/context'
]);

/** What came of compiling a bundle. */
export interface Compiled {
    readonly bundle: CompiledBundle;
    readonly resolutions: Resolutions;
    readonly warnings: readonly string[];
}

/**
 * Compiles a bundle to one module.
 * @throws BundleError naming file, line and what is wrong
 */
export async function compileBundle(folder: string, context: ModuleContext): Promise<Compiled> {
    const entry = `c/${path.basename(folder)}`;
    const resolutions: Record<string, Resolution | null> = {};
    const warnings: string[] = [];
    const { lwcPlugins, rollup } = await import('./toolchain.ts');
    try {
        const bundle = await rollup({
            input: entry,
            plugins: lwcPlugins((specifier, importer) =>
                importer === undefined
                    ? entryOf(folder, entry)
                    : (resolutions[specifier] = resolveIn(context, specifier))
            ),
            treeshake: false,
            onwarn: (warning) =>
                void warnings.push(bundleError(warning, context.metadata.root).message)
        });
        const { output } = await bundle.generate({ format: 'es' });
        await bundle.close();
        const { code, imports } = output[0];
        return { bundle: { code, imports }, resolutions, warnings };
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

/** What a specifier in a bundle stands for; null when there is no such module. @throws ModuleRefusal */
export function resolveIn(context: ModuleContext, specifier: string): Resolution | null {
    if (PLATFORM.has(specifier)) return 'external';
    const code = salesforceModule(specifier, context);
    if (code !== null) return { code };
    const [namespace, name = ''] = specifier.split('/');
    return namespace === 'c' && context.metadata.bundles.has(name) ? 'external' : null;
}

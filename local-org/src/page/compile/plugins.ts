/** The rollup plugins that turn LWC bundles and plain modules into browser modules. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import lwcModule from '@lwc/rollup-plugin';
import replaceModule from '@rollup/plugin-replace';
import type { Plugin } from 'rollup';
import { LWC_RUNTIME } from '../packages.ts';
import { ModuleRefusal, type Resolution, type Resolve } from './resolution.ts';
import { typescript } from './typescript.ts';

// Their declarations promise a namespace where Node hands over the function itself.
const lwc = lwcModule as unknown as typeof lwcModule.default;
const replace = replaceModule as unknown as typeof replaceModule.default;

const GENERATED = '\0generated:';

/** What `import.meta.env` and `process.env` say in a browser that runs a production org. */
const ENVIRONMENT = {
    'process.env.NODE_ENV': '"production"',
    'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': '"true"',
    'import.meta.env.SSR': 'false'
};

/**
 * Plugins for one set of modules.
 * @param resolve decides about every specifier that isn't relative
 * @param plain glob patterns of files that are ordinary modules, not LWC bundles
 */
export function lwcPlugins(resolve: Resolve, plain: string[] = []): Plugin[] {
    const compiler = lwc({
        rootDir: import.meta.dirname,
        exclude: ['\0*', ...LWC_RUNTIME.values(), ...plain],
        enableDynamicComponents: true,
        enableLwcOn: true,
        // Without it lightning-combobox and its kind throw when they are created.
        enableSyntheticElementInternals: true
    });
    return [
        resolver(resolve),
        typescript(),
        compiler,
        replace({ preventAssignment: true, values: ENVIRONMENT })
    ];
}

function resolver(resolve: Resolve): Plugin {
    const generated = new Map<string, string>();
    return {
        name: 'local-org-modules',
        resolveId(specifier, importer) {
            if (specifier.startsWith('.')) return sibling(specifier, importer);
            if (path.isAbsolute(specifier)) return null;
            const resolution = attempt(resolve, specifier, importer);
            if (resolution instanceof ModuleRefusal) {
                return this.error({ message: resolution.message, id: importer });
            }
            if (resolution === 'external') return { id: specifier, external: true };
            if ('file' in resolution) return idOf(resolution);
            generated.set(GENERATED + specifier, resolution.code);
            return GENERATED + specifier;
        },
        load: (id) => generated.get(id) ?? null
    };
}

/** What the specifier stands for, or why it stands for nothing. */
function attempt(
    resolve: Resolve,
    specifier: string,
    importer: string | undefined
): Resolution | ModuleRefusal {
    try {
        return (
            resolve(specifier, importer) ?? new ModuleRefusal(`There is no module "${specifier}".`)
        );
    } catch (error) {
        if (error instanceof ModuleRefusal) return error;
        throw error;
    }
}

function idOf({ file, specifier }: { file: string; specifier?: string }): string {
    return specifier === undefined ? file : `${file}?specifier=${specifier}`;
}

/**
 * `./util` beside a file: with the extension it has. Templates and sheets are left to the LWC
 * plugin.
 */
function sibling(specifier: string, importer: string | undefined): string | null {
    if (importer === undefined || /\.(html|css)(\?|$)/.test(specifier)) return null;
    const [file = '', query] = importer.split('?');
    const base = path.resolve(path.dirname(file), specifier);
    const found = [base, `${base}.ts`, `${base}.js`].find(
        (name) => /\.[tj]s$/.test(name) && existsSync(name)
    );
    if (found === undefined) return null;
    return query === undefined ? found : `${found}?${query}`;
}

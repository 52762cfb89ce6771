/** Finds the modules of the Lightning base components package. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BASE_COMPONENTS } from '../packages.ts';

interface Manifest {
    readonly lwc: {
        readonly modules: readonly { readonly name?: string; readonly path?: string }[];
    };
}

const manifest = JSON.parse(
    readFileSync(path.join(BASE_COMPONENTS, 'package.json'), 'utf8')
) as Manifest;

/** Modules the package brings for names outside `lightning/`: labels, feature gates, defaults. */
const aliases = new Map(
    manifest.lwc.modules.flatMap(({ name, path: file }) =>
        name === undefined || file === undefined ? [] : [[name, path.join(BASE_COMPONENTS, file)]]
    )
);

/** The file of a module of the package, or null when the package has none of that name. */
export function baseComponentFile(specifier: string): string | null {
    const alias = aliases.get(specifier);
    if (alias !== undefined) return alias;
    const [namespace, name] = specifier.split('/');
    if (namespace !== 'lightning' || name === undefined) return null;
    const base = path.join(BASE_COMPONENTS, 'src/lightning', name, name);
    const extension = ['.js', '.html', '.css'].find((suffix) => existsSync(base + suffix));
    return extension === undefined ? null : base + extension;
}

/** Where the installed npm packages are whose files a page is made of. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The folder of an installed package. Looked up by hand, since some packages don't export their
 * `package.json`.
 * @param from a file inside the package that depends on it; versions may differ from ours
 * @throws Error when the package is not installed
 */
function packageFolder(name: string, from: string = import.meta.url): string {
    const places = createRequire(from).resolve.paths(name) ?? [];
    const folder = places.map((place) => path.join(place, name)).find(isPackage);
    if (folder === undefined) throw new Error(`The package ${name} is not installed: npm install.`);
    return realpathSync(folder);
}

function isPackage(folder: string): boolean {
    return existsSync(path.join(folder, 'package.json'));
}

/** The version of an installed package. */
export function packageVersion(folder: string): string {
    const text = readFileSync(path.join(folder, 'package.json'), 'utf8');
    const manifest = JSON.parse(text) as { version: string };
    return manifest.version;
}

const lwc = packageFolder('lwc');
const fromLwc = path.join(lwc, 'package.json');

/**
 * The LWC runtime: module specifier → file. Synthetic shadow has to be evaluated before anything
 * renders.
 */
export const LWC_RUNTIME: ReadonlyMap<string, string> = new Map([
    ['lwc', path.join(packageFolder('@lwc/engine-dom', fromLwc), 'dist/index.js')],
    [
        '@lwc/synthetic-shadow',
        path.join(packageFolder('@lwc/synthetic-shadow', fromLwc), 'dist/index.js')
    ]
]);

/** Folder of the Lightning base components. */
export const BASE_COMPONENTS = packageFolder('lightning-base-components');

/** Folder of the Lightning Design System's style sheets and icons. */
export const DESIGN_SYSTEM = path.join(packageFolder('@salesforce-ux/design-system'), 'assets');

/** Versions of everything a compiled module depends on: part of every cache key. */
export function toolVersions(): string[] {
    const folders = [
        lwc,
        BASE_COMPONENTS,
        packageFolder('@lwc/compiler'),
        packageFolder('rollup'),
        packageFolder('typescript')
    ];
    return folders.map((folder) => `${path.basename(folder)}@${packageVersion(folder)}`);
}

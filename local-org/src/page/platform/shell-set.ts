/**
 * The page around the app, and the platform modules that aren't base components: compiled whenever
 * they change.
 */
import path from 'node:path';
import type { ModuleSetSource } from '../compile/module-set.ts';
import type { Resolution } from '../compile/resolution.ts';
import { BASE_MODULES, SHIM_MODULES } from './public-modules.ts';
import { LWC_RUNTIME } from '../packages.ts';

const BROWSER = path.join(import.meta.dirname, '../browser');

/** Module that draws the page. */
export const MAIN_MODULE = 'page/main';

/** Platform modules of our own making → their file. */
const MODULES: ReadonlyMap<string, string> = new Map([
    ...SHIM_MODULES.map((name) => [name, moduleFile(name.replace('lightning/', ''))] as const),
    ['@salesforce/apex', moduleFile('apex')],
    ['page/context', moduleFile('context')],
    ['page/icons', moduleFile('icons')],
    [MAIN_MODULE, moduleFile('main')]
]);

const ELSEWHERE = new Set([...LWC_RUNTIME.keys(), ...BASE_MODULES, 'lightning/primitiveIcon']);

/** What the set is made of. */
export function shellSetSource(): ModuleSetSource {
    return {
        name: 'shell',
        entries: [...MODULES.keys()],
        resolve,
        plain: ['**/page/browser/*.ts', '**/page/browser/modules/**', '**/page/page-data.ts'],
        sources: [import.meta.dirname, BROWSER, path.join(BROWSER, '../page-data.ts')]
    };
}

function resolve(specifier: string): Resolution | null {
    const own = MODULES.get(specifier);
    if (own !== undefined) return { file: own };
    if (ELSEWHERE.has(specifier)) return 'external';
    const [namespace, name] = specifier.split('/');
    if (namespace !== 'shell' || name === undefined) return null;
    return { file: path.join(BROWSER, 'shell', name, `${name}.ts`) };
}

function moduleFile(name: string): string {
    return path.join(BROWSER, 'modules', `${name}.ts`);
}

/**
 * The LWC runtime and the Lightning base components as browser modules: compiled once per version.
 */
import path from 'node:path';
import { type ModuleSetSource } from '../compile/module-set.ts';
import type { Resolution } from '../compile/resolution.ts';
import { LWC_RUNTIME } from '../packages.ts';
import { baseComponentFile } from './base-components.ts';
import { BASE_MODULES, SHIM_MODULES } from './public-modules.ts';

const I18N = '@salesforce/i18n/';
const ICON_TEMPLATES = /^lightning\/iconSvgTemplates/;
const ICON = path.join(import.meta.dirname, '../browser/primitiveIcon.ts');

/** Base modules the shell uses besides the public ones. */
const PRIVATE_MODULES = ['lightning/primitiveIcon'];

/** Modules of other sets that base components import. */
const ELSEWHERE = new Set([...SHIM_MODULES, 'page/context', 'page/icons']);

/** What the set is made of. */
export function baseSetSource(onBuild: () => void): ModuleSetSource {
    return {
        name: 'base',
        entries: [...LWC_RUNTIME.keys(), ...BASE_MODULES, ...PRIVATE_MODULES],
        resolve,
        plain: ['**/scopedImports/**', '**/external/*Stub.js'],
        sources: [import.meta.dirname, ICON],
        onBuild
    };
}

function resolve(specifier: string, importer: string | undefined): Resolution | null {
    if (ELSEWHERE.has(specifier)) return 'external';
    const runtime = LWC_RUNTIME.get(specifier);
    if (runtime !== undefined) return { file: runtime };
    if (specifier.startsWith(I18N)) return { code: i18nModule(specifier) };
    if (ICON_TEMPLATES.test(specifier)) return { code: 'export default {};' };
    if (specifier === 'lightning/primitiveIcon' && importer?.startsWith(ICON) !== true) {
        return { file: ICON, specifier: 'lightning/primitiveIcon' };
    }
    const file = baseComponentFile(specifier);
    return file === null ? null : { file };
}

/** The signed-in user's setting, else the package's default. */
function i18nModule(specifier: string): string {
    const key = specifier.slice(I18N.length);
    const file = baseComponentFile(specifier);
    if (file === null)
        return `import { i18n } from 'page/context';\nexport default i18n('${key}');`;
    return [
        `import { i18n } from 'page/context';`,
        `import fallback from ${JSON.stringify(file)};`,
        `export default i18n('${key}') ?? fallback;`
    ].join('\n');
}

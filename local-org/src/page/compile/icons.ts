/** The drawings of Lightning icons, compiled when they are first shown. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BASE_COMPONENTS } from '../packages.ts';

const ENTRY = 'page/icon-batch';
const SPRITES: Readonly<Record<string, string>> = {
    action: 'Action',
    custom: 'Custom',
    doctype: 'Doctype',
    standard: 'Standard',
    utility: 'Utility'
};

/** Most icons that one module may hold. */
const MOST = 200;

const compiled = new Map<string, Promise<string>>();

/**
 * A module whose default export maps `sprite_name` to the icon's template.
 * @param names `sprite:name` each; what doesn't exist is left out
 */
export function iconModule(names: readonly string[]): Promise<string> {
    const known = [...new Set(names)].slice(0, MOST).flatMap((name) => templateOf(name) ?? []);
    const key = known.map(({ name }) => name).join();
    let code = compiled.get(key);
    if (code === undefined) {
        code = compile(known);
        compiled.set(key, code);
    }
    return code;
}

interface Template {
    readonly name: string;
    readonly file: string;
}

function templateOf(name: string): Template | null {
    const [sprite = '', icon = ''] = name.split(':');
    const folder = SPRITES[sprite];
    if (folder === undefined || !/^\w+$/.test(icon)) return null;
    const library = path.join(BASE_COMPONENTS, 'src/lightning', `iconSvgTemplates${folder}`);
    const file = path.join(library, 'buildTemplates', sprite, `${icon}.html`);
    return existsSync(file) ? { name: `${sprite}_${icon}`, file } : null;
}

async function compile(templates: readonly Template[]): Promise<string> {
    const imports = templates.map(
        ({ name, file }) => `import ${name} from ${JSON.stringify(file)};`
    );
    const names = templates.map(({ name }) => name).join(', ');
    const code = `${imports.join('\n')}\nexport default { ${names} };`;
    const { lwcPlugins, rollup } = await import('./toolchain.ts');
    const bundle = await rollup({
        input: ENTRY,
        plugins: lwcPlugins((specifier) => (specifier === ENTRY ? { code } : 'external')),
        onwarn: () => undefined
    });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    return output[0].code;
}

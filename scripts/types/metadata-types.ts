import type { Label } from '../lib/project.ts';

/** One module for each custom label; its text stands in the comment. */
export function labelModules(labels: readonly Label[]): string[] {
    return labels.map(({ name, text }) =>
        moduleOf(`@salesforce/label/c.${name}`, 'label', 'string', text)
    );
}

/** One module for each custom permission of the project. */
export function permissionModules(names: readonly string[]): string[] {
    return names.map((name) =>
        moduleOf(`@salesforce/customPermission/${name}`, 'isGranted', 'true | undefined')
    );
}

/** One module for each static resource of the project. */
export function resourceModules(names: readonly string[]): string[] {
    return names.map((name) => moduleOf(`@salesforce/resourceUrl/${name}`, 'url', 'string'));
}

function moduleOf(specifier: string, name: string, type: string, comment?: string): string {
    const safe = comment?.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ');
    return [
        `declare module '${specifier}' {`,
        ...(safe === undefined ? [] : [`    /** ${safe} */`]),
        `    const ${name}: ${type};`,
        `    export default ${name};`,
        '}'
    ].join('\n');
}

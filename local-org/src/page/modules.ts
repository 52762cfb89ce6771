/**
 * The `@salesforce/*` modules: code made for one name each
 * (https://developer.salesforce.com/docs/platform/lwc/guide/reference-salesforce-modules.html).
 */
import { ModuleRefusal } from './compile/resolution.ts';
import { I18N_KEYS } from './i18n.ts';
import type { UiMetadata } from './metadata/ui-metadata.ts';
import type { Schema } from '../sobj/schema.ts';

/** What names are checked against. */
export interface ModuleContext {
    readonly metadata: UiMetadata;
    readonly schema: Schema;
}

type Generator = (name: string, context: ModuleContext) => string;

const GENERATORS: Readonly<Record<string, Generator>> = {
    apex: apexModule,
    client: clientModule,
    customPermission: customPermissionModule,
    i18n: i18nModule,
    label: labelModule,
    messageChannel: messageChannelModule,
    schema: schemaModule,
    user: userModule,
    userPermission: (name) => grantModule('user', name)
};

/**
 * The code of a module.
 * @param specifier like `@salesforce/label/c.Greeting`
 * @returns null when it is no `@salesforce/*` module with a name
 * @throws ModuleRefusal when what it names doesn't exist, or local-org has no modules of its kind
 */
export function salesforceModule(specifier: string, context: ModuleContext): string | null {
    const match = /^@salesforce\/(\w+)\/(.+)$/.exec(specifier);
    if (match === null) return null;
    const [, kind = '', name = ''] = match;
    const generate = GENERATORS[kind];
    if (generate !== undefined) return generate(name, context);
    throw new ModuleRefusal(`local-org doesn't have modules of the kind @salesforce/${kind}.`);
}

function apexModule(name: string, { metadata }: ModuleContext): string {
    const [className = '', method = '', ...rest] = name.split('.');
    if (rest.length > 0) throw new ModuleRefusal(`"${name}" is not Class.method.`);
    const source = metadata.classes.get(className);
    if (source === undefined) throw new ModuleRefusal(`There is no Apex class "${className}".`);
    const declared = new RegExp(`@AuraEnabled\\b([^;{}]*?)\\b${method}\\s*\\(`, 'i').exec(source);
    if (declared === null) {
        throw new ModuleRefusal(`${className} has no @AuraEnabled method "${method}".`);
    }
    const cacheable = /\bcacheable\s*=\s*true\b/i.test(declared[1] ?? '');
    return [
        `import { apexMethod } from '@salesforce/apex';`,
        `export default apexMethod('${name}', ${cacheable});`
    ].join('\n');
}

function labelModule(name: string, { metadata }: ModuleContext): string {
    const label = metadata.labels.get(name.replace(/^c\./, ''));
    if (!name.startsWith('c.') || label === undefined) {
        throw new ModuleRefusal(`There is no custom label "${name}".`);
    }
    return constant(label);
}

function userModule(name: string): string {
    if (name === 'Id') {
        return `import { context } from 'page/context';\nexport default context.user.id;`;
    }
    if (name === 'isGuest') return constant(false);
    throw new ModuleRefusal(`@salesforce/user has Id and isGuest, not "${name}".`);
}

function customPermissionModule(name: string, { metadata }: ModuleContext): string {
    if (metadata.customPermissions.has(name)) return grantModule('custom', name);
    throw new ModuleRefusal(`There is no custom permission "${name}".`);
}

function grantModule(kind: 'custom' | 'user', name: string): string {
    const call = `granted('${kind}', ${JSON.stringify(name)})`;
    return `import { granted } from 'page/context';\nexport default ${call};`;
}

function i18nModule(name: string): string {
    if (I18N_KEYS.has(name)) {
        return `import { i18n } from 'page/context';\nexport default i18n(${JSON.stringify(name)});`;
    }
    throw new ModuleRefusal(`local-org doesn't have @salesforce/i18n/${name}.`);
}

function messageChannelModule(name: string, { metadata }: ModuleContext): string {
    const known = name.endsWith('__c') && metadata.messageChannels.has(name.slice(0, -3));
    if (!known) throw new ModuleRefusal(`There is no message channel "${name}".`);
    return constant({ channelName: name });
}

/** A laptop is `Large` whatever its window: Salesforce goes by the device. */
function clientModule(name: string): string {
    if (name === 'formFactor') return constant('Large');
    throw new ModuleRefusal(`@salesforce/client has formFactor, not "${name}".`);
}

function schemaModule(name: string, { schema }: ModuleContext): string {
    const [objectName = '', ...path] = name.split('.');
    const object = schema.object(objectName);
    if (object === undefined) throw new ModuleRefusal(`There is no object "${objectName}".`);
    const parents = path.slice(0, -1);
    const owner = parents.reduce((at, relationship) => {
        const parent = schema.object(at?.parent(relationship)?.referenceTo[0] ?? '');
        if (parent === undefined) throw new ModuleRefusal(`There is no field "${name}".`);
        return parent;
    }, object);
    const field = path.at(-1);
    if (field !== undefined && owner.field(field) === undefined) {
        throw new ModuleRefusal(`There is no field "${name}".`);
    }
    const objectApiName = objectName;
    return constant(
        field === undefined ? { objectApiName } : { fieldApiName: path.join('.'), objectApiName }
    );
}

function constant(value: unknown): string {
    const json = JSON.stringify(value);
    return typeof value === 'object'
        ? `export default Object.freeze(${json});`
        : `export default ${json};`;
}

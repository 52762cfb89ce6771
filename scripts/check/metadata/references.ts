import { namesOf, type Component } from './component.ts';
import { find, text, texts } from './xml.ts';

interface Reference {
    /** Type of the file that refers. */
    readonly from: string;
    readonly path: string;
    /** Type of what it refers to. */
    readonly to: string;
    /** Whether a name belongs to Salesforce rather than to the project. */
    readonly isForeign?: (name: string) => boolean;
}

const isStandard = (name: string) => name.startsWith('standard');
const isPlatformComponent = (name: string) => name.includes(':') && !name.startsWith('c:');
const isStandardObject = (name: string) => !name.includes('__');
const isStandardField = (name: string) => !/\.\w+__\w+$/.test(name);

const REFERENCES: readonly Reference[] = [
    { from: 'PermissionSet', path: 'classAccesses.apexClass', to: 'ApexClass' },
    { from: 'PermissionSet', path: 'customPermissions.name', to: 'CustomPermission' },
    { from: 'PermissionSet', path: 'tabSettings.tab', to: 'CustomTab', isForeign: isStandard },
    {
        from: 'PermissionSet',
        path: 'applicationVisibilities.application',
        to: 'CustomApplication',
        isForeign: isStandard
    },
    {
        from: 'PermissionSet',
        path: 'objectPermissions.object',
        to: 'CustomObject',
        isForeign: isStandardObject
    },
    {
        from: 'PermissionSet',
        path: 'fieldPermissions.field',
        to: 'CustomField',
        isForeign: isStandardField
    },
    { from: 'PermissionSetGroup', path: 'permissionSets', to: 'PermissionSet' },
    { from: 'CustomApplication', path: 'utilityBar', to: 'FlexiPage' },
    { from: 'CustomApplication', path: 'tabs', to: 'CustomTab', isForeign: isStandard },
    { from: 'CustomApplication', path: 'actionOverrides.content', to: 'FlexiPage' },
    { from: 'CustomTab', path: 'flexiPage', to: 'FlexiPage' },
    { from: 'CustomTab', path: 'lwcComponent', to: 'LightningComponentBundle' },
    {
        from: 'CustomField',
        path: 'referenceTo',
        to: 'CustomObject',
        isForeign: isStandardObject
    },
    {
        from: 'Queue',
        path: 'queueSobject.sobjectType',
        to: 'CustomObject',
        isForeign: isStandardObject
    },
    {
        from: 'ReportType',
        path: 'baseObject',
        to: 'CustomObject',
        isForeign: isStandardObject
    },
    {
        from: 'FlexiPage',
        path: 'flexiPageRegions.itemInstances.componentInstance.componentName',
        to: 'LightningComponentBundle',
        isForeign: isPlatformComponent
    }
];

/** Names references to what the project doesn't hold. */
export function checkReferences(components: readonly Component[]): string[] {
    return [
        ...REFERENCES.flatMap((reference) => dangling(reference, components)),
        ...components.flatMap((component) => checkCustomMetadata(component, components)),
        ...components.flatMap((component) => checkReportColumns(component, components))
    ];
}

function dangling(reference: Reference, components: readonly Component[]): string[] {
    const { from, path, to, isForeign } = reference;
    const known = namesOf(components, to);
    return components
        .filter(({ type }) => type === from)
        .flatMap(({ file, root }) =>
            texts(root, path)
                .filter((name) => isForeign?.(name) !== true && !known.has(name.replace(/^c:/, '')))
                .map((name) => `${file}: ${path}: there is no ${to} “${name}”`)
        );
}

/**
 * A record's file is named `Type.Record`, without `__mdt`; its values belong to fields of `Type__mdt`.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_custommetadata.htm
 */
function checkCustomMetadata(record: Component, components: readonly Component[]): string[] {
    if (record.type !== 'CustomMetadata') {
        return [];
    }
    const stem = record.name.split('.')[0] ?? '';
    if (stem.endsWith('__mdt')) {
        return [`${record.file}: the file's name must begin with the type without “__mdt”`];
    }
    const type = `${stem}__mdt`;
    if (!namesOf(components, 'CustomObject').has(type)) {
        return [`${record.file}: there is no CustomObject “${type}”`];
    }
    const fields = namesOf(components, 'CustomField');
    return texts(record.root, 'values.field')
        .filter((field) => !fields.has(`${type}.${field}`))
        .map((field) => `${record.file}: values.field: there is no CustomField “${type}.${field}”`);
}

/** A column is a field of the object that its table names. */
function checkReportColumns(component: Component, components: readonly Component[]): string[] {
    const fields = namesOf(components, 'CustomField');
    return component.type === 'ReportType'
        ? find(component.root, 'sections.columns')
              .map((column) => `${text(column, 'table')}.${text(column, 'field')}`)
              .filter((name) => !isStandardField(name) && !fields.has(name))
              .map((name) => `${component.file}: columns: there is no CustomField “${name}”`)
        : [];
}

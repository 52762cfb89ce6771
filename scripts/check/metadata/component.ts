import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceFiles } from '../../lib/project.ts';
import { parseXml, type Element } from './xml.ts';

const META_SUFFIX = '-meta.xml';

/** The types of the Metadata API by what stands before `-meta.xml`. */
const TYPES: Readonly<Record<string, string>> = {
    app: 'CustomApplication',
    cls: 'ApexClass',
    customPermission: 'CustomPermission',
    field: 'CustomField',
    flexipage: 'FlexiPage',
    js: 'LightningComponentBundle',
    labels: 'CustomLabels',
    layout: 'Layout',
    listView: 'ListView',
    md: 'CustomMetadata',
    messageChannel: 'LightningMessageChannel',
    notiftype: 'CustomNotificationType',
    object: 'CustomObject',
    objectTranslation: 'CustomObjectTranslation',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    queue: 'Queue',
    recordType: 'RecordType',
    reportType: 'ReportType',
    resource: 'StaticResource',
    tab: 'CustomTab',
    translation: 'Translations',
    trigger: 'ApexTrigger',
    validationRule: 'ValidationRule'
};

/** One metadata file of the project. */
export interface Component {
    /** Relative to the repository. */
    readonly file: string;
    /** Type of the Metadata API, for example `PermissionSet`. */
    readonly type: string;
    /** As others refer to it; fields with their object, as in `Account.Level__c`. */
    readonly name: string;
    readonly root: Element;
}

/** Every metadata file that can be read, and what is wrong with the others. */
export interface Components {
    readonly components: readonly Component[];
    readonly problems: readonly string[];
}

/** Reads all metadata files of a project. */
export function readComponents(root: string): Components {
    const components: Component[] = [];
    const problems: string[] = [];
    for (const file of sourceFiles(root, META_SUFFIX)) {
        try {
            components.push(readComponent(root, file));
        } catch (error) {
            problems.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
        }
    }
    return { components, problems };
}

function readComponent(root: string, file: string): Component {
    const stem = basename(file, META_SUFFIX);
    const dot = stem.lastIndexOf('.');
    const type = TYPES[stem.slice(dot + 1)];
    if (type === undefined) {
        throw new Error(`“${stem.slice(dot + 1)}” is no kind of metadata that this check knows`);
    }
    const element = parseXml(readFileSync(join(root, file), 'utf8'));
    if (element.name !== type) {
        throw new Error(`the root element is ${element.name}, not ${type}`);
    }
    return { file, type, name: nameOf(file, stem.slice(0, dot)), root: element };
}

/** What belongs to an object stands in a folder of the object's folder. */
function nameOf(file: string, stem: string): string {
    const object = /\/objects\/(\w+)\/\w+\//.exec(file)?.[1];
    return object === undefined ? stem : `${object}.${stem}`;
}

/** The names of all components of a type. */
export function namesOf(components: readonly Component[], type: string): ReadonlySet<string> {
    return new Set(components.filter((found) => found.type === type).map(({ name }) => name));
}

/** All components of a type by name. */
export function byName(
    components: readonly Component[],
    type: string
): ReadonlyMap<string, Component> {
    const found = components.filter((component) => component.type === type);
    return new Map(found.map((component) => [component.name, component]));
}

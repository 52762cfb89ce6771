import {
    auditFields,
    field,
    idField,
    lookup,
    object,
    type ObjectDefinition,
    readOnly
} from '../define.ts';
import type { FieldDescribe, ObjectKind, OrgWideDefault } from '../schema.ts';
import { customField } from './fields.ts';
import type { ProjectFile } from './files.ts';
import { newPrefixes } from './key-prefix.ts';
import { readXml, type Xml } from './xml.ts';

/** Custom objects, and custom fields of standard ones. */
export interface ProjectObjects {
    readonly objects: readonly ObjectDefinition[];
    /** By lower-case name of the standard object. */
    readonly standardFields: ReadonlyMap<string, readonly FieldDescribe[]>;
}

interface Draft {
    readonly name: string;
    meta: Xml | null;
    readonly fields: FieldDescribe[];
}

/** Reads `objects/NAME/NAME.object-meta.xml` and its `fields/*.field-meta.xml`. */
export function readObjects(files: readonly ProjectFile[]): ProjectObjects {
    const drafts = new Map<string, Draft>();
    for (const file of files) {
        const name = /\/objects\/(\w+)\//.exec(`/${file.path}`)?.[1];
        if (name === undefined) continue;
        const draft = drafts.get(name) ?? { name, meta: null, fields: [] };
        drafts.set(name, draft);
        readInto(draft, file);
    }
    const all = [...drafts.values()];
    const prefixOf = newPrefixes();
    const custom = all.filter(({ name }) => /__(c|mdt|e)$/.test(name));
    const standard = all.filter((draft) => !custom.includes(draft) && draft.fields.length > 0);
    return {
        objects: custom.map((draft) => customObject(draft, prefixOf(draft.name))),
        standardFields: new Map(standard.map(({ name, fields }) => [name.toLowerCase(), fields]))
    };
}

function readInto(draft: Draft, file: ProjectFile): void {
    if (file.path.endsWith('.object-meta.xml')) {
        draft.meta = readXml(file.file, file.path, 'CustomObject');
        for (const each of draft.meta.all('fields')) {
            if (each.text('fullName')?.endsWith('__c'))
                draft.fields.push(customField(each, file.path));
        }
    } else if (file.path.endsWith('.field-meta.xml')) {
        const xml = readXml(file.file, file.path, 'CustomField');
        if (xml.text('fullName')?.endsWith('__c')) draft.fields.push(customField(xml, file.path));
    }
}

const SHARING: Readonly<Record<string, OrgWideDefault>> = {
    Private: 'Private',
    Read: 'Read',
    ReadWrite: 'ReadWrite',
    ControlledByParent: 'ControlledByParent'
};

function customObject(draft: Draft, prefix: string): ObjectDefinition {
    const { name, meta } = draft;
    const kind = kindOf(name, meta);
    const label = meta?.text('label') ?? name;
    const options = { label, labelPlural: meta?.text('pluralLabel') ?? label, kind };
    if (kind === 'metadata') return metadataType(name, prefix, options, draft.fields);
    if (kind === 'event') {
        const publishesImmediately = meta?.text('publishBehavior') === 'PublishImmediately';
        return platformEvent(name, prefix, { ...options, publishesImmediately }, draft.fields);
    }
    const sharing = SHARING[meta?.text('sharingModel') ?? 'ReadWrite'] ?? 'ReadWrite';
    const isDetail = draft.fields.some((each) => each.type === 'reference' && !each.nillable);
    return object(name, prefix, {
        ...options,
        undeletable: true,
        triggerable: true,
        permissionable: kind === 'custom',
        sharing,
        fields: [
            idField,
            readOnly('IsDeleted', 'boolean'),
            nameFieldOf(meta, kind),
            ...(isDetail && sharing === 'ControlledByParent' ? [] : [ownerField(kind)]),
            ...draft.fields,
            ...auditFields
        ]
    });
}

function kindOf(name: string, meta: Xml | null): ObjectKind {
    if (name.endsWith('__mdt')) return 'metadata';
    if (name.endsWith('__e')) return 'event';
    return meta?.text('customSettingsType') === undefined ? 'custom' : 'setting';
}

function ownerField(kind: ObjectKind): FieldDescribe {
    const name = kind === 'setting' ? 'SetupOwnerId' : 'OwnerId';
    const to = kind === 'setting' ? ['Organization', 'Profile', 'User'] : ['Group', 'User'];
    return lookup(name, to, { nillable: false, defaultedOnCreate: true });
}

function nameFieldOf(meta: Xml | null, kind: ObjectKind): FieldDescribe {
    const [name] = meta?.all('nameField') ?? [];
    const autoNumber = name?.text('type') === 'AutoNumber';
    return field('Name', 'string', {
        label: name?.text('label') ?? 'Name',
        length: kind === 'setting' ? 38 : 80,
        nameField: true,
        idLookup: true,
        autoNumber,
        displayFormat: autoNumber ? (name?.text('displayFormat') ?? '{0}') : null,
        createable: !autoNumber,
        updateable: !autoNumber,
        defaultedOnCreate: true
    });
}

interface Labels {
    readonly label: string;
    readonly labelPlural: string;
    readonly kind: ObjectKind;
}

/** Custom metadata: rows that deployments write and everybody's Apex reads. */
function metadataType(
    name: string,
    prefix: string,
    labels: Labels,
    fields: readonly FieldDescribe[]
): ObjectDefinition {
    return object(name, prefix, {
        ...labels,
        createable: false,
        updateable: false,
        deletable: false,
        permissionable: true,
        fields: [
            idField,
            readOnly('DeveloperName', 'string', { nillable: false, length: 40, idLookup: true }),
            readOnly('MasterLabel', 'string', { nillable: false, length: 40, nameField: true }),
            readOnly('Language', 'picklist', { nillable: false }),
            readOnly('NamespacePrefix', 'string', { length: 15 }),
            readOnly('Label', 'string', { nillable: false, length: 40 }),
            readOnly('QualifiedApiName', 'string', { nillable: false, length: 70 }),
            readOnly('SystemModstamp', 'datetime', { nillable: false }),
            ...fields.map((each) => ({ ...each, permissionable: false }))
        ]
    });
}

/** Platform events: published, never stored or queried. */
function platformEvent(
    name: string,
    prefix: string,
    labels: Labels & Pick<ObjectDefinition, 'publishesImmediately'>,
    fields: readonly FieldDescribe[]
): ObjectDefinition {
    return object(name, prefix, {
        ...labels,
        updateable: false,
        deletable: false,
        queryable: false,
        triggerable: true,
        permissionable: true,
        fields: [
            idField,
            readOnly('ReplayId', 'string', { nillable: false }),
            readOnly('EventUuid', 'string', { length: 36 }),
            readOnly('CreatedDate', 'datetime', { nillable: false }),
            readOnly('CreatedById', 'reference', { nillable: false, referenceTo: ['User'] }),
            ...fields.map((each) => ({ ...each, permissionable: false }))
        ]
    });
}

import { field, type FieldOptions } from '../define.ts';
import type { FieldDescribe, FieldType, PicklistValue } from '../schema.ts';
import type { Scalar } from '../../store/store.ts';
import { ProjectError, type Xml } from './xml.ts';

const TYPES: Readonly<Record<string, FieldType>> = {
    Text: 'string',
    TextArea: 'textarea',
    LongTextArea: 'textarea',
    Html: 'textarea',
    Number: 'double',
    Currency: 'currency',
    Percent: 'percent',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Email: 'email',
    Phone: 'phone',
    Url: 'url',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Lookup: 'reference',
    MasterDetail: 'reference',
    Hierarchy: 'reference',
    AutoNumber: 'string',
    EncryptedText: 'encryptedstring',
    MetadataRelationship: 'reference'
};

/**
 * A custom field from its metadata.
 * @param path as shown in errors
 * @throws ProjectError for a field without name or type
 */
export function customField(xml: Xml, path: string): FieldDescribe {
    const name = xml.text('fullName');
    if (name === undefined) throw new ProjectError(`${path}: a field without fullName`);
    const typeName = xml.text('type');
    if (typeName === undefined) throw new ProjectError(`${path}: the field ${name} has no type`);
    const type = TYPES[typeName];
    const calculated = xml.text('formula') !== undefined || type === undefined;
    return field(name, type ?? 'string', {
        label: xml.text('label') ?? name,
        ...lengths(xml, typeName),
        ...picklistOptions(xml),
        ...lookupOptions(xml, typeName),
        ...flags(xml, typeName, calculated),
        ...defaultOptions(xml, path, name)
    });
}

function lengths(xml: Xml, typeName: string): FieldOptions {
    const long = typeName === 'LongTextArea' || typeName === 'Html';
    const length = xml.text('length');
    const precision = xml.text('precision');
    return {
        ...(length !== undefined && { length: Number(length) }),
        ...(precision !== undefined && { precision: Number(precision) }),
        scale: Number(xml.text('scale') ?? 0),
        ...(long && { filterable: false, groupable: false, sortable: false, likeable: false })
    };
}

function flags(xml: Xml, typeName: string, calculated: boolean): FieldOptions {
    const required = xml.flag('required') || typeName === 'MasterDetail' || typeName === 'Checkbox';
    const autoNumber = typeName === 'AutoNumber';
    const writable = !calculated && !autoNumber;
    const isDetail = typeName === 'MasterDetail';
    return {
        nillable: !required,
        unique: xml.flag('unique'),
        externalId: xml.flag('externalId'),
        idLookup: xml.flag('externalId'),
        caseSensitive: xml.flag('caseSensitive'),
        calculated,
        autoNumber,
        displayFormat: autoNumber ? (xml.text('displayFormat') ?? '{0}') : null,
        createable: writable,
        updateable: writable && (!isDetail || xml.flag('reparentableMasterDetail')),
        permissionable: !xml.flag('required') && !isDetail
    };
}

function picklistOptions(xml: Xml): FieldOptions {
    const [set] = xml.all('valueSet');
    if (set === undefined) return {};
    const values = set.all('valueSetDefinition').flatMap((each) => each.all('value'));
    return { picklist: values.map(picklistValue), restrictedPicklist: set.flag('restricted') };
}

function picklistValue(xml: Xml): PicklistValue {
    const value = xml.text('fullName') ?? '';
    return {
        value,
        label: xml.text('label') ?? value,
        isDefault: xml.flag('default'),
        active: xml.text('isActive') !== 'false'
    };
}

function lookupOptions(xml: Xml, typeName: string): FieldOptions {
    const to = xml.text('referenceTo');
    const name = xml.text('fullName')!;
    if (to === undefined) return {};
    const children = xml.text('relationshipName');
    const onDelete = xml.text('deleteConstraint');
    return {
        referenceTo: [to],
        relationshipName: name.replace(/__c$/, '__r'),
        childRelationshipName: children === undefined ? null : `${children}__r`,
        onParentDelete:
            typeName === 'MasterDetail' || onDelete === 'Cascade'
                ? 'cascade'
                : onDelete === 'Restrict'
                  ? 'restrict'
                  : 'clear'
    };
}

/** @throws ProjectError for a default that is a formula: local-org has none */
function defaultOptions(xml: Xml, path: string, name: string): FieldOptions {
    const text = xml.text('defaultValue');
    if (text === undefined) return {};
    const defaultValue = literal(text);
    if (defaultValue !== undefined) return { defaultValue, defaultedOnCreate: true };
    throw new ProjectError(
        `${path}: the default of ${name} is a formula, which local-org doesn't have`
    );
}

function literal(text: string): Scalar | undefined {
    if (text === 'true' || text === 'false') return text === 'true';
    if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    const quoted = /^"(.*)"$|^'(.*)'$/s.exec(text);
    return quoted === null ? undefined : (quoted[1] ?? quoted[2]);
}

/** Short ways to write down objects and fields; what is left out takes the usual value. */
import type { FieldDescribe, FieldType, PicklistValue, SObjectDescribe } from './schema.ts';

/** A field in short: only what differs from the usual. */
export type FieldOptions = Partial<Omit<FieldDescribe, 'name' | 'type' | 'picklist'>> & {
    readonly picklist?: readonly (string | PicklistValue)[];
};

/** An object in short. */
export type ObjectOptions = Partial<
    Omit<
        SObjectDescribe,
        'name' | 'keyPrefix' | 'field' | 'parent' | 'child' | 'childRelationships'
    >
> & { readonly fields: readonly FieldDescribe[] };

/** An object before its child relationships are known. */
export type ObjectDefinition = Omit<
    SObjectDescribe,
    'field' | 'parent' | 'child' | 'childRelationships' | 'nameField'
>;

const TEXT_LENGTH: Partial<Record<FieldType, number>> = {
    id: 18,
    reference: 18,
    string: 255,
    textarea: 255,
    picklist: 255,
    multipicklist: 4099,
    combobox: 255,
    email: 80,
    phone: 40,
    url: 255,
    encryptedstring: 175
};
const NOT_GROUPABLE: readonly FieldType[] = [
    'datetime',
    'double',
    'currency',
    'percent',
    'multipicklist',
    'base64',
    'encryptedstring',
    'time',
    'long',
    'address'
];
const NOT_SORTABLE: readonly FieldType[] = ['multipicklist', 'base64', 'address'];
const NOT_LIKEABLE: readonly FieldType[] = [
    'id',
    'reference',
    'boolean',
    'int',
    'long',
    'double',
    'currency',
    'percent',
    'date',
    'datetime',
    'time',
    'multipicklist',
    'base64',
    'address'
];
const NUMBERS: readonly FieldType[] = ['double', 'currency', 'percent'];

/** A field that can be read, filtered, created and updated, and may be empty, unless said otherwise. */
export function field(name: string, type: FieldType, options: FieldOptions = {}): FieldDescribe {
    return {
        name,
        label: labelOf(name),
        type,
        length: TEXT_LENGTH[type] ?? 0,
        precision: NUMBERS.includes(type) ? 18 : type === 'int' ? 9 : 0,
        scale: 0,
        custom: name.endsWith('__c'),
        nillable: type !== 'boolean' && type !== 'id',
        createable: true,
        updateable: true,
        filterable: type !== 'base64' && type !== 'encryptedstring' && type !== 'address',
        groupable: !NOT_GROUPABLE.includes(type),
        sortable: !NOT_SORTABLE.includes(type),
        aggregatable: !NOT_SORTABLE.includes(type) && type !== 'boolean',
        unique: false,
        externalId: false,
        idLookup: false,
        caseSensitive: false,
        calculated: false,
        autoNumber: false,
        displayFormat: null,
        nameField: false,
        likeable: !NOT_LIKEABLE.includes(type),
        referenceTo: [],
        relationshipName: null,
        childRelationshipName: null,
        onParentDelete: 'clear',
        restrictedPicklist: false,
        defaultValue: type === 'boolean' ? false : null,
        defaultedOnCreate: type === 'boolean' || (options.defaultValue ?? null) !== null,
        readPermission: null,
        permissionable: false,
        ...options,
        picklist: (options.picklist ?? []).map(picklistValue)
    };
}

/** A field that no client can write. */
export function readOnly(name: string, type: FieldType, options: FieldOptions = {}): FieldDescribe {
    return field(name, type, { createable: false, updateable: false, ...options });
}

/** A lookup; its relationship is called like the field without `Id` unless `options` says otherwise. */
export function lookup(
    name: string,
    to: string | readonly string[],
    options: FieldOptions = {}
): FieldDescribe {
    const relationshipName = name.replace(/Id$/, '');
    const referenceTo = typeof to === 'string' ? [to] : to;
    return field(name, 'reference', { referenceTo, relationshipName, ...options });
}

/** The record id. */
export const idField: FieldDescribe = readOnly('Id', 'id', {
    label: 'Record ID',
    defaultedOnCreate: true,
    idLookup: true,
    groupable: true
});

/** Who made and changed a row, and when: the fields every ordinary object ends with. */
export const auditFields: readonly FieldDescribe[] = [
    readOnly('CreatedDate', 'datetime', { nillable: false, defaultedOnCreate: true }),
    readOnly('CreatedById', 'reference', audit('CreatedBy')),
    readOnly('LastModifiedDate', 'datetime', { nillable: false, defaultedOnCreate: true }),
    readOnly('LastModifiedById', 'reference', audit('LastModifiedBy')),
    readOnly('SystemModstamp', 'datetime', { nillable: false, defaultedOnCreate: true })
];

function audit(relationshipName: string): FieldOptions {
    return { nillable: false, defaultedOnCreate: true, referenceTo: ['User'], relationshipName };
}

/** An object that can be queried and changed, unless said otherwise. */
export function object(name: string, keyPrefix: string, options: ObjectOptions): ObjectDefinition {
    const label = options.label ?? labelOf(name);
    const kind = options.kind ?? 'standard';
    return {
        name,
        label,
        labelPlural: `${label}s`,
        keyPrefix,
        kind,
        createable: true,
        updateable: true,
        deletable: true,
        undeletable: false,
        queryable: true,
        triggerable: false,
        setup: false,
        permissionable: false,
        readPermissions: [],
        editPermissions: [],
        userModeReadPermissions: [],
        ownRowsField: null,
        sharing: 'ReadWrite',
        publishesImmediately: false,
        ...options
    };
}

/** An object that clients only read. */
export function readOnlyObject(
    name: string,
    keyPrefix: string,
    options: ObjectOptions
): ObjectDefinition {
    return object(name, keyPrefix, {
        createable: false,
        updateable: false,
        deletable: false,
        ...options
    });
}

function picklistValue(value: string | PicklistValue): PicklistValue {
    if (typeof value !== 'string') return value;
    return { value, label: value, isDefault: false, active: true };
}

function labelOf(name: string): string {
    const bare = name.replace(/__(c|mdt|e|r)$/, '').replace(/(?<=.)Id$/, ' ID');
    return bare.replaceAll('_', ' ').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

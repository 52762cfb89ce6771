/** Describe results in the shape of the REST API. */
import { accessOf, type ObjectAccess, type UserAccess } from '../access/index.ts';
import type { Org } from '../org.ts';
import type { FieldDescribe, FieldType, SObjectDescribe } from './schema.ts';

/** An object that the user doesn't see, or that doesn't exist. Carries what an HTTP answer needs. */
export class NoSuchObjectError extends Error {
    readonly statusCode = 404;
    readonly errorCode = 'NOT_FOUND';

    constructor() {
        super('The requested resource does not exist');
    }
}

/** `GET /sobjects`: every object that the user may read. */
export function restDescribeGlobal(org: Org, userId: string) {
    const access = accessOf(org.store, org.schema, userId);
    const visible = org.schema.objects.filter((each) => isVisible(access, each));
    return {
        encoding: 'UTF-8',
        maxBatchSize: 200,
        sobjects: visible.map((each) => summary(each, access.object(each.name)))
    };
}

/**
 * `GET /sobjects/X/describe`: one object with the fields that the user may read.
 * @throws NoSuchObjectError for an object that the user doesn't see
 */
export function restDescribe(org: Org, userId: string, name: string) {
    const access = accessOf(org.store, org.schema, userId);
    const object = org.schema.object(name);
    if (object === undefined || !isVisible(access, object)) throw new NoSuchObjectError();
    const fields = object.fields.filter((field) => access.field(object.name, field.name).read);
    return {
        ...summary(object, access.object(object.name)),
        actionOverrides: [],
        childRelationships: object.childRelationships.map((child) => ({
            cascadeDelete:
                org.schema.object(child.object)?.field(child.field)?.onParentDelete === 'cascade',
            childSObject: child.object,
            deprecatedAndHidden: false,
            field: child.field,
            relationshipName: child.name
        })),
        fields: fields.map((field) => fieldJson(access, object, field)),
        recordTypeInfos: [],
        supportedScopes: []
    };
}

function isVisible(access: UserAccess, object: SObjectDescribe): boolean {
    return object.queryable && access.object(object.name).read;
}

function summary(object: SObjectDescribe, access: ObjectAccess) {
    const base = `/services/data/v67.0/sobjects/${object.name}`;
    return {
        name: object.name,
        label: object.label,
        labelPlural: object.labelPlural,
        keyPrefix: object.keyPrefix,
        custom: object.kind !== 'standard',
        customSetting: object.kind === 'setting',
        activateable: false,
        createable: access.create,
        updateable: access.edit,
        deletable: access.delete,
        undeletable: object.undeletable && access.delete,
        queryable: object.queryable,
        retrieveable: object.queryable,
        searchable: false,
        triggerable: object.triggerable,
        mergeable: false,
        replicateable: object.queryable,
        feedEnabled: false,
        layoutable: object.permissionable,
        deprecatedAndHidden: false,
        urls: {
            sobject: base,
            describe: `${base}/describe`,
            rowTemplate: `${base}/{ID}`
        }
    };
}

const SOAP_TYPES: Partial<Record<FieldType, string>> = {
    id: 'tns:ID',
    reference: 'tns:ID',
    boolean: 'xsd:boolean',
    int: 'xsd:int',
    long: 'xsd:long',
    double: 'xsd:double',
    currency: 'xsd:double',
    percent: 'xsd:double',
    date: 'xsd:date',
    datetime: 'xsd:dateTime',
    time: 'xsd:time',
    base64: 'xsd:base64Binary'
};

function fieldJson(access: UserAccess, object: SObjectDescribe, field: FieldDescribe) {
    const { edit } = access.field(object.name, field.name);
    return {
        name: field.name,
        label: field.label,
        type: field.type,
        soapType: SOAP_TYPES[field.type] ?? 'xsd:string',
        length: field.type === 'id' || field.type === 'reference' ? 18 : field.length,
        byteLength: field.length * 3,
        digits: field.type === 'int' ? field.precision : 0,
        precision: field.type === 'int' ? 0 : field.precision,
        scale: field.scale,
        custom: field.custom,
        nillable: field.nillable,
        defaultedOnCreate: field.defaultedOnCreate,
        defaultValue: field.defaultValue,
        createable: field.createable && edit,
        updateable: field.updateable && edit,
        filterable: field.filterable,
        groupable: field.groupable,
        sortable: field.sortable,
        aggregatable: field.aggregatable,
        unique: field.unique,
        externalId: field.externalId,
        idLookup: field.idLookup,
        caseSensitive: field.caseSensitive,
        calculated: field.calculated,
        autoNumber: field.autoNumber,
        nameField: field.nameField,
        namePointing: field.referenceTo.length > 1,
        polymorphicForeignKey: field.referenceTo.length > 1,
        cascadeDelete: field.onParentDelete === 'cascade',
        restrictedDelete: field.onParentDelete === 'restrict',
        restrictedPicklist: field.restrictedPicklist,
        permissionable: field.permissionable,
        referenceTo: field.referenceTo,
        relationshipName: field.relationshipName,
        relationshipOrder: null,
        picklistValues: field.picklist.map(({ value, label, active, isDefault }) => ({
            active,
            defaultValue: isDefault,
            label,
            validFor: null,
            value
        })),
        deprecatedAndHidden: false,
        encrypted: field.type === 'encryptedstring',
        inlineHelpText: null
    };
}

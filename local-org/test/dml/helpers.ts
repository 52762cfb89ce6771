import {
    executeDml,
    type DmlOperation,
    type DmlOptions,
    type DmlResult
} from '../../src/dml/dml.ts';
import {
    field,
    type FieldOptions,
    idField,
    lookup,
    object,
    auditFields
} from '../../src/sobj/define.ts';
import { SObjectValue } from '../../src/sobj/sobject.ts';
import { NOW, testOrg, type TestOrg } from '../sobj/test-org.ts';

const text = (name: string, options: FieldOptions = {}) => field(name, 'string', options);

/** A custom object with a field of every rule, and details that hang on it in three ways. */
const custom = [
    object('Thing__c', 'a01', {
        kind: 'custom',
        undeletable: true,
        permissionable: true,
        sharing: 'Private',
        triggerable: true,
        fields: [
            idField,
            field('Name', 'string', {
                length: 80,
                nameField: true,
                defaultedOnCreate: true,
                autoNumber: true,
                createable: false,
                updateable: false,
                displayFormat: 'T-{000}'
            }),
            lookup('OwnerId', 'User', { nillable: false, defaultedOnCreate: true }),
            text('Key__c', { unique: true, externalId: true, idLookup: true, length: 10 }),
            text('Must__c', { nillable: false }),
            field('Color__c', 'picklist', {
                restrictedPicklist: true,
                picklist: [
                    { value: 'Red', label: 'Rot', isDefault: true, active: true },
                    { value: 'Blue', label: 'Blau', isDefault: false, active: true }
                ]
            }),
            field('Price__c', 'currency', { precision: 6, scale: 2 }),
            text('Secret__c', { permissionable: true }),
            ...auditFields
        ]
    }),
    object('Part__c', 'a02', {
        kind: 'custom',
        permissionable: true,
        undeletable: true,
        fields: [
            idField,
            lookup('Whole__c', 'Thing__c', {
                relationshipName: 'Whole__r',
                childRelationshipName: 'Parts__r',
                onParentDelete: 'cascade',
                nillable: false
            })
        ]
    }),
    object('Guard__c', 'a03', {
        kind: 'custom',
        fields: [
            idField,
            lookup('Kept__c', 'Thing__c', {
                relationshipName: 'Kept__r',
                onParentDelete: 'restrict'
            })
        ]
    }),
    object('Note__c', 'a04', {
        kind: 'custom',
        fields: [idField, lookup('About__c', 'Thing__c', { relationshipName: 'About__r' })]
    })
];

export function thingOrg(): TestOrg {
    return testOrg(custom);
}

/** A record made by Apex. */
export function record(org: TestOrg, type: string, values: Record<string, unknown>): SObjectValue {
    const made = new SObjectValue(org.schema.object(type)!);
    for (const [name, value] of Object.entries(values)) made.set(name.toLowerCase(), value);
    return made;
}

/** Runs DML as the administrator in system mode, unless said otherwise. */
export function dml(
    org: TestOrg,
    operation: DmlOperation,
    records: SObjectValue | SObjectValue[],
    options: Partial<DmlOptions> = {}
): DmlResult[] {
    return executeDml(operation, Array.isArray(records) ? records : [records], {
        store: org.store,
        schema: org.schema,
        userId: org.admin,
        now: NOW,
        access: 'system',
        ...options
    });
}

/** The values of a saved thing, with a required field filled in. */
export function addThing(org: TestOrg, values: Record<string, unknown> = {}): SObjectValue {
    const thing = record(org, 'Thing__c', { Must__c: 'x', ...values });
    dml(org, 'insert', thing);
    return thing;
}

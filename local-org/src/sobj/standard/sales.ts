import { auditFields, field, idField, lookup, object, readOnly } from '../define.ts';
import type { FieldOptions, ObjectDefinition, ObjectOptions } from '../define.ts';
import type { FieldDescribe } from '../schema.ts';

/** Ordinary business objects: object and field permissions apply, rows have owners and a recycle bin. */
const ordinary: Omit<ObjectOptions, 'fields'> = {
    undeletable: true,
    triggerable: true,
    permissionable: true,
    sharing: 'Private'
};
const owner = lookup('OwnerId', ['User'], {
    relationshipName: 'Owner',
    nillable: false,
    defaultedOnCreate: true
});
const queueOrUser = lookup('OwnerId', ['Group', 'User'], {
    relationshipName: 'Owner',
    nillable: false,
    defaultedOnCreate: true
});
const isDeleted = readOnly('IsDeleted', 'boolean');
const required: FieldOptions = { nillable: false, permissionable: false };

/** Ends an object with the fields that all of these have. */
function withSystemFields(ownerField: FieldDescribe, fields: FieldDescribe[]): FieldDescribe[] {
    const own = fields.map((each) => ({ ...each, permissionable: each.nillable }));
    return [idField, isDeleted, ...own, ownerField, ...auditFields];
}

const personName = [
    field('LastName', 'string', { ...required, length: 80 }),
    field('FirstName', 'string', { length: 40 }),
    readOnly('Name', 'string', { nillable: false, length: 121, nameField: true })
];

const account = object('Account', '001', {
    ...ordinary,
    fields: withSystemFields(owner, [
        field('Name', 'string', { ...required, nameField: true }),
        field('Type', 'picklist', { picklist: ['Prospect', 'Customer - Direct', 'Other'] }),
        lookup('ParentId', 'Account', { childRelationshipName: 'ChildAccounts' }),
        field('BillingStreet', 'textarea'),
        field('BillingCity', 'string', { length: 40 }),
        field('BillingState', 'string', { length: 80 }),
        field('BillingPostalCode', 'string', { length: 20 }),
        field('BillingCountry', 'string', { length: 80 }),
        field('ShippingStreet', 'textarea'),
        field('ShippingCity', 'string', { length: 40 }),
        field('ShippingState', 'string', { length: 80 }),
        field('ShippingPostalCode', 'string', { length: 20 }),
        field('ShippingCountry', 'string', { length: 80 }),
        field('Phone', 'phone'),
        field('Fax', 'phone'),
        field('AccountNumber', 'string', { length: 40 }),
        field('Website', 'url'),
        field('Industry', 'picklist', {
            picklist: ['Banking', 'Consulting', 'Technology', 'Other']
        }),
        field('AnnualRevenue', 'currency'),
        field('NumberOfEmployees', 'int', { precision: 8 }),
        field('Description', 'textarea', longText()),
        field('Rating', 'picklist', { picklist: ['Hot', 'Warm', 'Cold'] }),
        field('AccountSource', 'picklist', { picklist: ['Web', 'Other'] })
    ])
});

const contact = object('Contact', '003', {
    ...ordinary,
    fields: withSystemFields(owner, [
        ...personName,
        lookup('AccountId', 'Account', {
            childRelationshipName: 'Contacts',
            onParentDelete: 'cascade'
        }),
        field('MailingStreet', 'textarea'),
        field('MailingCity', 'string', { length: 40 }),
        field('MailingState', 'string', { length: 80 }),
        field('MailingPostalCode', 'string', { length: 20 }),
        field('MailingCountry', 'string', { length: 80 }),
        field('Phone', 'phone'),
        field('MobilePhone', 'phone'),
        lookup('ReportsToId', 'Contact'),
        field('Email', 'email', { idLookup: true }),
        field('Title', 'string', { length: 128 }),
        field('Department', 'string', { length: 80 }),
        field('LeadSource', 'picklist', { picklist: ['Web', 'Other'] }),
        field('Birthdate', 'date'),
        field('Description', 'textarea', longText())
    ])
});

const lead = object('Lead', '00Q', {
    ...ordinary,
    fields: withSystemFields(queueOrUser, [
        ...personName,
        field('Company', 'string', required),
        field('Title', 'string', { length: 128 }),
        field('Phone', 'phone'),
        field('Email', 'email', { idLookup: true }),
        field('LeadSource', 'picklist', { picklist: ['Web', 'Other'] }),
        field('Status', 'picklist', {
            ...required,
            defaultValue: 'Open - Not Contacted',
            picklist: ['Open - Not Contacted', 'Working - Contacted', 'Closed - Converted']
        }),
        field('Industry', 'picklist'),
        field('Description', 'textarea', longText()),
        readOnly('IsConverted', 'boolean')
    ])
});

const opportunity = object('Opportunity', '006', {
    ...ordinary,
    labelPlural: 'Opportunities',
    fields: withSystemFields(owner, [
        field('Name', 'string', { ...required, length: 120, nameField: true }),
        lookup('AccountId', 'Account', {
            childRelationshipName: 'Opportunities',
            onParentDelete: 'cascade'
        }),
        field('StageName', 'picklist', {
            ...required,
            picklist: ['Prospecting', 'Qualification', 'Closed Won', 'Closed Lost']
        }),
        field('Amount', 'currency', { scale: 2 }),
        field('Probability', 'percent'),
        field('CloseDate', 'date', required),
        field('Type', 'picklist', { picklist: ['New Customer', 'Existing Customer - Upgrade'] }),
        field('LeadSource', 'picklist', { picklist: ['Web', 'Other'] }),
        field('Description', 'textarea', longText())
    ])
});

const caseObject = object('Case', '500', {
    ...ordinary,
    fields: withSystemFields(queueOrUser, [
        readOnly('CaseNumber', 'string', {
            nillable: false,
            length: 30,
            nameField: true,
            autoNumber: true,
            idLookup: true,
            displayFormat: '{00000000}'
        }),
        lookup('ContactId', 'Contact', { childRelationshipName: 'Cases' }),
        lookup('AccountId', 'Account', { childRelationshipName: 'Cases' }),
        lookup('ParentId', 'Case', { childRelationshipName: 'Cases' }),
        field('SuppliedEmail', 'email'),
        field('Type', 'picklist', { picklist: ['Question', 'Problem'] }),
        field('Status', 'picklist', {
            defaultValue: 'New',
            picklist: ['New', 'Working', 'Escalated', 'Closed']
        }),
        field('Reason', 'picklist'),
        field('Origin', 'picklist', { picklist: ['Phone', 'Email', 'Web'] }),
        field('Subject', 'string'),
        field('Priority', 'picklist', {
            defaultValue: 'Medium',
            picklist: ['High', 'Medium', 'Low']
        }),
        field('Description', 'textarea', longText())
    ])
});

const task = object('Task', '00T', {
    ...ordinary,
    fields: withSystemFields(queueOrUser, [
        lookup('WhoId', ['Contact', 'Lead'], {
            childRelationshipName: 'Tasks',
            onParentDelete: 'cascade'
        }),
        lookup('WhatId', ['Account', 'Opportunity', 'Case'], {
            childRelationshipName: 'Tasks',
            onParentDelete: 'cascade'
        }),
        field('Subject', 'combobox', { nameField: true }),
        field('ActivityDate', 'date'),
        field('Status', 'picklist', {
            ...required,
            defaultValue: 'Not Started',
            picklist: ['Not Started', 'In Progress', 'Completed', 'Deferred']
        }),
        field('Priority', 'picklist', {
            ...required,
            defaultValue: 'Normal',
            picklist: ['High', 'Normal', 'Low']
        }),
        field('Description', 'textarea', longText())
    ])
});

/** Long text areas can be neither filtered nor sorted. */
function longText(): FieldOptions {
    return {
        length: 32_000,
        filterable: false,
        groupable: false,
        sortable: false,
        likeable: false
    };
}

export const salesObjects: readonly ObjectDefinition[] = [
    account,
    contact,
    lead,
    opportunity,
    caseObject,
    task
];

import {
    auditFields,
    field,
    idField,
    lookup,
    object,
    readOnly,
    readOnlyObject
} from '../define.ts';
import type { ObjectDefinition } from '../define.ts';

const organization = object('Organization', '00D', {
    createable: false,
    deletable: false,
    setup: true,
    editPermissions: ['CustomizeApplication'],
    fields: [
        idField,
        field('Name', 'string', { nillable: false, length: 80, nameField: true }),
        field('Division', 'string', { length: 80 }),
        field('Country', 'string', { length: 80 }),
        field('Phone', 'phone'),
        field('PrimaryContact', 'string', { length: 80 }),
        field('DefaultLocaleSidKey', 'picklist', { nillable: false }),
        field('TimeZoneSidKey', 'picklist', { nillable: false }),
        field('LanguageLocaleKey', 'picklist', { nillable: false }),
        readOnly('InstanceName', 'string', { length: 5 }),
        readOnly('IsSandbox', 'boolean'),
        readOnly('IsReadOnly', 'boolean'),
        readOnly('NamespacePrefix', 'string', { length: 15 }),
        readOnly('OrganizationType', 'picklist', {
            picklist: ['Developer Edition', 'Enterprise Edition', 'Unlimited Edition']
        }),
        readOnly('TrialExpirationDate', 'datetime'),
        readOnly('FiscalYearStartMonth', 'int', { defaultValue: 1 }),
        ...auditFields
    ]
});

/** Experience Cloud sites, as far as a login shows them. */
const network = readOnlyObject('Network', '0DB', {
    fields: [
        idField,
        readOnly('Name', 'string', { nillable: false, length: 765, nameField: true }),
        readOnly('Status', 'picklist', {
            nillable: false,
            picklist: ['UnderConstruction', 'Live', 'DownForMaintenance']
        })
    ]
});

const group = object('Group', '00G', {
    setup: true,
    editPermissions: ['ManageUsers'],
    fields: [
        idField,
        field('Name', 'string', { nillable: false, length: 40, nameField: true }),
        field('DeveloperName', 'string', { length: 80 }),
        lookup('RelatedId', ['User', 'UserRole'], { createable: false, updateable: false }),
        field('Type', 'picklist', {
            updateable: false,
            picklist: ['Regular', 'Queue', 'Role', 'RoleAndSubordinates']
        }),
        field('Email', 'email'),
        readOnly('OwnerId', 'reference', { referenceTo: ['Organization', 'User'] }),
        field('DoesSendEmailToMembers', 'boolean'),
        field('DoesIncludeBosses', 'boolean', { defaultValue: true }),
        ...auditFields
    ]
});

const groupMember = object('GroupMember', '011', {
    setup: true,
    updateable: false,
    editPermissions: ['ManageUsers'],
    fields: [
        idField,
        lookup('GroupId', 'Group', {
            nillable: false,
            childRelationshipName: 'GroupMembers',
            onParentDelete: 'cascade'
        }),
        lookup('UserOrGroupId', ['User', 'Group'], { nillable: false, relationshipName: null }),
        readOnly('SystemModstamp', 'datetime', { nillable: false })
    ]
});

const queueSobject = object('QueueSobject', '03g', {
    setup: true,
    updateable: false,
    editPermissions: ['ManageUsers', 'CustomizeApplication'],
    fields: [
        idField,
        lookup('QueueId', 'Group', {
            nillable: false,
            childRelationshipName: 'QueueSobjects',
            onParentDelete: 'cascade'
        }),
        field('SobjectType', 'picklist', { nillable: false }),
        readOnly('CreatedById', 'reference', { referenceTo: ['User'] }),
        readOnly('SystemModstamp', 'datetime', { nillable: false })
    ]
});

const customNotificationType = readOnlyObject('CustomNotificationType', '0ML', {
    fields: [
        idField,
        readOnly('DeveloperName', 'string', { nillable: false, length: 80 }),
        readOnly('MasterLabel', 'string', { nillable: false, length: 80 }),
        readOnly('CustomNotifTypeName', 'string', { nillable: false, length: 80, nameField: true }),
        readOnly('Description', 'string'),
        readOnly('Desktop', 'boolean'),
        readOnly('Mobile', 'boolean'),
        readOnly('Language', 'picklist'),
        readOnly('NamespacePrefix', 'string', { length: 15 }),
        ...auditFields
    ]
});

/**
 * What was changed in Setup.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_setupaudittrail.htm
 */
const setupAuditTrail = readOnlyObject('SetupAuditTrail', '0Ym', {
    labelPlural: 'Setup Audit Trail Entries',
    readPermissions: ['ViewSetup'],
    fields: [
        idField,
        readOnly('Action', 'string', { nillable: false, groupable: false }),
        readOnly('Section', 'string', { filterable: false, groupable: false }),
        readOnly('CreatedDate', 'datetime', { nillable: false }),
        readOnly('CreatedById', 'reference', { referenceTo: ['User'] }),
        readOnly('Display', 'string', { filterable: false, groupable: false, length: 1000 }),
        readOnly('DelegateUser', 'string', { groupable: false }),
        readOnly('ResponsibleNamespacePrefix', 'string'),
        readOnly('CreatedByContext', 'string'),
        readOnly('CreatedByIssuer', 'string')
    ]
});

export const organizationObjects: readonly ObjectDefinition[] = [
    organization,
    network,
    group,
    groupMember,
    queueSobject,
    customNotificationType,
    setupAuditTrail
];

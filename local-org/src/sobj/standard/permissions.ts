import {
    auditFields,
    field,
    idField,
    lookup,
    object,
    readOnly,
    readOnlyObject
} from '../define.ts';
import type { FieldOptions, ObjectDefinition, ObjectOptions } from '../define.ts';
import { permissionColumns, readOnlyPermissionColumns } from './user-permissions.ts';

/** Objects with which an admin grants access. */
const granting: Omit<ObjectOptions, 'fields'> = {
    setup: true,
    editPermissions: ['ManageUsers', 'AssignPermissionSets']
};
/** https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionsetassignment.htm */
const seeingWhoHasWhat = ['ViewSetup', 'AssignPermissionSets', 'ManageUsers'];
const fixed: FieldOptions = { updateable: false, nillable: false };

const permissionSet = object('PermissionSet', '0PS', {
    ...granting,
    userModeReadPermissions: seeingWhoHasWhat,
    fields: [
        idField,
        field('Name', 'string', { nillable: false, length: 80, nameField: true }),
        field('Label', 'string', { nillable: false, length: 80 }),
        lookup('LicenseId', 'UserLicense', { relationshipName: null }),
        lookup('ProfileId', 'Profile', { createable: false, updateable: false }),
        readOnly('IsOwnedByProfile', 'boolean'),
        readOnly('IsCustom', 'boolean', { defaultValue: true }),
        readOnly('NamespacePrefix', 'string', { length: 15 }),
        readOnly('Type', 'picklist', {
            picklist: ['Regular', 'Profile', 'Group', 'Session', 'Standard'],
            defaultValue: 'Regular'
        }),
        field('Description', 'string'),
        ...permissionColumns(),
        ...auditFields
    ]
});

const permissionSetAssignment = object('PermissionSetAssignment', '0Pa', {
    ...granting,
    userModeReadPermissions: seeingWhoHasWhat,
    updateable: false,
    fields: [
        idField,
        lookup('PermissionSetId', 'PermissionSet', {
            ...fixed,
            childRelationshipName: 'Assignments',
            onParentDelete: 'cascade'
        }),
        lookup('AssigneeId', 'User', {
            ...fixed,
            childRelationshipName: 'PermissionSetAssignments'
        }),
        readOnly('IsActive', 'boolean', { defaultValue: true }),
        readOnly('SystemModstamp', 'datetime', { nillable: false })
    ]
});

/** One row: what the running user may do, all sources together. */
const userPermissionAccess = readOnlyObject('UserPermissionAccess', '0XP', {
    fields: [idField, readOnly('LastCacheUpdate', 'datetime'), ...readOnlyPermissionColumns()]
});

const objectPermissions = object('ObjectPermissions', '110', {
    ...granting,
    fields: [
        idField,
        lookup('ParentId', 'PermissionSet', {
            ...fixed,
            childRelationshipName: 'ObjectPerms',
            onParentDelete: 'cascade'
        }),
        field('SobjectType', 'picklist', fixed),
        ...['Create', 'Read', 'Edit', 'Delete', 'ViewAllRecords', 'ModifyAllRecords'].map(
            (right) => {
                return field(`Permissions${right}`, 'boolean');
            }
        ),
        ...auditFields
    ]
});

const fieldPermissions = object('FieldPermissions', '01k', {
    ...granting,
    fields: [
        idField,
        lookup('ParentId', 'PermissionSet', {
            ...fixed,
            childRelationshipName: 'FieldPerms',
            onParentDelete: 'cascade'
        }),
        field('SobjectType', 'picklist', fixed),
        field('Field', 'picklist', fixed),
        field('PermissionsRead', 'boolean'),
        field('PermissionsEdit', 'boolean'),
        readOnly('SystemModstamp', 'datetime', { nillable: false })
    ]
});

const setupEntityAccess = object('SetupEntityAccess', '0J0', {
    ...granting,
    updateable: false,
    fields: [
        idField,
        lookup('ParentId', 'PermissionSet', {
            ...fixed,
            childRelationshipName: 'SetupEntityAccessItems',
            onParentDelete: 'cascade'
        }),
        lookup('SetupEntityId', ['ApexClass', 'CustomPermission'], {
            ...fixed,
            relationshipName: null
        }),
        readOnly('SetupEntityType', 'picklist', { picklist: ['ApexClass', 'CustomPermission'] }),
        readOnly('SystemModstamp', 'datetime', { nillable: false })
    ]
});

const customPermission = readOnlyObject('CustomPermission', '0CP', {
    fields: [
        idField,
        readOnly('DeveloperName', 'string', { nillable: false, length: 80, nameField: true }),
        readOnly('MasterLabel', 'string', { nillable: false, length: 80 }),
        readOnly('Language', 'picklist'),
        readOnly('NamespacePrefix', 'string', { length: 15 }),
        readOnly('Description', 'string'),
        readOnly('IsProtected', 'boolean'),
        ...auditFields
    ]
});

export const permissionObjects: readonly ObjectDefinition[] = [
    permissionSet,
    permissionSetAssignment,
    userPermissionAccess,
    objectPermissions,
    fieldPermissions,
    setupEntityAccess,
    customPermission
];

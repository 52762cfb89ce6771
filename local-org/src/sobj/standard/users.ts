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
import { permissionColumns } from './user-permissions.ts';

const USER_TYPES = ['Standard', 'PowerPartner', 'CSPLitePortal', 'CustomerSuccess', 'Guest'];

/**
 * Users. https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_user.htm
 * Everybody may read users here; the organization-wide default of User is Public Read Only.
 */
const user = object('User', '005', {
    deletable: false,
    setup: true,
    triggerable: true,
    editPermissions: ['ManageUsers', 'ManageInternalUsers'],
    sharing: 'Read',
    fields: [
        idField,
        field('Username', 'string', { nillable: false, length: 80, unique: true, idLookup: true }),
        field('LastName', 'string', { nillable: false, length: 80 }),
        field('FirstName', 'string', { length: 40 }),
        readOnly('Name', 'string', {
            label: 'Full Name',
            nillable: false,
            length: 121,
            nameField: true
        }),
        field('CompanyName', 'string', { length: 80 }),
        field('Division', 'string', { length: 80 }),
        field('Department', 'string', { length: 80 }),
        field('Title', 'string', { length: 80 }),
        field('City', 'string', { length: 40 }),
        field('Country', 'string', { length: 80 }),
        field('Email', 'email', { nillable: false, length: 128, idLookup: true }),
        field('Phone', 'phone'),
        field('MobilePhone', 'phone'),
        field('Alias', 'string', { nillable: false, length: 8 }),
        field('CommunityNickname', 'string', { length: 40 }),
        field('IsActive', 'boolean', { label: 'Active', defaultValue: true }),
        field('TimeZoneSidKey', 'picklist', { nillable: false, length: 40 }),
        lookup('UserRoleId', 'UserRole', { childRelationshipName: 'Users' }),
        field('LocaleSidKey', 'picklist', { nillable: false, length: 40 }),
        field('EmailEncodingKey', 'picklist', { nillable: false, length: 40 }),
        field('LanguageLocaleKey', 'picklist', { nillable: false, length: 40 }),
        lookup('ProfileId', 'Profile', { nillable: false, childRelationshipName: 'Users' }),
        readOnly('UserType', 'picklist', { picklist: USER_TYPES, defaultValue: 'Standard' }),
        field('EmployeeNumber', 'string', { length: 20 }),
        field('Extension', 'phone'),
        field('FederationIdentifier', 'string', { length: 512, unique: true }),
        lookup('ManagerId', 'User', { childRelationshipName: 'ManagedUsers' }),
        readOnly('LastLoginDate', 'datetime'),
        readOnly('LastPasswordChangeDate', 'datetime'),
        readOnly('NumberOfFailedLogins', 'int', { readPermission: 'ManageUsers' }),
        readOnly('SmallPhotoUrl', 'url', { length: 1024 }),
        field('UserPreferencesLightningExperiencePreferred', 'boolean', { defaultValue: true }),
        ...auditFields
    ]
});

const userRole = object('UserRole', '00E', {
    setup: true,
    editPermissions: ['ManageUsers'],
    fields: [
        idField,
        field('Name', 'string', { nillable: false, length: 80, nameField: true }),
        field('DeveloperName', 'string', { length: 80 }),
        lookup('ParentRoleId', 'UserRole', { relationshipName: null }),
        ...auditFields.slice(2)
    ]
});

const profile = object('Profile', '00e', {
    createable: false,
    deletable: false,
    setup: true,
    editPermissions: ['ManageUsers'],
    fields: [
        idField,
        field('Name', 'string', { nillable: false, nameField: true }),
        lookup('UserLicenseId', 'UserLicense', { nillable: false, updateable: false }),
        readOnly('UserType', 'picklist', { picklist: USER_TYPES, defaultValue: 'Standard' }),
        field('Description', 'string'),
        ...permissionColumns(),
        ...auditFields
    ]
});

const userLicense = readOnlyObject('UserLicense', '100', {
    fields: [
        idField,
        readOnly('LicenseDefinitionKey', 'string', { nillable: false }),
        readOnly('Name', 'string', { nillable: false, nameField: true }),
        readOnly('TotalLicenses', 'int'),
        readOnly('UsedLicenses', 'int'),
        readOnly('Status', 'picklist', { picklist: ['Active', 'Disabled'] })
    ]
});

export const userObjects: readonly ObjectDefinition[] = [user, userRole, profile, userLicense];

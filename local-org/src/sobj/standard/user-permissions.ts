import type { FieldDescribe } from '../schema.ts';
import { field, readOnly } from '../define.ts';

/**
 * User permissions that this org knows, by API name. A permission an org doesn't have is no column of
 * PermissionSet, Profile or UserPermissionAccess, so a query that names another one fails as it would there.
 */
export const USER_PERMISSIONS = [
    'ApiEnabled',
    'ApiUserOnly',
    'AssignPermissionSets',
    'AuthorApex',
    'CustomizeApplication',
    'EditTask',
    'ForceTwoFactor',
    'IsSsoEnabled',
    'ManageInternalUsers',
    'ManageUsers',
    'ModifyAllData',
    'ModifyMetadata',
    'MonitorLoginHistory',
    'PasswordNeverExpires',
    'ResetPasswords',
    'RunReports',
    'TwoFactorApi',
    'UseAnyApiAuth',
    'ViewAllData',
    'ViewAllUsers',
    'ViewSetup'
] as const;

export type UserPermission = (typeof USER_PERMISSIONS)[number];

/** What each permission brings with it. https://help.salesforce.com/s/articleView?id=platform.admin_userperms.htm */
export const IMPLIED: Partial<Record<UserPermission, readonly UserPermission[]>> = {
    ManageUsers: ['ManageInternalUsers', 'ResetPasswords', 'ViewSetup', 'AssignPermissionSets'],
    ModifyAllData: ['ViewAllData'],
    CustomizeApplication: ['ViewSetup'],
    AuthorApex: ['ViewSetup', 'ModifyMetadata']
};

/** Columns `Permissions…` that an admin can set. */
export function permissionColumns(): FieldDescribe[] {
    return USER_PERMISSIONS.map((name) => field(`Permissions${name}`, 'boolean'));
}

/** Columns `Permissions…` that only tell. */
export function readOnlyPermissionColumns(): FieldDescribe[] {
    return USER_PERMISSIONS.map((name) => readOnly(`Permissions${name}`, 'boolean'));
}

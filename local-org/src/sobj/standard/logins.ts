import { field, idField, lookup, readOnly, readOnlyObject, object } from '../define.ts';
import type { FieldOptions, ObjectDefinition } from '../define.ts';

/** The fields that the reference gives as Group, Nillable, Sort, and not Filter. */
const notFilterable: FieldOptions = { filterable: false, groupable: true, sortable: true };
/** The platform documents no name for following these lookups. */
const notFollowed: FieldOptions = {
    relationshipName: null,
    createable: false,
    updateable: false
};

/**
 * Attempts to sign in. Flags per field as documented:
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_loginhistory.htm
 */
const loginHistory = readOnlyObject('LoginHistory', '0Ya', {
    labelPlural: 'Login History',
    readPermissions: ['ManageUsers', 'MonitorLoginHistory'],
    ownRowsField: 'UserId',
    fields: [
        idField,
        lookup('UserId', 'User', { ...notFollowed }),
        readOnly('LoginTime', 'datetime', { nillable: false }),
        readOnly('LoginType', 'picklist', { nillable: false, length: 40 }),
        readOnly('SourceIp', 'string', { length: 39, likeable: false }),
        readOnly('LoginUrl', 'string'),
        lookup('AuthenticationServiceId', [], { ...notFollowed }),
        lookup('LoginGeoId', 'LoginGeo', { ...notFollowed, readPermission: 'ManageUsers' }),
        readOnly('TlsProtocol', 'picklist', {
            restrictedPicklist: true,
            picklist: ['TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3', 'Unknown']
        }),
        readOnly('CipherSuite', 'picklist', { length: 64 }),
        readOnly('OptionsIsGet', 'boolean', { groupable: false, sortable: false }),
        readOnly('OptionsIsPost', 'boolean', { groupable: false, sortable: false }),
        readOnly('Browser', 'string', notFilterable),
        readOnly('Platform', 'string', notFilterable),
        readOnly('Status', 'string', { ...notFilterable, length: 128 }),
        readOnly('Application', 'string', notFilterable),
        readOnly('ClientVersion', 'string', notFilterable),
        readOnly('ApiType', 'string', notFilterable),
        readOnly('ApiVersion', 'string', notFilterable),
        readOnly('CountryIso', 'string', { length: 3 }),
        readOnly('AuthMethodReference', 'string'),
        readOnly('AuthContextClassRef', 'string'),
        readOnly('LoginSubType', 'picklist', { length: 40 }),
        readOnly('ForwardedForIp', 'string', { length: 256 }),
        lookup('NetworkId', 'Network', { ...notFollowed })
    ]
});

/**
 * The switches that keep a user out. The lock can be taken off, not put on.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userlogin.htm
 */
const userLogin = object('UserLogin', '0Yw', {
    createable: false,
    deletable: false,
    setup: true,
    readPermissions: ['ManageUsers'],
    editPermissions: ['ManageUsers'],
    fields: [
        idField,
        lookup('UserId', 'User', { ...notFollowed, nillable: false }),
        field('IsFrozen', 'boolean', { createable: false }),
        field('IsPasswordLocked', 'boolean', { createable: false }),
        readOnly('LastModifiedDate', 'datetime', { nillable: false }),
        readOnly('LastModifiedById', 'reference', { nillable: false, referenceTo: ['User'] })
    ]
});

const loginGeo = readOnlyObject('LoginGeo', '04F', {
    readPermissions: ['ManageUsers'],
    fields: [
        idField,
        readOnly('LoginTime', 'datetime', { nillable: false }),
        readOnly('CountryIso', 'string', { length: 3 }),
        readOnly('Country', 'string'),
        readOnly('Subdivision', 'string'),
        readOnly('City', 'string'),
        readOnly('PostalCode', 'string'),
        readOnly('Latitude', 'double', { scale: 4 }),
        readOnly('Longitude', 'double', { scale: 4 })
    ]
});

const verificationHistory = readOnlyObject('VerificationHistory', '9Hk', {
    labelPlural: 'Verification History',
    readPermissions: ['ManageUsers'],
    fields: [
        idField,
        readOnly('Activity', 'picklist'),
        readOnly('EventGroup', 'int'),
        lookup('LoginHistoryId', 'LoginHistory', { ...notFollowed }),
        lookup('LoginGeoId', 'LoginGeo', { ...notFollowed }),
        readOnly('VerificationTime', 'datetime', { nillable: false }),
        readOnly('VerificationMethod', 'picklist'),
        lookup('UserId', 'User', { ...notFollowed }),
        readOnly('SourceIp', 'string', { length: 39 }),
        readOnly('Status', 'picklist'),
        readOnly('Policy', 'picklist')
    ]
});

const loginIp = readOnlyObject('LoginIp', '710', {
    deletable: true,
    readPermissions: ['ManageUsers'],
    editPermissions: ['ManageUsers'],
    fields: [
        idField,
        lookup('UsersId', 'User', { ...notFollowed }),
        readOnly('SourceIp', 'string', { length: 39 }),
        readOnly('CreatedDate', 'datetime', { nillable: false }),
        readOnly('IsAuthenticated', 'boolean'),
        readOnly('ChallengeSentDate', 'datetime'),
        readOnly('ChallengeMethod', 'picklist')
    ]
});

export const loginObjects: readonly ObjectDefinition[] = [
    loginHistory,
    userLogin,
    loginGeo,
    verificationHistory,
    loginIp
];

import { toId18 } from '../sobj/ids.ts';
import type { Schema } from '../sobj/schema.ts';
import type { UserPermission } from '../sobj/standard/user-permissions.ts';
import { USER_PERMISSIONS } from '../sobj/standard/user-permissions.ts';
import type { Scalar, Store } from '../store/store.ts';
import { grantStandardObjects, type Rights } from './seed-grants.ts';

/** What a new org begins with. Times are epoch milliseconds. */
export interface SeedOptions {
    readonly now: number;
    /** `Organization.Name`. */
    readonly name?: string;
    readonly timeZone?: string;
    readonly isSandbox?: boolean;
}

/** The rows that others build on. */
export interface Seeded {
    readonly organizationId: string;
    /** Profile ids by name. */
    readonly profiles: ReadonlyMap<string, string>;
}

interface ProfileSeed {
    readonly name: string;
    readonly license: string;
    readonly permissions: readonly UserPermission[];
    readonly rights: Rights;
}

const ALL = USER_PERMISSIONS.filter((name) => {
    return ![
        'ApiUserOnly',
        'ForceTwoFactor',
        'IsSsoEnabled',
        'PasswordNeverExpires',
        'TwoFactorApi'
    ].includes(name);
});

/** The author of rows that come with the org: Salesforce's automated process user. */
export const SYSTEM_USER_ID = toId18('005000000000000')!;

const LICENSES = ['Salesforce', 'Salesforce Integration'];
const PROFILES: readonly ProfileSeed[] = [
    { name: 'System Administrator', license: 'Salesforce', permissions: ALL, rights: 'all' },
    {
        name: 'Standard User',
        license: 'Salesforce',
        permissions: ['ApiEnabled', 'EditTask', 'RunReports'],
        rights: 'edit'
    },
    { name: 'Read Only', license: 'Salesforce', permissions: ['ApiEnabled'], rights: 'read' },
    { name: 'Minimum Access - Salesforce', license: 'Salesforce', permissions: [], rights: 'none' },
    {
        name: 'Minimum Access - API Only Integrations',
        license: 'Salesforce Integration',
        permissions: ['ApiEnabled', 'ApiUserOnly'],
        rights: 'none'
    }
];

/** Fills an empty org: its Organization row, licences and standard profiles. A second call only reads. */
export function seedOrg(store: Store, schema: Schema, options: SeedOptions): Seeded {
    return store.transaction(() => {
        const [existing] = store.scan('Organization');
        const organizationId = (existing?.['Id'] ?? insertOrganization(store, options)) as string;
        if (existing === undefined) insertProfiles(store, schema, options.now);
        const profiles = [...store.scan('Profile')].map((row) => {
            return [row['Name'], row['Id']] as [string, string];
        });
        return { organizationId, profiles: new Map(profiles) };
    });
}

function insertOrganization(store: Store, options: SeedOptions): string {
    return store.insert('Organization', {
        Name: options.name ?? 'Latchkey Local',
        TimeZoneSidKey: options.timeZone ?? 'GMT',
        DefaultLocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        InstanceName: 'LOCAL',
        IsSandbox: options.isSandbox ?? false,
        IsReadOnly: false,
        OrganizationType: 'Developer Edition',
        FiscalYearStartMonth: 1,
        ...audit(options.now)
    });
}

function insertProfiles(store: Store, schema: Schema, now: number): void {
    const licenses = new Map(LICENSES.map((name) => [name, insertLicense(store, name)]));
    for (const seed of PROFILES) {
        const columns = Object.fromEntries(
            seed.permissions.map((name) => [`Permissions${name}`, true])
        );
        const profileId = store.insert('Profile', {
            Name: seed.name,
            UserLicenseId: licenses.get(seed.license)!,
            UserType: 'Standard',
            ...columns,
            ...audit(now)
        });
        const setId = store.insert('PermissionSet', {
            Name: `X${profileId.slice(0, 15)}`,
            Label: seed.name,
            ProfileId: profileId,
            IsOwnedByProfile: true,
            IsCustom: false,
            Type: 'Profile',
            ...columns,
            ...audit(now)
        });
        grantStandardObjects(store, schema, setId, seed.rights);
    }
}

function insertLicense(store: Store, name: string): string {
    return store.insert('UserLicense', {
        Name: name,
        LicenseDefinitionKey: name.toUpperCase().replaceAll(' ', '_'),
        TotalLicenses: 100,
        UsedLicenses: 0,
        Status: 'Active'
    });
}

/** Created and last modified, by the automated process user. */
export function audit(now: number): Record<string, Scalar> {
    return {
        CreatedDate: now,
        CreatedById: SYSTEM_USER_ID,
        LastModifiedDate: now,
        LastModifiedById: SYSTEM_USER_ID,
        SystemModstamp: now
    };
}

/** Policies and switches of the org that decide about attempts to sign in. */
import type { Store } from '../store/store.ts';
import { PolicyError } from './identity.ts';
import { keepNetworks } from './networks.ts';
import { checkSettings } from './settings-rules.ts';

/** Inclusive range of IPv4 or IPv6 addresses. */
export interface IpRange {
    readonly start: string;
    readonly end: string;
}

export type Weekday =
    'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/**
 * From `start` up to, not including, `end`: `HH:MM` in the org's time zone; `24:00` is the day's
 * end.
 */
export interface Hours {
    readonly start: string;
    readonly end: string;
}

/** What one profile demands beyond, or instead of, the org. Absent means: as the org says. */
export interface ProfileRules {
    /** Addresses from which alone its users may sign in; empty means anywhere. */
    readonly loginIpRanges?: readonly IpRange[];
    /** When its users may sign in; a weekday that is absent is closed. */
    readonly loginHours?: Readonly<Partial<Record<Weekday, Hours>>>;
    readonly maxInvalidAttempts?: number;
    readonly lockoutMinutes?: number;
}

/** An Experience Cloud site, as far as a login shows it. */
export interface Site {
    readonly online: boolean;
    /** Names of the profiles whose users are members. */
    readonly memberProfiles: readonly string[];
}

export interface OrgSettings {
    /** Wrong passwords until the account locks: 3, 5 or 10; 0 means no limit. */
    readonly maxInvalidAttempts: number;
    /** How long a lock lasts: 15, 30 or 60 minutes; 0 means until someone unlocks. */
    readonly lockoutMinutes: number;
    /** Days until a password expires: 30, 60, 90, 180 or 365; 0 means never. */
    readonly passwordExpiryDays: number;
    /** Characters a password needs at least, 5 to 50. */
    readonly minimumPasswordLength: number;
    /** How many earlier passwords can't be used again, 0 to 24. */
    readonly passwordHistory: number;
    /** Minutes without use until a session ends: 15 to 1440. */
    readonly sessionMinutes: number;
    /** Addresses from which API clients need no security token. */
    readonly trustedIpRanges: readonly IpRange[];
    /** SOAP `login()`; `permission` lets in only users with Use Any API Auth. */
    readonly soapLogin: 'on' | 'off' | 'permission';
    /** The OAuth username-password flow. */
    readonly passwordFlow: 'on' | 'off';
    /** Whether unknown browsers outside trusted ranges have to enter a mailed code. */
    readonly deviceActivation: 'on' | 'off';
    /** Whether everybody who signs in with a browser needs a second factor. */
    readonly multiFactor: 'on' | 'off';
    /** How the company's sign-on service answers for users who have no other password. */
    readonly singleSignOnService: 'refuses' | 'down' | 'missing';
    /** The one host at which passwords are taken; null takes them at any. */
    readonly myDomain: string | null;
    /** Experience Cloud sites by the host of their login page. */
    readonly sites: Readonly<Record<string, Site>>;
    /** The API of the org: SOAP, OAuth and REST. */
    readonly api: 'on' | 'off';
    /** Whether Salesforce is working on the org: then nobody signs in. */
    readonly maintenance: 'on' | 'off';
    /**
     * Texts that no release so far has recorded, by the application that is turned away with them:
     * as if a new release had begun to.
     */
    readonly newStatuses: Readonly<Record<string, string>>;
    /** By profile name. */
    readonly profiles: Readonly<Record<string, ProfileRules>>;
}

/**
 * An org as it comes: 10 attempts and 15 minutes are the platform's defaults, 90 days, 8 characters
 * and 3 passwords too.
 */
const defaultSettings: OrgSettings = {
    maxInvalidAttempts: 10,
    lockoutMinutes: 15,
    passwordExpiryDays: 90,
    minimumPasswordLength: 8,
    passwordHistory: 3,
    sessionMinutes: 120,
    trustedIpRanges: [],
    soapLogin: 'on',
    passwordFlow: 'on',
    deviceActivation: 'off',
    multiFactor: 'off',
    singleSignOnService: 'missing',
    myDomain: null,
    sites: {},
    api: 'on',
    maintenance: 'off',
    newStatuses: {},
    profiles: {}
};

const tableName = 'identity.settings';

/** The settings in force. */
export function readSettings(store: Store): OrgSettings {
    return { ...defaultSettings, ...store.internal<Partial<OrgSettings>>(tableName).get('org') };
}

/**
 * Replaces the settings that `changes` names and keeps the others.
 * @throws PolicyError naming the first key, value or profile that can't be, and what was expected
 */
export function writeSettings(store: Store, changes: unknown): OrgSettings {
    const settings = { ...readSettings(store), ...checkSettings(changes) };
    requireProfiles(store, settings);
    store.internal<OrgSettings>(tableName).put('org', settings);
    keepNetworks(store, settings.sites);
    return settings;
}

/** A rule for a profile that is misspelt would keep nobody out. */
function requireProfiles(store: Store, { profiles, sites }: OrgSettings): void {
    const known = [...store.scan('Profile')].map(({ Name }) => String(Name)).sort();
    const require = (path: string, name: string) => {
        if (known.includes(name)) return;
        throw new PolicyError(
            `${path}: the org has no profile of the name ${name}. It has ${known.join(', ')}.`
        );
    };
    for (const name of Object.keys(profiles)) require(`profiles.${name}`, name);
    for (const [host, { memberProfiles }] of Object.entries(sites)) {
        memberProfiles.forEach((name, n) => require(`sites.${host}.memberProfiles[${n}]`, name));
    }
}

/** What happened to a person, as a file describes it. */

/** Somebody in the org. */
export interface ScenarioUser {
    readonly username: string;
    readonly isActive: boolean;
    readonly isFrozen: boolean;
    readonly isLocked: boolean;
    readonly failedLogins: number;
    /** Epoch milliseconds; null when the password was never changed. */
    readonly lastPasswordChange: number | null;
    /** Name of a profile. */
    readonly profile: string;
    /** User permissions by API name without the prefix `Permissions`. */
    readonly permissions: readonly string[];
    readonly ssoOnly: boolean;
}

/** The texts of a login that are kept as they are. */
export const LOGIN_TEXTS = [
    'application',
    'loginType',
    'loginSubType',
    'sourceIp',
    'apiType',
    'apiVersion',
    'clientVersion',
    'browser',
    'platform',
    'loginUrl',
    'country'
] as const;

export type LoginText = (typeof LOGIN_TEXTS)[number];

/** One row of the login history. */
export interface ScenarioLogin extends Readonly<Record<LoginText, string | null>> {
    readonly id: string;
    /** A username. */
    readonly user: string;
    /** Epoch milliseconds. */
    readonly time: number;
    readonly status: string;
}

/** A registered integration. */
export interface ScenarioIntegration {
    readonly name: string;
    readonly application: string;
    readonly places: readonly string[];
}

/** What a right answer is. The engine never sees it. */
export interface Expectation {
    readonly cause: string;
    readonly recommended: readonly string[];
    readonly never: readonly string[];
    readonly culprit: Readonly<Record<string, string | null>>;
    readonly also: readonly string[];
}

/** A complete scenario: what the file left out has its default. */
export interface Scenario {
    readonly name: string;
    /** Epoch milliseconds. */
    readonly now: number;
    readonly org: { readonly isSandbox: boolean; readonly soapLogin: 'on' | 'off' };
    readonly policy: {
        readonly maxInvalidAttempts: number;
        readonly lockoutMinutes: number;
        readonly passwordExpiryDays: number;
    };
    readonly integrations: readonly ScenarioIntegration[];
    readonly user: ScenarioUser;
    readonly others: readonly ScenarioUser[];
    readonly logins: readonly ScenarioLogin[];
    /** Null where the file doesn't say. */
    readonly expect: Expectation | null;
}

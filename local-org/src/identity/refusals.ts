/**
 * Every way to be turned away: what LoginHistory says, and what a SOAP client reads. Status texts:
 * Object Reference, "Login Event Type - LOGIN_STATUS Values". Fault codes: partner WSDL.
 */
import type { ChallengeKind } from './challenges.ts';

/** Why an attempt is refused. */
export interface Refusal {
    /** Text of the LoginHistory row. */
    readonly status: string;
    readonly code: string;
    readonly message: string;
    /** Whether it moves the counter of failed logins. */
    readonly counts: boolean;
    /** What a browser can prove to go on; absent where nothing helps. */
    readonly challenge?: ChallengeKind;
}

/** One sentence for every reason that a stranger must not tell apart. */
const invalidLogin = {
    code: 'INVALID_LOGIN',
    message: 'Invalid username, password, security token; or user locked out.'
} as const;

const multiFactorStatus = 'Multi-factor (formerly called two-factor) is required';

const retired = 'is not available in the API version specified';

export const refusals = {
    invalidPassword: { ...invalidLogin, status: 'Invalid password', counts: true },
    locked: { ...invalidLogin, status: 'Password lockout', counts: false },
    inactive: { ...invalidLogin, status: 'User is inactive', counts: false },
    frozen: { ...invalidLogin, status: 'User is frozen', counts: false },
    tokenRequired: {
        status: 'Failed: API security token required',
        code: 'LOGIN_MUST_USE_SECURITY_TOKEN',
        message:
            'Invalid username, password, security token; or user locked out. Are you at a new ' +
            'location? When accessing Salesforce--either via a desktop client or the API--from ' +
            'outside of your company’s trusted networks, you must add a security token to your ' +
            'password to log in. To get your new security token, log in to Salesforce. From your ' +
            'personal settings, enter Reset My Security Token in the Quick Find box, then select ' +
            'Reset My Security Token.',
        counts: false
    },
    restrictedTime: {
        status: 'Restricted time',
        code: 'LOGIN_DURING_RESTRICTED_TIME',
        message: 'cannot log in during restricted time',
        counts: false
    },
    restrictedIp: {
        status: 'Restricted IP',
        code: 'LOGIN_DURING_RESTRICTED_DOMAIN',
        message: 'cannot log in from current domain',
        counts: false
    },
    apiOnly: { ...invalidLogin, status: 'Failed: API-only user', counts: false },
    apiDisabled: {
        status: 'Login invalid',
        code: 'API_CURRENTLY_DISABLED',
        message: 'API is disabled for this User',
        counts: false
    },
    soapLoginOff: {
        status: 'Login invalid',
        code: 'INVALID_OPERATION',
        message:
            'SOAP API login() is disabled by default in this org. ' +
            'Contact the org administrator to enable SOAP API login().',
        counts: false
    },
    soapLoginForbidden: {
        status: 'Login invalid',
        code: 'INSUFFICIENT_ACCESS',
        message: 'SOAP API login() requires the Use Any API Auth user permission',
        counts: false
    },
    versionRetired: {
        status: 'Failed: API Version Removed',
        code: 'UNSUPPORTED_API_VERSION',
        message: 'Invalid Api version specified on URL',
        counts: false
    },
    activationRequired: {
        ...invalidLogin,
        status: 'Failed: Computer activation required',
        code: 'LOGIN_CHALLENGE_ISSUED',
        counts: false,
        challenge: 'device'
    },
    activationPending: {
        ...invalidLogin,
        status: 'Failed: Computer activation pending',
        code: 'LOGIN_CHALLENGE_PENDING',
        counts: false,
        challenge: 'device'
    },
    multiFactorRequired: {
        ...invalidLogin,
        status: multiFactorStatus,
        code: 'LOGIN_CHALLENGE_ISSUED',
        counts: false,
        challenge: 'mfa'
    },
    secondFactorMissing: { ...invalidLogin, status: multiFactorStatus, counts: false },
    rateExceeded: {
        ...invalidLogin,
        status: 'Login rate exceeded',
        code: 'LOGIN_RATE_EXCEEDED',
        counts: false
    },
    ssoRefused: { ...invalidLogin, status: 'Invalid password', counts: false },
    ssoDown: {
        status: "Your company's authentication service is down",
        code: 'SSO_SERVICE_DOWN',
        message: "Your company's authentication service is down",
        counts: false
    },
    ssoMissing: {
        ...invalidLogin,
        status: 'The Single Sign-On Gateway URL is invalid',
        counts: false
    },
    restrictedDomain: { ...invalidLogin, status: 'Restricted domain', counts: false },
    noSiteAccess: { ...invalidLogin, status: 'No Experience Cloud site access', counts: false },
    siteOffline: { ...invalidLogin, status: 'Experience Cloud site offline', counts: false },
    inMaintenance: {
        status: 'Organization is in maintenance',
        code: 'SERVER_UNAVAILABLE',
        message: 'Organization is in maintenance',
        counts: false
    },
    soapApiOff: {
        status: 'Login invalid',
        code: 'API_DISABLED_FOR_ORG',
        message: 'API is not enabled for this Organization or Partner',
        counts: false
    },
    oauthApiOff: {
        status: 'Failed: OAuth API access disabled',
        code: 'API_DISABLED_FOR_ORG',
        message: 'API is not enabled for this Organization or Partner',
        counts: false
    },
    invalidToken: {
        status: 'Failed: Invalid Token',
        code: 'INVALID_TOKEN',
        message: 'expired access/refresh token',
        counts: false
    },
    appBlocked: {
        status: 'Failed: Not approved for access',
        code: 'OAUTH_APP_BLOCKED',
        message: 'this app is blocked by admin',
        counts: false
    },
    appNotInstalled: {
        status: 'Package for this consumer is not installed',
        code: 'APP_NOT_FOUND',
        message: 'app is not installed in this org',
        counts: false
    },
    appDeleted: {
        status: 'Failed: Consumer Deleted',
        code: 'INVALID_CLIENT_ID',
        message: 'client identifier invalid',
        counts: false
    },
    notApproved: {
        status: 'Failed: Not approved for access',
        code: 'NOT_APPROVED',
        message: "user hasn't approved this consumer",
        counts: false
    },
    passwordFlowOff: {
        status: 'Username-Password Flow Disabled',
        code: 'OAUTH_FLOW_DISABLED',
        message: 'authentication failure',
        counts: false
    }
} as const satisfies Record<string, Refusal>;

/** A refusal with a text that this release of the platform doesn't have. */
export function newStatus(status: string): Refusal {
    return { ...invalidLogin, status, counts: false };
}

/** The refusal of SOAP `login()` from API version 65.0 on, which names the version asked for. */
export function soapLoginGone(version: string): Refusal {
    const message =
        `The SOAP Login operation ${retired} (${version}). ` +
        'Refer to the documentation for supported versions.';
    return { status: 'Login invalid', code: 'INVALID_OPERATION', message, counts: false };
}

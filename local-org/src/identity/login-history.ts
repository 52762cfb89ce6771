/** The LoginHistory row of an attempt. Field names and values: Object Reference, LoginHistory. */
import type { Scalar } from '../store/store.ts';
import type { Claim } from './attempt.ts';
import type { Door, LoginAttempt } from './identity.ts';
import { countAttempt } from './login-rate.ts';
import { networkIdOf } from './networks.ts';

/** Which login type and subtype a door writes; null where Salesforce leaves the subtype empty. */
const kinds: Readonly<Record<Door, readonly [type: string, subType: string | null]>> = {
    ui: ['Application', 'UsernamePasswordUiLogin'],
    soap: ['Other Apex API', 'SoapApiLogin'],
    'oauth-password': ['Remote Access 2.0', 'OauthUsernamePassword'],
    'oauth-web-server': ['Remote Access 2.0', 'OauthWebServer'],
    'oauth-refresh': ['Remote Access 2.0', 'OauthRefreshToken'],
    'oauth-client-credentials': ['Remote Access 2.0', 'OauthClientCredentials'],
    'oauth-jwt': ['Remote Access 2.0', null]
};

/** Call options by which a partner's client makes itself known. */
const partnerClients = /^(DataLoader|SforceOffice|Workbench)/i;
const longestForwardedFor = 256;
const longestText = 255;

/**
 * Writes the row; `status` is `Success` or the reason of the refusal.
 * @returns the row's Id
 */
export function recordAttempt({ deps, attempt, userId, now }: Claim, status: string): string {
    const id = deps.store.insert('LoginHistory', {
        ...describe(attempt),
        NetworkId: attempt.door === 'ui' ? networkIdOf(deps.store, attempt.loginUrl) : null,
        UserId: userId,
        LoginTime: now,
        Status: status
    });
    countAttempt(deps.store, userId, status, now);
    return id;
}

function describe(attempt: LoginAttempt): Record<string, Scalar> {
    const [loginType, subType] = kinds[attempt.door];
    return {
        LoginType: isPartner(attempt) ? 'Partner Product' : loginType,
        LoginSubType: subType,
        SourceIp: attempt.sourceIp,
        ForwardedForIp: attempt.forwardedForIp?.slice(0, longestForwardedFor) ?? null,
        LoginUrl: cut(attempt.loginUrl),
        Application: shown(attempt.application, 'N/A'),
        ApiType: shown(attempt.apiType, 'N/A'),
        ApiVersion: shown(attempt.apiVersion, 'N/A'),
        ClientVersion: shown(attempt.clientVersion, 'N/A'),
        Browser: shown(attempt.browser, 'Unknown'),
        Platform: shown(attempt.platform, 'Unknown'),
        TlsProtocol: 'Unknown',
        CipherSuite: null,
        CountryIso: null,
        OptionsIsGet: false,
        OptionsIsPost: true
    };
}

function isPartner({ door, application }: LoginAttempt): boolean {
    return door === 'soap' && application !== null && partnerClients.test(application);
}

function shown(value: string | null, empty: string): string {
    return value === null || value.trim() === '' ? empty : cut(value);
}

function cut(text: string): string {
    return text.slice(0, longestText);
}

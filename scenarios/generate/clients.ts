import type { Random } from './random.ts';

/** The texts of a login, as a scenario file writes them. */
export type ClientTexts = Readonly<Record<string, string | null>>;

const OFFICE = '198.51.100.10';

/** A person's browser. */
export function browser(texts: ClientTexts = {}): ClientTexts {
    return {
        application: 'Browser',
        loginType: 'Application',
        loginSubType: 'UsernamePasswordUiLogin',
        sourceIp: OFFICE,
        apiType: 'N/A',
        apiVersion: 'N/A',
        clientVersion: 'N/A',
        browser: 'Chrome 142',
        platform: 'Windows 11',
        loginUrl: 'acme.my.salesforce.com',
        country: 'GB',
        ...texts
    };
}

/** A person's phone, elsewhere. */
export function phone(texts: ClientTexts = {}): ClientTexts {
    return browser({ sourceIp: '192.0.2.201', browser: 'Safari 26', platform: 'iPhone', ...texts });
}

/** Software that signs in over SOAP. */
export function connector(application: string, texts: ClientTexts = {}): ClientTexts {
    return {
        application,
        loginType: 'Other Apex API',
        loginSubType: 'SoapApiLogin',
        sourceIp: '203.0.113.7',
        apiType: 'SOAP Partner',
        apiVersion: '50.0',
        clientVersion: 'N/A',
        browser: 'Unknown',
        platform: 'Unknown',
        loginUrl: 'login.salesforce.com',
        country: 'GB',
        ...texts
    };
}

/** A tool with which a person signs in over SOAP. */
export function dataLoader(texts: ClientTexts = {}): ClientTexts {
    return connector('DataLoaderPartnerUI/', {
        loginType: 'Partner Product',
        sourceIp: '192.0.2.44',
        apiVersion: '64.0',
        clientVersion: '64.1.0',
        ...texts
    });
}

/** An app with OAuth's username-password flow or a refresh token. */
export function oauthApp(application: string, texts: ClientTexts = {}): ClientTexts {
    return connector(application, {
        loginType: 'Remote Access 2.0',
        loginSubType: 'OauthRefreshToken',
        sourceIp: '203.0.113.24',
        apiType: 'N/A',
        apiVersion: 'N/A',
        loginUrl: 'acme.my.salesforce.com',
        ...texts
    });
}

/** Somebody else's browser, far away. */
export function stranger(random: Random, texts: ClientTexts = {}): ClientTexts {
    return browser({
        sourceIp: `203.0.113.${random.int(100, 250)}`,
        browser: 'Firefox 130',
        platform: 'Linux',
        country: random.pick(['BR', 'VN', 'RU']),
        ...texts
    });
}

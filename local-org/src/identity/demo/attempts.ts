/** How the demo people and their software sign in. */
import type { LoginAttempt } from '../identity.ts';
import { offices } from './offices.ts';
import type { Person } from './people.ts';
import { clientIdOf } from './secrets.ts';

/** Something that keeps a password, as the stories tell of it. */
export interface Client {
    /** As LoginHistory shows it. */
    readonly application: string;
    /** Address it signs in from. */
    readonly address: string;
    /** SOAP version in its address, such as `50.0`; null for OAuth. */
    readonly soapVersion: string | null;
}

const bare = {
    forwardedForIp: null,
    loginUrl: 'localhost',
    apiType: null,
    apiVersion: null,
    clientVersion: null,
    browser: null,
    platform: null
} as const;

/** A sign-in at somebody's desk. */
export function atDesk(person: Person, secret: string): LoginAttempt {
    return inBrowser(person, secret, offices[person.office].address);
}

/** A sign-in with the same browser from another address. */
export function inBrowser({ username }: Person, secret: string, address: string): LoginAttempt {
    return {
        ...bare,
        door: 'ui',
        username,
        secret,
        sourceIp: address,
        application: 'Browser',
        browser: 'Chrome 142',
        platform: 'Windows 10'
    };
}

/** A sign-in with the browser of a phone in a mobile network. */
export function onPhone(person: Person, secret: string): LoginAttempt {
    return {
        ...inBrowser(person, secret, '203.0.113.201'),
        browser: 'Safari 19',
        platform: 'iPhone'
    };
}

/** A script that guesses; it shows no browser that is known. */
export function guess(person: Person, secret: string, address: string): LoginAttempt {
    return { ...inBrowser(person, secret, address), browser: null, platform: null };
}

/** A sign-in of a client, by SOAP login() or the OAuth username-password flow. */
export function byClient(
    { username }: Person,
    secret: string,
    { application, address, soapVersion }: Client
): LoginAttempt {
    const call = { ...bare, username, secret, sourceIp: address, application };
    return soapVersion === null
        ? { ...call, door: 'oauth-password' }
        : { ...call, door: 'soap', apiType: 'SOAP Partner', apiVersion: soapVersion };
}

/** A sign-in of a registered app that asks for no password. */
export function byApp(
    { username }: Person,
    door: 'oauth-web-server' | 'oauth-refresh' | 'oauth-client-credentials',
    application: string,
    address = '203.0.113.60'
): LoginAttempt {
    const clientId = clientIdOf(application);
    return { ...bare, door, username, secret: null, sourceIp: address, application, clientId };
}

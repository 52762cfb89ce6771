/** Stories about sign-ins of software that ask for something that is not, or no longer, there. */
import { atDesk, byClient, type Client } from '../attempts.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, minute, second } from '../times.ts';

const kiosk = personNamed('kiosk.display');
const nora = personNamed('nora.blum');
const stefan = personNamed('stefan.maier');
const rita = personNamed('rita.alvarez');
const oliver = personNamed('oliver.hughes');

const faxGateway = (soapVersion: string): Client => ({
    application: 'Fax Gateway',
    address: '203.0.113.40',
    soapVersion
});
const reportMailer = (soapVersion: string): Client => ({
    application: 'Report Mailer',
    address: '203.0.113.41',
    soapVersion
});
const quoteFeed: Client = {
    application: 'Quote Feed',
    address: '203.0.113.44',
    soapVersion: '61.0'
};
const spreadsheet: Client = {
    application: 'Sheet Connector',
    address: '198.51.100.40',
    soapVersion: '60.0'
};

const apiOnly: Story = {
    cause: 'API_ONLY_USER',
    people: [kiosk],
    summary: 'Somebody tried the kiosk’s own sign-in in a browser; it is for software only.',
    past: () => ({ quiet: 100 * day }),
    events: ({ now }) =>
        [200, 198].map((ago) => ({
            at: now - ago * minute,
            attempt: atDesk(kiosk, demoPassword(kiosk))
        }))
};

const noApiForUser: Story = {
    cause: 'OTHER_KNOWN_FAILURE',
    people: [nora],
    summary: 'Nora’s spreadsheet wants to sign in as her, and her profile may not use the API.',
    events: ({ now, token }) =>
        [75, 74].map((ago) => ({
            at: now - ago * minute,
            attempt: byClient(nora, demoPassword(nora) + token(nora), spreadsheet)
        }))
};

const versionRetired: Story = {
    cause: 'API_VERSION_RETIRED',
    people: [stefan],
    summary: 'An old fax gateway came back into service and asks for version 29.0 of the API.',
    events: ({ now, token }) =>
        every(hour, now - 5 * hour - 3 * minute, 6).map((at) => ({
            at,
            attempt: byClient(stefan, demoPassword(stefan) + token(stefan), faxGateway('29.0'))
        }))
};

const soapLoginOff: Story = {
    cause: 'SOAP_LOGIN_OFF',
    people: [rita],
    summary:
        'Report Mailer was updated to version 65.0 of the API, which no longer has SOAP login().',
    events: ({ now, token }) => {
        const secret = demoPassword(rita) + token(rita);
        const worked = every(day, now - 70 * day, 69).map((at) => ({
            at,
            attempt: byClient(rita, secret, reportMailer('59.0'))
        }));
        const refused = every(2 * hour, now - 7 * hour, 4).map((at) => ({
            at,
            attempt: byClient(rita, secret, reportMailer('65.0'))
        }));
        return [...worked, ...refused];
    }
};

/** 3,600 sign-ins in 54 minutes are as many as an hour allows; the last thirty are beyond. */
const rateExceeded: Story = {
    cause: 'LOGIN_RATE_EXCEEDED',
    people: [oliver],
    summary:
        'Since its last update Quote Feed signs in as Oliver anew for every price it asks for, ' +
        'more often than an hour allows.',
    events: ({ now, token }) => {
        const stored = byClient(oliver, demoPassword(oliver) + token(oliver), quoteFeed);
        const nights = every(day, now - 60 * day - 7 * hour, 60);
        const flood = every(0.9 * second, now - 55 * minute, 3_630);
        return [...nights, ...flood].map((at) => ({ at, attempt: stored }));
    }
};

export const softwareStories: readonly Story[] = [
    apiOnly,
    noApiForUser,
    versionRetired,
    soapLoginOff,
    rateExceeded
];

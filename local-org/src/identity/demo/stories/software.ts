/** Stories about software that a rule keeps out. */
import { atDesk, byApp, byClient, type Client } from '../attempts.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, minute } from '../times.ts';
import { whileSet } from './while-set.ts';

const kiosk = personNamed('kiosk.display');
const nora = personNamed('nora.blum');
const stefan = personNamed('stefan.maier');
const rita = personNamed('rita.alvarez');
const daniel = personNamed('daniel.park');
const siti = personNamed('siti.aminah');
const nurul = personNamed('nurul.rahman');
const arjun = personNamed('arjun.pillai');

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
const fieldNotes: Client = {
    application: 'Field Notes',
    address: '203.0.113.42',
    soapVersion: null
};
const spreadsheet: Client = {
    application: 'Sheet Connector',
    address: '198.51.100.40',
    soapVersion: '60.0'
};

const expenseScan: Client = {
    application: 'Expense Scan',
    address: '203.0.113.43',
    soapVersion: null
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

/** An admin tried the switch out: the client has not run again since. */
const passwordFlowOff: Story = {
    cause: 'PASSWORD_FLOW_OFF',
    people: [daniel],
    summary:
        'Field Notes wanted to sign in as Daniel last night, just when the OAuth ' +
        'username-password flow was switched off for a try.',
    events: ({ now, token }) => {
        const stored = byClient(daniel, demoPassword(daniel) + token(daniel), fieldNotes);
        const nights = every(day, now - 60 * day - 9 * hour, 61);
        return [
            ...nights.map((at) => ({ at, attempt: stored })),
            ...whileSet(
                now - 9 * hour + minute,
                { passwordFlow: 'off' },
                { passwordFlow: 'on' },
                stored
            )
        ];
    }
};

const apiDisabled: Story = {
    cause: 'API_DISABLED',
    people: [siti],
    summary: 'Expense Scan came just when the API was switched off for a try.',
    events: ({ now, token }) => {
        const stored = byClient(siti, demoPassword(siti) + token(siti), expenseScan);
        return whileSet(now - 80 * minute, { api: 'off' }, { api: 'on' }, stored);
    }
};

const appBlocked: Story = {
    cause: 'APP_BLOCKED',
    people: [nurul],
    summary: 'An admin blocked Photo Uploader two days ago; Nurul’s phone still asks for it.',
    events: ({ now }) => {
        const upload = byApp(nurul, 'oauth-web-server', 'Photo Uploader');
        return [
            ...every(3 * day, now - 30 * day, 9).map((at) => ({ at, attempt: upload })),
            { at: now - 2 * day, app: 'Photo Uploader', state: 'blocked' },
            ...[185, 184].map((ago) => ({ at: now - ago * minute, attempt: upload }))
        ];
    }
};

const tokenInvalid: Story = {
    cause: 'OAUTH_TOKEN_INVALID',
    people: [arjun],
    summary: 'Shift Planner renews Arjun’s session with a token that was revoked.',
    events: ({ now }) => {
        const renewal = byApp(arjun, 'oauth-refresh', 'Shift Planner');
        return [
            ...every(day, now - 40 * day, 39).map((at) => ({ at, attempt: renewal })),
            ...every(hour, now - 4 * hour, 4).map((at) => ({
                at,
                attempt: { ...renewal, hasInvalidToken: true }
            }))
        ];
    }
};

export const softwareStories: readonly Story[] = [
    apiOnly,
    noApiForUser,
    versionRetired,
    soapLoginOff,
    passwordFlowOff,
    apiDisabled,
    appBlocked,
    tokenInvalid
];

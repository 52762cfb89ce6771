/** Stories about right passwords that a rule keeps out. */
import { atDesk, byClient, inBrowser, type Client } from '../attempts.ts';
import { demoPassword, personNamed, secondFactorSet } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, lastTimeAt, minute, second } from '../times.ts';

const lucia = personNamed('lucia.ferrari');
const kofi = personNamed('kofi.mensah');
const kiosk = personNamed('kiosk.display');
const nora = personNamed('nora.blum');
const stefan = personNamed('stefan.maier');
const rita = personNamed('rita.alvarez');
const daniel = personNamed('daniel.park');
const theo = personNamed('theo.jensen');
const june = personNamed('june.castillo');

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

const restrictedIp: Story = {
    cause: 'RESTRICTED_IP',
    people: [lucia],
    summary: 'Lucia works from a hotel; her profile lets her in from the branch offices alone.',
    past: () => ({ quiet: 3 * day }),
    events: ({ now }) =>
        [130, 128, 90].map((ago) => ({
            at: now - ago * minute,
            attempt: inBrowser(lucia, demoPassword(lucia), '203.0.113.150')
        }))
};

/** The contact centre's hours end at 20:00. */
const restrictedHours: Story = {
    cause: 'RESTRICTED_HOURS',
    people: [kofi],
    summary: 'Kofi tried to finish a case late in the evening, after his profile’s login hours.',
    past: (now) => ({ quiet: now - lastTimeAt(now, 22, 30) }),
    events: ({ now }) =>
        every(2 * minute, lastTimeAt(now - 5 * minute, 22, 30), 2).map((at) => ({
            at,
            attempt: atDesk(kofi, demoPassword(kofi))
        }))
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

const apiDisabled: Story = {
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
        'For an hour last night the OAuth username-password flow was switched off, just when ' +
        'Field Notes wanted to sign in as Daniel.',
    events: ({ now, token }) => {
        const stored = byClient(daniel, demoPassword(daniel) + token(daniel), fieldNotes);
        const nights = every(day, now - 60 * day - 9 * hour, 61);
        return [
            ...nights.map((at) => ({ at, attempt: stored })),
            { at: now - 10 * hour, settings: { passwordFlow: 'off' } },
            { at: now - 9 * hour + minute, attempt: stored },
            { at: now - 8.5 * hour, settings: { passwordFlow: 'on' } }
        ];
    }
};

const secondFactor: Story = {
    cause: 'MFA_REQUIRED',
    people: [theo],
    summary: 'Since yesterday Theo needs a second factor, and has not connected an app yet.',
    past: () => ({ quiet: 26 * hour }),
    events: ({ now }) => [
        { at: now - 25 * hour, person: theo, permissionSet: secondFactorSet },
        ...[105, 100, 15].map((ago) => ({
            at: now - ago * minute,
            attempt: atDesk(theo, demoPassword(theo))
        }))
    ]
};

const newDevice: Story = {
    cause: 'DEVICE_ACTIVATION_PENDING',
    people: [june],
    summary:
        'June signed in at home while device activation was being tried out, and has not read ' +
        'the mail with the code.',
    past: () => ({ quiet: 2 * day }),
    events: ({ now }) => [
        { at: now - 42 * minute, settings: { deviceActivation: 'on' } },
        {
            at: now - 42 * minute + second,
            attempt: inBrowser(june, demoPassword(june), '192.0.2.210')
        },
        { at: now - 42 * minute + 2 * second, settings: { deviceActivation: 'off' } }
    ]
};

export const gateStories: readonly Story[] = [
    restrictedIp,
    restrictedHours,
    apiOnly,
    apiDisabled,
    versionRetired,
    soapLoginOff,
    passwordFlowOff,
    secondFactor,
    newDevice
];

/** Stories about people whom a rule keeps out. */
import { atDesk, inBrowser } from '../attempts.ts';
import { demoPassword, personNamed, secondFactorSet, singleSignOnSet } from '../people.ts';
import { demoSettings, partnerSite } from '../settings.ts';
import type { Story } from '../story.ts';
import { day, every, hour, lastTimeAt, minute } from '../times.ts';
import { whileSet } from './while-set.ts';

const lucia = personNamed('lucia.ferrari');
const kofi = personNamed('kofi.mensah');
const theo = personNamed('theo.jensen');
const june = personNamed('june.castillo');
const wade = personNamed('wade.turner');
const mei = personNamed('mei.tan');
const kenji = personNamed('kenji.mori');
const linh = personNamed('linh.pham');
const hana = personNamed('hana.sato');

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
    past: (now) => ({ quiet: now - lateEvening(now) }),
    events: ({ now }) =>
        every(2 * minute, lateEvening(now), 2).map((at) => ({
            at,
            attempt: atDesk(kofi, demoPassword(kofi))
        }))
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
    events: ({ now }) =>
        whileSet(
            now - 42 * minute,
            { deviceActivation: 'on' },
            { deviceActivation: 'off' },
            inBrowser(june, demoPassword(june), '192.0.2.210')
        )
};

const noPassword: Story = {
    cause: 'SSO_ONLY_USER',
    people: [wade],
    summary: 'Wade comes in by single sign-on alone, and tried a password at the usual page.',
    past: () => ({ quiet: 60 * day }),
    events: ({ now }) => [
        { at: now - 59 * day, person: wade, permissionSet: singleSignOnSet },
        ...[64, 63].map((ago) => ({
            at: now - ago * minute,
            attempt: atDesk(wade, demoPassword(wade))
        }))
    ]
};

const signOnDown: Story = {
    cause: 'SSO_FAILED',
    people: [mei],
    summary: 'The company’s sign-on service did not answer when Mei wanted to come in.',
    past: () => ({ quiet: 60 * day }),
    events: ({ now }) => [
        { at: now - 59 * day, person: mei, permissionSet: singleSignOnSet },
        ...whileSet(
            now - 150 * minute,
            { singleSignOnService: 'down' },
            { singleSignOnService: demoSettings.singleSignOnService },
            atDesk(mei, demoPassword(mei))
        )
    ]
};

const myDomain: Story = {
    cause: 'MY_DOMAIN_REQUIRED',
    people: [kenji],
    summary:
        'Kenji used an old bookmark just when an admin tried out taking passwords at the ' +
        'My Domain address alone.',
    past: () => ({ quiet: 3 * hour }),
    events: ({ now }) =>
        whileSet(
            now - 135 * minute,
            { myDomain: 'latchkey.localhost' },
            { myDomain: null },
            atDesk(kenji, demoPassword(kenji))
        )
};

const siteAccess: Story = {
    cause: 'SITE_ACCESS',
    people: [linh],
    summary: 'Linh opened the partners’ site, of which her profile is no member.',
    past: () => ({ quiet: 3 * hour }),
    events: ({ now }) =>
        [98, 97].map((ago) => ({
            at: now - ago * minute,
            attempt: { ...atDesk(linh, demoPassword(linh)), loginUrl: partnerSite }
        }))
};

const maintenance: Story = {
    cause: 'ORG_UNAVAILABLE',
    people: [hana],
    summary: 'Hana wanted to begin while Salesforce was working on the org, and gave up.',
    past: () => ({ quiet: 7 * hour }),
    events: ({ now }) =>
        whileSet(
            now - 6 * hour,
            { maintenance: 'on' },
            { maintenance: 'off' },
            atDesk(hana, demoPassword(hana))
        )
};

/** Half past ten, long enough ago for two tries. */
function lateEvening(now: number): number {
    return lastTimeAt(now - 5 * minute, 22, 30);
}

export const gateStories: readonly Story[] = [
    restrictedIp,
    restrictedHours,
    secondFactor,
    newDevice,
    noPassword,
    signOnDown,
    myDomain,
    siteAccess,
    maintenance
];

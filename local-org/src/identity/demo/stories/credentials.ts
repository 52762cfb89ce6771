/** Stories about passwords and tokens that are wrong, old or missing. */
import { atDesk, byClient, onPhone, type Client } from '../attempts.ts';
import { earlierPassword } from '../past-passwords.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, minute, second } from '../times.ts';

const mia = personNamed('mia.chen');
const omar = personNamed('omar.haddad');
const ines = personNamed('ines.duarte');
const dana = personNamed('dana.whitfield');
const mailbridgeUsers = ['priya.nair', 'aisha.khan', 'marco.rossi', 'felix.brandt'].map(
    personNamed
);

const communiGator: Client = {
    application: 'CommuniGator',
    address: '203.0.113.7',
    soapVersion: '50.0'
};
const mailbridge: Client = {
    application: 'Mailbridge',
    address: '203.0.113.25',
    soapVersion: '58.0'
};
const dataLoader: Client = {
    application: 'DataLoaderPartnerUI',
    address: '192.0.2.145',
    soapVersion: '62.0'
};
const staleIntegration: Story = {
    cause: 'STALE_INTEGRATION_CREDENTIAL',
    people: [mia],
    summary:
        'Mia changed her password this morning. CommuniGator still sends the old one every ' +
        'quarter of an hour; its tenth try has just locked her account.',
    past: () => ({ changed: 175 * minute, quiet: 175 * minute }),
    events: ({ now, token }) => {
        const stored = byClient(mia, earlierPassword(mia) + token(mia), communiGator);
        const nights = every(day, now - 79 * day - 11 * hour, 79);
        const tries = every(15 * minute, now - 144 * minute, 10);
        return [
            ...[...nights, ...tries].map((at) => ({ at, attempt: stored })),
            { at: now - 170 * minute, attempt: atDesk(mia, demoPassword(mia)) }
        ];
    }
};

const typed: Story = {
    cause: 'WRONG_PASSWORD_TYPED',
    people: [omar],
    summary: 'Omar came back from a holiday without his password and tried until it locked him.',
    past: () => ({ quiet: 16 * day }),
    events: ({ now }) =>
        [0, 22, 31, 75, 84, 130, 171, 185, 240, 262].map((after, n) => ({
            at: now - 8 * minute + after * second,
            attempt: atDesk(omar, `Summer-holiday-${n}`)
        }))
};

const savedPassword: Story = {
    cause: 'STALE_SAVED_PASSWORD',
    people: [ines],
    summary:
        'Ines changed her password yesterday; her phone kept the old one and locked her account. ' +
        'Locks of the profile Finance never end by themselves.',
    past: () => ({ changed: 26 * hour, quiet: 26 * hour }),
    events: ({ now }) => {
        const saved = onPhone(ines, earlierPassword(ines));
        const evenings = every(2 * day, now - 75 * day + 3 * hour, 36);
        const tries = [0, 3, 11, 58, 61, 140, 152, 371, 380, 402].map(
            (after) => now - 20 * hour + after * minute
        );
        return [
            ...[...evenings, ...tries].map((at) => ({ at, attempt: saved })),
            { at: now - 25 * hour, attempt: atDesk(ines, demoPassword(ines)) }
        ];
    }
};

/** The backup is older than everybody's last change of password. */
const sharedConnector: Story = {
    cause: 'SHARED_CONNECTOR_FAILING',
    people: mailbridgeUsers,
    summary:
        'Mailbridge was restored from an old backup an hour ago. It now sends the passwords that ' +
        'four people had before their last change.',
    past: () => ({ changed: 12 * day }),
    events: ({ now, token }) =>
        mailbridgeUsers.flatMap((person, index) => {
            const old = byClient(person, earlierPassword(person) + token(person), mailbridge);
            const fresh = byClient(person, demoPassword(person) + token(person), mailbridge);
            const start = index * 40 * second;
            const before = every(8 * hour, now - 40 * day + start, 84);
            const since = every(8 * hour, now - 11 * day + start, 32);
            const broken = every(20 * minute, now - 55 * minute + start, 3);
            return [
                ...[...before, ...broken].map((at) => ({ at, attempt: old })),
                ...since.map((at) => ({ at, attempt: fresh }))
            ];
        })
};

const tokenMissing: Story = {
    cause: 'SECURITY_TOKEN_REQUIRED',
    people: [dana],
    summary: 'Dana installed Data Loader at home and gave it her password without the token.',
    events: ({ now }) =>
        [95, 93, 71].map((ago) => ({
            at: now - ago * minute,
            attempt: byClient(dana, demoPassword(dana), dataLoader)
        }))
};

export const credentialStories: readonly Story[] = [
    staleIntegration,
    typed,
    savedPassword,
    sharedConnector,
    tokenMissing
];

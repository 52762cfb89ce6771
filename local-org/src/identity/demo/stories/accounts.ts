/** Stories about accounts that are shut, and about patterns that are no single failure. */
import { atDesk } from '../attempts.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, minute, second } from '../times.ts';

const walter = personNamed('walter.grau');
const zoe = personNamed('zoe.adler');
const henrik = personNamed('henrik.solberg');
const tara = personNamed('tara.quinn');
const ivy = personNamed('ivy.brooks');
const uma = personNamed('uma.user');

const inactive: Story = {
    cause: 'ACCOUNT_INACTIVE',
    people: [walter],
    summary: 'Walter has left the company; somebody still tries his sign-in.',
    past: () => ({ quiet: 20 * day }),
    events: ({ now }) => [
        { at: now - 18 * day, person: walter, account: 'deactivated' },
        ...[27, 25].map((ago) => ({
            at: now - ago * hour,
            attempt: atDesk(walter, demoPassword(walter))
        }))
    ]
};

const frozen: Story = {
    cause: 'ACCOUNT_FROZEN',
    people: [zoe],
    summary: 'Zoe reported a lost laptop, and an admin froze her account.',
    past: () => ({ quiet: 2 * day }),
    events: ({ now }) => [
        { at: now - 2 * day, person: zoe, account: 'frozen' },
        ...[190, 186, 120].map((ago) => ({
            at: now - ago * minute,
            attempt: atDesk(zoe, demoPassword(zoe))
        }))
    ]
};

/** The wrong passwords are older than the 90 days that count as evidence. */
const locked: Story = {
    cause: 'ACCOUNT_LOCKED',
    people: [henrik],
    summary:
        'Henrik locked himself out on the day before his long leave. Locks of the profile ' +
        'Finance never end by themselves, and nobody remembers this one.',
    past: () => ({ joined: 99 * day, changed: null, quiet: 94 * day }),
    events: ({ now }) => [
        ...every(20 * second, now - 93 * day, 10).map((at) => ({
            at,
            attempt: atDesk(henrik, 'Last-day-before-leave-1')
        })),
        ...[65, 62, 20].map((ago) => ({
            at: now - ago * minute,
            attempt: atDesk(henrik, demoPassword(henrik))
        }))
    ]
};

const chronic: Story = {
    cause: 'CHRONIC_LOCKOUT',
    people: [tara],
    summary: 'Tara has locked herself out three times in a week, and waited it out each time.',
    past: () => ({ quiet: 7 * day }),
    events: ({ now }) =>
        [6, 4, 2].flatMap((days) => {
            const began = now - days * day - 2 * hour;
            return [
                ...every(25 * second, began, 10).map((at) => ({
                    at,
                    attempt: atDesk(tara, `Which-one-was-it-${days}`)
                })),
                { at: began + 50 * minute, attempt: atDesk(tara, demoPassword(tara)) }
            ];
        })
};

const noAttempt: Story = {
    cause: 'NO_ATTEMPT_RECORDED',
    people: [ivy],
    summary: 'Ivy began yesterday and mistypes her username: Salesforce has never seen her.',
    past: () => ({ joined: day, changed: null, quiet: 2 * day }),
    events: ({ now }) =>
        [88, 86].map((ago) => ({
            at: now - ago * minute,
            attempt: { ...atDesk(ivy, demoPassword(ivy)), username: 'ivy.brooks@latchkey.exmaple' }
        }))
};

const healthy: Story = {
    cause: 'NO_PROBLEM_FOUND',
    people: [uma],
    summary: 'Uma signs in every working day.',
    events: () => []
};

export const accountStories: readonly Story[] = [
    inactive,
    frozen,
    locked,
    chronic,
    noAttempt,
    healthy
];

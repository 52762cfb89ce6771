/** Stories about strangers. */
import { guess } from '../attempts.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story, StoryEvent } from '../story.ts';
import { every, minute, second } from '../times.ts';

const sprayed = [
    'noah.lindgren',
    'carla.mendes',
    'yusuf.demir',
    'erin.walsh',
    'pavel.novak',
    'grace.okafor'
].map(personNamed);
const greta = personNamed('greta.holm');
const victor = personNamed('victor.stein');

const sprayer = '203.0.113.66';
const guesser = '203.0.113.99';
/** Milliseconds before the org opens. */
const sprayBegan = 310 * minute;

const spray: Story = {
    cause: 'PASSWORD_SPRAY',
    people: sprayed,
    summary: 'Some five hours ago one address tried a single password on seven people.',
    events: ({ now }) =>
        sprayed.map((person, n) => ({
            at: now - sprayBegan + n * 140 * second,
            attempt: guess(person, 'Welcome-2026', sprayer)
        }))
};

const suspiciousSuccess: Story = {
    cause: 'SUSPICIOUS_SUCCESS',
    people: [greta],
    summary: 'The same address guessed Greta’s password at the second try and got in.',
    events: ({ now }): StoryEvent[] => [
        { at: now - sprayBegan + 15 * minute, attempt: guess(greta, 'Welcome-2026', sprayer) },
        {
            at: now - sprayBegan + 18 * minute,
            attempt: guess(greta, demoPassword(greta), sprayer)
        }
    ]
};

const bruteForce: Story = {
    cause: 'BRUTE_FORCE',
    people: [victor],
    summary:
        'A stranger guessed Victor’s password fourteen times within a quarter of an hour; the ' +
        'tenth guess locked the account.',
    past: () => ({ quiet: 45 * minute }),
    events: ({ now }) =>
        every(70 * second, now - 30 * minute, 14).map((at, n) => ({
            at,
            attempt: guess(victor, `Password-${n}`, guesser)
        }))
};

export const attackStories: readonly Story[] = [spray, suspiciousSuccess, bruteForce];

/**
 * What happened in the demo org before it was opened: attempts and password changes, each at its
 * time.
 */
import type { LoginAttempt } from '../identity.ts';
import { demoPassword, people, type Person } from './people.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** An event of the story; `ago` is in milliseconds before the org opens. */
export type StoryEvent =
    | { readonly ago: number; readonly attempt: LoginAttempt }
    | { readonly ago: number; readonly username: string; readonly newPassword: string };

const office = '198.51.100.10';
const communiGator = '203.0.113.7';

/** Days of ordinary sign-ins before the org opens. */
const days = 10;
/** When everybody got the first password: before the story begins. */
export const beginning = 20 * day;

/** The password that somebody has when the story begins. */
export function firstPassword(person: Person): string {
    return person.firstName === 'Mia' ? 'Mia-latchkey-0' : demoPassword(person);
}

/** All events, oldest first. @param token the security token that a username's clients use */
export function tellStory(token: (username: string) => string): StoryEvent[] {
    const events = [...people.flatMap(ordinaryDays), ...miasStory(token), ...omarsStory()];
    return events.sort((a, b) => b.ago - a.ago);
}

/** A sign-in a day from the office, each person at their own minute, with a typo now and then. */
function ordinaryDays(person: Person, index: number): StoryEvent[] {
    const events: StoryEvent[] = [];
    for (let n = 1; n <= days; n++) {
        const ago = n * day + (index * 7 + ((n * 5 + index) % 11)) * minute;
        const typo = (n * 3 + index) % 13 === 0;
        if (typo) events.push({ ago: ago + minute, attempt: browse(person, 'Latchkey-typo-1') });
        events.push({ ago, attempt: browse(person, firstPassword(person)) });
    }
    return events;
}

/**
 * Mia's connector signed in every night until she changed her password this morning. It has tried
 * the old one every quarter of an hour since, and its tenth try has just locked her account. She
 * herself signs in without trouble.
 */
function miasStory(token: (username: string) => string): StoryEvent[] {
    const mia = named('Mia');
    const stored = soapCall(mia, firstPassword(mia) + token(mia.username));
    const nights = Array.from({ length: days }, (_, n) => ({
        ago: n * day + 11 * 60 * minute,
        attempt: stored
    }));
    const tries = Array.from({ length: 10 }, (_, n) => ({
        ago: 144 * minute - n * 15 * minute,
        attempt: stored
    }));
    return [
        ...nights,
        { ago: 175 * minute, username: mia.username, newPassword: demoPassword(mia) },
        { ago: 170 * minute, attempt: browse(mia, demoPassword(mia)) },
        ...tries
    ];
}

/** Omar came back from a holiday without his password and tried until the account locked. */
function omarsStory(): StoryEvent[] {
    const omar = named('Omar');
    const seconds = [0, 22, 31, 75, 84, 130, 171, 185, 240, 262];
    return seconds.map((second, n) => ({
        ago: 8 * minute - second * 1_000,
        attempt: browse(omar, `Summer-holiday-${n}`)
    }));
}

function named(firstName: string): Person {
    return people.find((person) => person.firstName === firstName)!;
}

function browse({ username }: Person, secret: string): LoginAttempt {
    return {
        door: 'ui',
        username,
        secret,
        sourceIp: office,
        forwardedForIp: null,
        loginUrl: 'localhost',
        application: 'Browser',
        apiType: null,
        apiVersion: null,
        clientVersion: null,
        browser: 'Chrome 142',
        platform: 'Windows 10'
    };
}

function soapCall({ username }: Person, secret: string): LoginAttempt {
    return {
        ...browse({ username } as Person, secret),
        door: 'soap',
        sourceIp: communiGator,
        application: 'CommuniGator',
        apiType: 'SOAP Partner',
        apiVersion: '50.0',
        browser: null,
        platform: null
    };
}

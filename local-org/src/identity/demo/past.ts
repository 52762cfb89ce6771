/** When each demo person joined, changed their password and last came to their desk. */
import { people, softwareProfile, type Person } from './people.ts';
import { stories } from './stories/index.ts';
import type { Past } from './story.ts';
import { day, hour } from './times.ts';

/** Nobody joined earlier. Milliseconds before the org opens. */
export const beginning = 100 * day;

/** Everybody's past. @param now when the org opens, epoch milliseconds */
export function pasts(now: number): Map<Person, Past> {
    return new Map(people.map((person, index) => [person, pastOf(person, index, now)]));
}

/** Long enough for every story that says nothing else, and short enough for no password to expire. */
const storysPast: Past = { joined: 82 * day, changed: null, quiet: 0 };

/** Whoever has a story keeps one password throughout, unless the story says otherwise. */
function pastOf(person: Person, index: number, now: number): Past {
    const own = stories.filter(({ people }) => people.includes(person));
    const usual = own.length === 0 ? extrasPast(person, index) : storysPast;
    return own.reduce((past, story) => ({ ...past, ...story.past?.(now) }), usual);
}

/** Three of four were there before the 90 days of history; none has a password that has expired. */
function extrasPast(person: Person, index: number): Past {
    const isNew = index % 4 === 3;
    return {
        joined: isNew ? (20 + ((index * 11) % 60)) * day : beginning,
        changed: isNew ? null : (8 + ((index * 13) % 70)) * day + 3 * hour,
        quiet: person.profile === softwareProfile ? beginning : 0
    };
}

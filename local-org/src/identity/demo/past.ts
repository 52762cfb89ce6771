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

/** Three of four were there before the 90 days of history; none has a password that has expired. */
function pastOf(person: Person, index: number, now: number): Past {
    const isNew = index % 4 === 3;
    const usual: Past = {
        joined: isNew ? (20 + ((index * 11) % 60)) * day : beginning,
        changed: isNew ? null : (8 + ((index * 13) % 70)) * day + 3 * hour,
        quiet: person.profile === softwareProfile ? beginning : 0
    };
    const own = stories.filter(({ people }) => people.includes(person));
    return own.reduce((past, story) => ({ ...past, ...story.past?.(now) }), usual);
}

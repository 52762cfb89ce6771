/** Which password a demo person had when. */
import { demoPassword, type Person } from './people.ts';
import type { Past } from './story.ts';

/** The password that somebody had before the one they have now. */
export function earlierPassword({ firstName }: Person): string {
    return `${firstName}-latchkey-0`;
}

/** The password with which somebody's past begins. */
export function firstPassword(person: Person, { changed }: Past): string {
    return changed === null ? demoPassword(person) : earlierPassword(person);
}

/** Somebody's password at a time, in milliseconds before the org opens. */
export function passwordThen(person: Person, past: Past, ago: number): string {
    return past.changed !== null && ago > past.changed
        ? earlierPassword(person)
        : demoPassword(person);
}

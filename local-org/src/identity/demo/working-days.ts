/** Ordinary sign-ins: everybody at their desk on working days, with a typo now and then. */
import { atDesk } from './attempts.ts';
import { createDice } from './dice.ts';
import { offices } from './offices.ts';
import { demoPassword, type Person } from './people.ts';
import { earlierPassword, passwordThen } from './past-passwords.ts';
import type { Past, StoryEvent } from './story.ts';
import { day, hour, isWeekend, midnight, minute, second } from './times.ts';

/** One of so many days begins with a mistyped password, and on one of so many people are away. */
const oneTypoIn = 19;
const oneDayOffIn = 11;

/** Sign-ins of the last 90 days. @param seed makes each person's days their own */
export function workingDays(person: Person, past: Past, now: number, seed: number): StoryEvent[] {
    const dice = createDice(seed);
    const events: StoryEvent[] = [];
    for (let date = midnight(now) - 90 * day; date <= now; date += day) {
        const start = date + offices[person.office].opensAt * hour;
        const at = start + dice.below(50) * minute + dice.below(60) * second;
        const [isTypo, isAway] = [dice.below(oneTypoIn) === 0, dice.below(oneDayOffIn) === 0];
        const ago = now - at;
        if (isAway || isWeekend(date) || ago > past.joined - hour || ago <= past.quiet) continue;
        if (isTypo) events.push({ at: at - minute, attempt: atDesk(person, mistyped(person)) });
        events.push({ at, attempt: atDesk(person, passwordThen(person, past, ago)) });
    }
    return events;
}

/** The change of password that everybody's past may hold. */
export function passwordChange(person: Person, { changed }: Past, now: number): StoryEvent[] {
    if (changed === null) return [];
    return [{ at: now - changed, person, newPassword: demoPassword(person) }];
}

function mistyped(person: Person): string {
    return earlierPassword(person).toLowerCase();
}

/** How the demo people can be reached, and who vouches for them. */
import type { OfficeName } from './offices.ts';
import type { Person } from './people.ts';

/** Beginnings of numbers that are kept for stories; Singapore keeps none, so nobody there has one. */
const numbers: Readonly<Record<OfficeName, string | null>> = {
    London: '+44 7700 900',
    Munich: '+49 89 99998 ',
    Austin: '+1 512 555 0',
    Singapore: null
};

/** Whoever leads an office, by username without its domain. */
const leads: Readonly<Record<OfficeName, string>> = {
    London: 'victor.stein',
    Munich: 'walter.grau',
    Austin: 'wade.turner',
    Singapore: 'mei.tan'
};

/**
 * The mobile number of a demo person; software has none.
 * @param index place among all demo people, which makes it unique
 */
export function mobileOf({ office, lastName }: Person, index: number): string | null {
    const beginning = numbers[office];
    const isSoftware = ['Sync', 'Feed', 'Scales', 'Display'].includes(lastName);
    return beginning === null || isSoftware ? null : `${beginning}${100 + index}`;
}

/** The username of a person's manager; null for whoever leads an office. */
export function managerOf({ office, username }: Person): string | null {
    const lead = `${leads[office]}@latchkey.example`;
    return lead === username ? null : lead;
}

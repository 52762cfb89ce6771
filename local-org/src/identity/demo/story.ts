/** What a story of the demo org is, and what it is told with. */
import type { AppState } from '../apps.ts';
import type { LoginAttempt } from '../identity.ts';
import type { OrgSettings } from '../settings.ts';
import type { Person } from './people.ts';

/** Something that happens at a time; `at` is in epoch milliseconds. */
export type StoryEvent = { readonly at: number } & Deed;

type Deed =
    | { readonly attempt: LoginAttempt }
    | { readonly person: Person; readonly newPassword: string }
    | { readonly person: Person; readonly account: 'deactivated' | 'frozen' }
    | { readonly person: Person; readonly permissionSet: string }
    | { readonly app: string; readonly state: AppState }
    | { readonly settings: Partial<OrgSettings> };

/** What a story knows when it is told. */
export interface Telling {
    /** When the org opens, epoch milliseconds. */
    readonly now: number;
    /** The security token that a person's clients use. */
    readonly token: (person: Person) => string;
}

/** How a person's sign-ins went before their story. Times are milliseconds before the org opens. */
export interface Past {
    /** When they got their first password. */
    readonly joined: number;
    /** When they changed it for the one they have now; null when they have it still. */
    readonly changed: number | null;
    /** Since when they have not come to their desk; 0 when they come every working day. */
    readonly quiet: number;
}

/** One cause, made to happen. */
export interface Story {
    /** Code of contracts/diagnosis.md that the diagnosis must find first. */
    readonly cause: string;
    /** To whom it happens; each of them gets this verdict. */
    readonly people: readonly Person[];
    /** What happened, for people who read about the demo org. */
    readonly summary: string;
    /** What is different about their past. */
    readonly past?: (now: number) => Partial<Past>;
    readonly events: (telling: Telling) => readonly StoryEvent[];
}

/** Lets the past of the demo org happen: attempts go through the authenticator, as any others. */
import { setAppState } from '../apps.ts';
import { createIdentity } from '../create.ts';
import { changeCredential } from '../credentials.ts';
import type { IdentityDeps } from '../deps.ts';
import { assignPermissionSet } from '../people.ts';
import { digest } from '../tokens.ts';
import { changeUserLogin, findUser, idOf } from '../users.ts';
import { StoryClock } from './clock.ts';
import { beginning, pasts } from './past.ts';
import { firstPassword } from './past-passwords.ts';
import { people, type Person } from './people.ts';
import { rememberingPasswords } from './remembering.ts';
import { clientIdOf, demoToken } from './secrets.ts';
import { standingClients } from './standing-clients.ts';
import { stories } from './stories/index.ts';
import type { StoryEvent, Telling } from './story.ts';
import { passwordChange, workingDays } from './working-days.ts';

/** Tells the past to an authenticator whose clock is set back and whose mails go nowhere. */
export function replay(deps: IdentityDeps): void {
    const now = deps.clock.now();
    const clock = new StoryClock(now - beginning);
    const outbox = { ...deps.outbox, queue: () => undefined };
    const passwords = rememberingPasswords();
    const then = { ...deps, clock, outbox, passwords };
    for (const event of tellAll({
        now,
        token: (person) => demoToken(deps.store, person.username)
    })) {
        clock.set(event.at);
        happen(then, event);
    }
    passwords.keep();
    for (const person of people) {
        changeCredential(deps.store, userIdOf(deps, person), { tokenWasReset: true });
    }
}

/** Everything that happened, oldest first. */
export function tellAll(telling: Telling): StoryEvent[] {
    const { now } = telling;
    const everybody = pasts(now);
    const events = stories.flatMap((story) => story.events(telling));
    events.push(...standingClients(telling, everybody));
    let seed = 0;
    for (const [person, past] of everybody) {
        const newPassword = firstPassword(person, past);
        events.push({ at: now - past.joined, person, newPassword });
        events.push(...passwordChange(person, past, now));
        events.push(...workingDays(person, past, now, seed++));
    }
    return events.sort((a, b) => a.at - b.at);
}

function happen(deps: IdentityDeps, event: StoryEvent): void {
    const identity = createIdentity(deps);
    if ('attempt' in event) return void identity.authenticate(event.attempt);
    if ('settings' in event) return void identity.configure(event.settings);
    if ('app' in event) return void setAppState(deps.store, clientIdOf(event.app), event.state);
    const id = userIdOf(deps, event.person);
    if ('newPassword' in event) {
        identity.setPassword(id, event.newPassword);
        return grantToken(deps, id, event.person);
    }
    if ('permissionSet' in event) return assignPermissionSet(deps, id, event.permissionSet);
    if (event.account === 'deactivated') return deps.store.update('User', id, { IsActive: false });
    changeUserLogin(deps.store, id, { IsFrozen: true }, deps.clock.now());
}

/** A new password has ended the token; their clients were given it anew. */
function grantToken({ store }: IdentityDeps, id: string, { username }: Person): void {
    changeCredential(store, id, { token: digest(demoToken(store, username)) });
}

function userIdOf({ store }: IdentityDeps, { username }: Person): string {
    return idOf(findUser(store, username)!);
}

/**
 * Software that signs in around the clock, as long as anybody can remember. Their addresses are
 * this computer's, so that the live clients of `weather/` are the same clients as those of the
 * past.
 */
import { byApp, byClient, type Client } from './attempts.ts';
import { createDice } from './dice.ts';
import { passwordThen } from './past-passwords.ts';
import { personNamed, type Person } from './people.ts';
import type { Past, StoryEvent, Telling } from './story.ts';
import { day, every, hour, second } from './times.ts';

/** A client with the person as whom it signs in. */
export interface StandingClient {
    readonly person: Person;
    readonly client: Client;
}

export const ledgerSync: StandingClient = {
    person: personNamed('ledger.sync'),
    client: { application: 'Ledger Sync', address: '127.0.0.21', soapVersion: '60.0' }
};

export const shopFloor: StandingClient = {
    person: personNamed('shopfloor.scales'),
    client: { application: 'Shop Floor', address: '127.0.0.22', soapVersion: null }
};

/** Runs as Jonas by the client credentials flow, which asks for no password of his. */
export const nightlyExport: StandingClient = {
    person: personNamed('jonas.weber'),
    client: { application: 'Nightly Export', address: '127.0.0.23', soapVersion: null }
};

/** Keeps the password that Miles had before his last change; switched off ever since. */
export const badgePrinter: StandingClient = {
    person: personNamed('miles.freeman'),
    client: { application: 'Badge Printer', address: '127.0.0.24', soapVersion: '56.0' }
};

/** What they did in the last 90 days. */
export function standingClients(telling: Telling, pasts: ReadonlyMap<Person, Past>): StoryEvent[] {
    return [
        ...routine(ledgerSync, 6 * hour, telling, pasts),
        ...routine(shopFloor, 12 * hour, telling, pasts),
        ...nightlyRuns(telling),
        ...routine(badgePrinter, 2 * day, telling, pasts).filter(({ at }) => {
            const { changed } = pasts.get(badgePrinter.person)!;
            return changed === null || at < telling.now - changed;
        })
    ];
}

/** Sign-ins with the right password, a few seconds early or late. */
function routine(
    { person, client }: StandingClient,
    gap: number,
    { now, token }: Telling,
    pasts: ReadonlyMap<Person, Past>
): StoryEvent[] {
    const past = pasts.get(person)!;
    const dice = createDice(client.application.length);
    const span = Math.min(past.joined - hour, 90 * day);
    return every(gap, now - span, Math.floor(span / gap)).map((due) => {
        const at = due + dice.below(20) * second;
        const secret = passwordThen(person, past, now - at) + token(person);
        return { at, attempt: byClient(person, secret, client) };
    });
}

function nightlyRuns({ now }: Telling): StoryEvent[] {
    const { person, client } = nightlyExport;
    return every(day, now - 90 * day + 16 * hour, 90).map((at) => ({
        at,
        attempt: byApp(person, 'oauth-client-credentials', client.application, client.address)
    }));
}

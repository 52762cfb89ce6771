/** Who makes the weather of the demo org: mostly clients that work, one that is stale, one typist. */
import {
    badgePrinter,
    ledgerSync,
    nightlyExport,
    shopFloor,
    type StandingClient
} from '../identity/demo/standing-clients.ts';
import { earlierPassword } from '../identity/demo/past-passwords.ts';
import { demoPassword, personNamed, type Person } from '../identity/demo/people.ts';
import { demoApps, demoToken } from '../identity/demo/secrets.ts';
import type { Store } from '../store/store.ts';
import { byBrowser, byOAuth, bySoap } from './doors.ts';
import type { Post } from './post.ts';
import type { Actor } from './weather.ts';

/** Where the weather goes, and how. */
interface Sky {
    readonly store: Store;
    /** Scheme, host and port of the org. */
    readonly url: string;
    readonly post: Post;
}

/** The typist gets the password right at the third try at the latest. */
const worstTry = 3;

/** All actors; together they sign in about every three seconds. @param sky of a demo org */
export function demoCast(sky: Sky): Actor[] {
    return [
        soapActor(sky, ledgerSync, demoPassword(ledgerSync.person), [12, 18]),
        soapActor(sky, badgePrinter, earlierPassword(badgePrinter.person), [45, 47]),
        passwordFlowActor(sky, shopFloor, [15, 25]),
        exportActor(sky, nightlyExport, [30, 40]),
        ...['ben.carter', 'sofia.lindqvist', 'wei.lim', 'tom.becker', 'lena.fischer'].map((name) =>
            browsingActor(sky, personNamed(name))
        ),
        typingActor(sky, personNamed('ruth.goldman'))
    ];
}

function soapActor(
    sky: Sky,
    { person, client }: StandingClient,
    password: string,
    pause: Actor['pause']
): Actor {
    const visitor = {
        username: person.username,
        secret: password + demoToken(sky.store, person.username),
        from: client.address,
        application: client.application,
        version: client.soapVersion!
    };
    return {
        name: client.application,
        pause,
        visit: async () => void (await bySoap(sky.post, sky.url, visitor))
    };
}

function passwordFlowActor(
    sky: Sky,
    { person, client }: StandingClient,
    pause: Actor['pause']
): Actor {
    const fields = {
        grant_type: 'password',
        ...appFields(sky.store, client.application),
        username: person.username,
        password: demoPassword(person) + demoToken(sky.store, person.username)
    };
    return tokenActor(sky, client, fields, pause);
}

function exportActor(sky: Sky, { client }: StandingClient, pause: Actor['pause']): Actor {
    const fields = {
        grant_type: 'client_credentials',
        ...appFields(sky.store, client.application)
    };
    return tokenActor(sky, client, fields, pause);
}

function tokenActor(
    { url, post }: Sky,
    { application, address }: StandingClient['client'],
    fields: Readonly<Record<string, string>>,
    pause: Actor['pause']
): Actor {
    return {
        name: application,
        pause,
        visit: async () => void (await byOAuth(post, url, { from: address, fields }))
    };
}

function browsingActor({ url, post }: Sky, person: Person): Actor {
    const visitor = { username: person.username, secret: demoPassword(person), from: '127.0.0.31' };
    return {
        name: person.username,
        pause: [60, 180],
        visit: async () => void (await byBrowser(post, url, visitor))
    };
}

function typingActor({ url, post }: Sky, person: Person): Actor {
    const right = demoPassword(person);
    const visitor = { username: person.username, from: '127.0.0.32' };
    return {
        name: person.username,
        pause: [70, 140],
        visit: async (dice) => {
            for (let wrong = dice.below(worstTry); wrong > 0; wrong--) {
                await byBrowser(post, url, { ...visitor, secret: right.slice(0, -wrong) });
            }
            await byBrowser(post, url, { ...visitor, secret: right });
        }
    };
}

function appFields(store: Store, name: string) {
    const { clientId, clientSecret } = demoApps(store).find((app) => app.name === name)!;
    return { client_id: clientId, client_secret: clientSecret };
}

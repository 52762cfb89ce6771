/** The demo org in this process, on a free port, with a clock that tests move. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOrg } from '../../local-org/src/cli/open-org.ts';
import { demoApps, demoUsers } from '../../local-org/src/identity/demo/secrets.ts';
import { startMail } from '../../local-org/src/mail/start.ts';
import type { Org } from '../../local-org/src/org.ts';
import type { Row } from '../../local-org/src/store/store.ts';
import { createServer } from '../../local-org/src/server/index.ts';

/** Somebody of the demo org with the secrets that a client needs. */
export interface Person {
    readonly username: string;
    readonly password: string;
    readonly securityToken: string;
}

/** What an OAuth app needs to ask. */
export interface AppSecrets {
    readonly clientId: string;
    readonly clientSecret: string;
}

/** A running org. */
export interface ClientOrg {
    readonly url: string;
    /** The org itself, for what no client can do: other people's acts, and looking behind. */
    readonly org: Org;
    /** The app of the demo's connector. */
    readonly app: AppSecrets;
    /** An app by its name. */
    appNamed(name: string): AppSecrets;
    /** By the part of the username before the `@`. */
    person(name: string): Person;
    advance(minutes: number): void;
    /** Signs a person in as their browser does. @returns the session's id */
    signIn(person: Person): string;
    /** The person's LoginHistory rows since the org was opened, oldest first. */
    logins(person: Person): Row[];
    isLocked(person: Person): boolean;
    close(): Promise<void>;
}

/** Opens the demo org without pages: clients of the API need none. */
export async function startClientOrg(): Promise<ClientOrg> {
    const data = await mkdtemp(join(tmpdir(), 'latchkey-clients-'));
    const { org, clock, site } = openOrg({ data, clock: null, empty: false, reset: false });
    const opened = clock.now();
    const mail = await startMail(org, null);
    const server = createServer(org, { inbox: mail.inbox, demoPeople: () => [], controls: null });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
    site.url = url;
    const idOf = ({ username }: Person) =>
        String(org.store.find('User', 'Username', username)[0]?.Id);
    return {
        url,
        org,
        app: demoApps(org.store)[0]!,
        appNamed: (wanted) => {
            const found = demoApps(org.store).find(({ name }) => name === wanted);
            if (found === undefined) throw new Error(`The demo org has no app ${wanted}.`);
            return found;
        },
        person: (name) => {
            const found = demoUsers(org.store).find(({ username }) =>
                username.startsWith(`${name}@`)
            );
            if (found?.securityToken == null) throw new Error(`The demo org has no ${name}.`);
            return { ...found, securityToken: found.securityToken };
        },
        advance: (minutes) => clock.advance(minutes * 60_000),
        signIn: ({ username, password }) => {
            const client = { application: 'Browser', apiType: null, apiVersion: null };
            const outcome = org.identity.authenticate({
                ...client,
                door: 'ui',
                username,
                secret: password,
                sourceIp: '127.0.0.1',
                forwardedForIp: null,
                loginUrl: 'localhost',
                clientVersion: null,
                browser: null,
                platform: null
            });
            if (!outcome.ok) throw new Error(`${username} can't sign in: ${outcome.code}`);
            return outcome.session.id;
        },
        logins: (person) => {
            const rows = org.store.find('LoginHistory', 'UserId', idOf(person));
            return rows.filter(({ LoginTime }) => Number(LoginTime) >= opened);
        },
        isLocked: (person) => {
            return (
                org.store.find('UserLogin', 'UserId', idOf(person))[0]?.IsPasswordLocked === true
            );
        },
        close: async () => {
            await server.close();
            await mail.close();
            org.store.close();
            await rm(data, { recursive: true, force: true });
        }
    };
}

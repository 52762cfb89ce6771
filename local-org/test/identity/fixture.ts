/**
 * A small org in memory for tests of identity: a clock to move, repeatable randomness, two users.
 */
import { createHash } from 'node:crypto';
import { seedOrg } from '../../src/access/index.ts';
import { createIdentity } from '../../src/identity/create.ts';
import type { IdentityDeps } from '../../src/identity/deps.ts';
import type { Identity, LoginAttempt, LoginOutcome } from '../../src/identity/identity.ts';
import type { Passwords } from '../../src/identity/passwords.ts';
import { createOutbox } from '../../src/mail/outbox.ts';
import { buildSchema } from '../../src/sobj/build.ts';
import { standardObjects } from '../../src/sobj/standard/index.ts';
import type { Schema } from '../../src/sobj/schema.ts';
import { openStore } from '../../src/store/open.ts';
import type { Row, Store } from '../../src/store/store.ts';

export const password = 'correct-horse-1';

/** An org with the users Mia and Ben, and what tests ask of it. */
export interface Fixture {
    readonly store: Store;
    readonly schema: Schema;
    readonly deps: IdentityDeps;
    readonly identity: Identity;
    readonly mia: string;
    readonly ben: string;
    /** Permissions that users have; ApiEnabled for everybody to begin with. */
    readonly permissions: Map<string, Set<string>>;
    advance(minutes: number): void;
    now(): number;
    /** Mia's attempt; `changes` says what is different about it. */
    attempt(changes?: Partial<LoginAttempt>): LoginOutcome;
    /** Mia's security token, out of its mail. */
    freshToken(): string;
    /** Mia's LoginHistory texts, oldest first. */
    statuses(): string[];
    user(): Row;
    userLogin(): Row;
    isLocked(): boolean;
    /** Text of the newest mail; undefined when there is none. */
    lastMail(): { readonly subject: string; readonly text: string } | undefined;
}

/**
 * @param passwords how they are hashed, if not as usual
 * @param dir folder of the journal; null keeps everything in memory
 */
export function createFixture(passwords?: Passwords, dir: string | null = null): Fixture {
    const schema = buildSchema(standardObjects);
    const store = openStore({ dir, schema });
    let time = Date.UTC(2026, 10, 20, 9);
    const clock = { now: () => time };
    const permissions = new Map<string, Set<string>>();
    const seed = { now: time, timeZone: 'Europe/London' };
    const { organizationId: orgId, profiles } = seedOrg(store, schema, seed);
    const deps: IdentityDeps = {
        orgId,
        store,
        clock,
        random: countedBytes(),
        outbox: createOutbox(store, clock),
        hasPermission: (userId, name) => permissions.get(userId)?.has(name) === true,
        siteUrl: () => 'http://localhost:3000',
        ...(passwords === undefined ? {} : { passwords })
    };
    const identity = createIdentity(deps);
    const mia = addUser(store, 'mia', profiles.get('Standard User')!);
    const ben = addUser(store, 'ben', profiles.get('Standard User')!);
    for (const id of [mia, ben]) {
        permissions.set(id, new Set(['ApiEnabled']));
        identity.setPassword(id, password);
    }
    const lastMail = () => deps.outbox.pending().at(-1)?.[1];
    const userLogin = () => store.find('UserLogin', 'UserId', mia)[0]!;
    return {
        store,
        schema,
        deps,
        identity,
        mia,
        ben,
        permissions,
        advance: (minutes) => void (time += minutes * 60_000),
        now: () => time,
        attempt: (changes) => identity.authenticate({ ...uiAttempt, ...changes }),
        freshToken: () => {
            identity.resetSecurityToken(mia);
            return /: (\w{24})$/m.exec(lastMail()!.text)![1]!;
        },
        statuses: () => store.find('LoginHistory', 'UserId', mia).map((row) => String(row.Status)),
        user: () => store.get('User', mia)!,
        userLogin,
        isLocked: () => userLogin().IsPasswordLocked === true,
        lastMail
    };
}

const uiAttempt: LoginAttempt = {
    door: 'ui',
    username: 'mia@acme.example',
    secret: password,
    sourceIp: '203.0.113.7',
    forwardedForIp: null,
    loginUrl: 'localhost',
    application: 'Browser',
    apiType: null,
    apiVersion: null,
    clientVersion: null,
    browser: 'Chrome 142',
    platform: 'Windows 10'
};

/** What differs for a SOAP client. */
export const soap = { door: 'soap', apiVersion: '50.0', application: null } as const;

function addUser(store: Store, name: string, profile: string): string {
    return store.insert('User', {
        Username: `${name}@acme.example`,
        FirstName: name,
        Name: name,
        Email: `${name}@mail.example`,
        IsActive: true,
        ProfileId: profile
    });
}

/** Bytes that look random and are the same in each run. */
function countedBytes(): (bytes: number) => Buffer {
    let count = 0;
    return (bytes) => {
        const blocks: Buffer[] = [];
        for (let length = 0; length < bytes; length += 32) {
            blocks.push(createHash('sha256').update(`bytes ${count++}`).digest());
        }
        return Buffer.concat(blocks).subarray(0, bytes);
    };
}

/** A server over a small org in memory; requests go through the real router without a socket. */
import type { FastifyInstance } from 'fastify';
import type { Passwords } from '../../src/identity/passwords.ts';
import { createInbox, type Inbox } from '../../src/mail/inbox.ts';
import type { Org } from '../../src/org.ts';
import type { Program } from '../../src/run/program.ts';
import type { Patience } from '../../src/server/context.ts';
import { createServer } from '../../src/server/index.ts';
import { createFixture, type Fixture } from '../identity/fixture.ts';

export interface ServerFixture extends Fixture {
    readonly app: FastifyInstance;
    readonly inbox: Inbox;
}

/** How a server differs from the usual. */
export interface Unusual {
    /** How passwords are hashed. */
    readonly passwords?: Passwords;
    /** Folder of the journal. */
    readonly dir?: string;
    readonly patience?: Patience;
    /** Host and port of the server that gets the mail; absent for the inbox. */
    readonly mailsTo?: string;
}

/** @param controls whether test controls are switched on */
export function createServerFixture(controls = false, unusual: Unusual = {}): ServerFixture {
    const fixture = createFixture(unusual.passwords, unusual.dir ?? null);
    const { store, schema, deps, identity } = fixture;
    const { clock, random, outbox, orgId: id } = deps;
    const program = {} as Program;
    const services = { clock, random, store, schema, identity, outbox };
    const org = { id, ...services, program } as Partial<Org> as Org;
    const inbox = createInbox(store, clock);
    const advance = (ms: number) => fixture.advance(ms / 60_000);
    const app = createServer(org, {
        inbox,
        demoPeople: () => [],
        ...(unusual.patience === undefined ? {} : { patience: unusual.patience }),
        mailsTo: unusual.mailsTo ?? null,
        controls: controls ? { clock: { advance }, demo: () => ({ users: [], apps: [] }) } : null
    });
    return { ...fixture, app, inbox };
}

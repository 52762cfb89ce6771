/** What request handlers reach through the Fastify instance. */
import type { FastifyInstance } from 'fastify';
import type { Inbox } from '../mail/inbox.ts';
import type { Org } from '../org.ts';

/** The org's clock as tests may move it. */
export interface ClockControl {
    /** Moves the org's time forward. */
    advance(milliseconds: number): void;
}

/** A demo person as test controls show them. */
export interface DemoUser {
    readonly username: string;
    readonly password: string;
    /** Null when the token was replaced since the demo data was made. */
    readonly securityToken: string | null;
    readonly persona: string;
}

/** An API client that the demo org knows, as test controls show it. */
export interface DemoApp {
    readonly name: string;
    readonly clientId: string;
    readonly clientSecret: string;
}

/** What only test controls may show or do. */
export interface TestControls {
    readonly clock: ClockControl;
    demo(): { users: DemoUser[]; apps: DemoApp[] };
}

/** How long the server waits for a request that comes slowly, in milliseconds. */
export interface Patience {
    /** Until the last byte of a request must be there. */
    readonly requestMs: number;
    /** Between two looks at what is late. */
    readonly checkMs: number;
}

export interface ServerOptions {
    readonly inbox: Inbox;
    /** Host and port of the server that gets the mail instead of the inbox; null or absent for the inbox. */
    readonly mailsTo?: string | null;
    /** People whom the sign-in page lists, with their passwords; empty without demo data. */
    readonly demoPeople: () => readonly { name: string; username: string; password: string }[];
    /** Null unless test controls are switched on. */
    readonly controls: TestControls | null;
    /** Absent means half a minute. */
    readonly patience?: Patience;
}

declare module 'fastify' {
    interface FastifyInstance {
        readonly org: Org;
        readonly serverOptions: ServerOptions;
    }
}

/** Gives handlers the org and the options. */
export function addContext(app: FastifyInstance, org: Org, options: ServerOptions): void {
    app.decorate('org', org);
    app.decorate('serverOptions', options);
}

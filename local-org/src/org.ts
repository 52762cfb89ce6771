/**
 * What every part of local-org may rely on: one org with its clock, ids, randomness, data and services.
 * Parts get an `Org` handed in; nothing reads the wall clock, draws random numbers or opens files on its own.
 */
import type { Schema } from './sobj/schema.ts';
import type { Store } from './store/store.ts';
import type { Identity } from './identity/identity.ts';
import type { Outbox } from './mail/outbox.ts';
import type { Program } from './run/program.ts';
import type { Project } from './sobj/project.ts';

/** The org's time. */
export interface Clock {
    /** Epoch milliseconds. */
    now(): number;
}

/** A running org. */
export interface Org {
    /** 18-character id of the Organization row. */
    readonly id: string;
    readonly clock: Clock;
    /** Cryptographically strong bytes; injected so that a run can be repeated. */
    readonly random: (bytes: number) => Buffer;
    readonly schema: Schema;
    /** The metadata of the sfdx project that runs here: labels, permission sets, applications, pages. */
    readonly project: Project;
    readonly store: Store;
    readonly identity: Identity;
    readonly outbox: Outbox;
    /** The compiled Apex of the project. */
    readonly program: Program;
}

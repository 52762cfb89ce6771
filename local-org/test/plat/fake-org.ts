/** An org with just what library tests need: schema, store, clock, randomness, and one user. */
import type { Org } from '../../src/org.ts';
import { Limits } from '../../src/rt/limits.ts';
import { type Transaction, withTransaction } from '../../src/rt/transaction.ts';
import { buildSchema } from '../../src/sobj/build.ts';
import { standardObjects } from '../../src/sobj/standard/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { Scalar } from '../../src/store/store.ts';
import '../../src/plat/index.ts';

/** Saturday, 21 November 2026, 20:52:03.004 GMT. */
export const NOW = Date.UTC(2026, 10, 21, 20, 52, 3, 4);

const schema = buildSchema(standardObjects);

export interface ApexOptions {
    /** Fields of the running user. */
    readonly user?: Readonly<Record<string, Scalar>>;
    readonly isTest?: boolean;
    /** Parts of the org to put in the place of those made here. */
    readonly org?: Partial<Record<keyof Org, unknown>>;
    /** Receives debug lines. */
    readonly debug?: (line: string) => void;
}

/** Runs `work` as Apex of a user runs, on an empty org, and gives its result back. */
export function inApex<T>(work: (transaction: Transaction) => T, options: ApexOptions = {}): T {
    const store = openStore({ dir: null, schema });
    const userId = store.insert('User', {
        Username: 'ada@example.com',
        IsActive: true,
        TimeZoneSidKey: 'GMT',
        LocaleSidKey: 'en_US',
        ...options.user
    });
    const org = {
        clock: { now: () => NOW },
        random: (bytes: number) => Buffer.alloc(bytes, 0xa5),
        schema,
        store,
        program: { classNamed: () => undefined, enumNamed: () => undefined, triggerHost: null },
        ...options.org
    };
    const transaction: Transaction = {
        org: org as unknown as Org,
        userId,
        limits: new Limits(),
        isTest: options.isTest ?? false,
        statics: new Map(),
        debug: options.debug ?? (() => {}),
        startedAt: NOW,
        scratch: new Map()
    };
    return store.transaction(() => withTransaction(transaction, () => work(transaction)));
}

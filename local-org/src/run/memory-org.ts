import { randomBytes } from 'node:crypto';
import { accessOf, deployProject, seedOrg } from '../access/index.ts';
import { createIdentity } from '../identity/create.ts';
import type { IdentityDeps } from '../identity/deps.ts';
import { addUser } from '../identity/people.ts';
import { createOutbox } from '../mail/outbox.ts';
import type { Clock, Org } from '../org.ts';
import { loadProject, schemaOf } from '../sobj/project.ts';
import { openStore } from '../store/open.ts';
import type { Program } from './program.ts';

/** An org in memory with one administrator. */
export interface MemoryOrg {
    readonly org: Org;
    /** Id of the administrator. */
    readonly adminId: string;
}

/** What an org in memory can be given instead of the real thing. */
export interface MemoryOrgOptions {
    readonly clock?: Clock;
    readonly random?: (bytes: number) => Buffer;
}

/** An org for the project in a folder, without compiled Apex: `program` must be put in before any runs. */
export function createMemoryOrg(dir: string, options: MemoryOrgOptions = {}): MemoryOrg {
    const { clock = { now: Date.now }, random = randomBytes } = options;
    const project = loadProject(dir);
    const schema = schemaOf(project);
    const store = openStore({ dir: null, schema });
    const { organizationId } = seedOrg(store, schema, { now: clock.now() });
    deployProject(store, schema, project, clock.now());
    const outbox = createOutbox(store, clock);
    const deps: IdentityDeps = {
        orgId: organizationId, store, clock, random, outbox,
        hasPermission: (userId, name) => accessOf(store, schema, userId).hasPermission(name),
        siteUrl: () => 'http://localhost:3000',
    };
    const identity = createIdentity(deps);
    const adminId = addUser(deps, {
        username: 'admin@local.example', firstName: 'Local', lastName: 'Admin', title: 'Administrator', department: 'IT',
        profile: 'System Administrator', createdAt: clock.now(),
    });
    const program = undefined as unknown as Program;
    return { adminId, org: { id: organizationId, clock, random, schema, project, store, identity, outbox, program } };
}

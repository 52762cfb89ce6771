import { randomBytes } from 'node:crypto';
import { accessOf, deployProject, seedOrg } from '../access/index.ts';
import { createIdentity } from '../identity/create.ts';
import type { IdentityDeps } from '../identity/deps.ts';
import { addUser } from '../identity/people.ts';
import { createOutbox } from '../mail/outbox.ts';
import type { Clock, Org } from '../org.ts';
import { loadProject, ProjectError, schemaOf, type Project } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { knownGrants } from './foreign.ts';
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
    /** Takes the reason why the permission sets were left out; without it such a project is refused. */
    readonly warn?: (message: string) => void;
}

/** An org for the project in a folder, without compiled Apex: `program` must be put in before any runs. */
export function createMemoryOrg(dir: string, options: MemoryOrgOptions = {}): MemoryOrg {
    const { clock = { now: Date.now }, random = randomBytes } = options;
    const project = loadProject(dir);
    const schema = schemaOf(project);
    const store = openStore({ dir: null, schema });
    const { organizationId } = seedOrg(store, schema, { now: clock.now() });
    deploy(store, schema, project, clock.now(), options.warn);
    const outbox = createOutbox(store, clock);
    const deps: IdentityDeps = {
        orgId: organizationId,
        store,
        clock,
        random,
        outbox,
        hasPermission: (userId, name) => accessOf(store, schema, userId).hasPermission(name),
        siteUrl: () => 'http://localhost:3000'
    };
    const identity = createIdentity(deps);
    const adminId = addUser(deps, {
        username: 'admin@local.example',
        firstName: 'Local',
        lastName: 'Admin',
        title: 'Administrator',
        department: 'IT',
        profile: 'System Administrator',
        createdAt: clock.now()
    });
    const program = undefined as unknown as Program;
    return {
        adminId,
        org: {
            id: organizationId,
            clock,
            random,
            schema,
            project,
            store,
            identity,
            outbox,
            program
        }
    };
}

/** Deploys a project; a foreign one may grant rights on objects that this org doesn't have. */
function deploy(
    store: Store,
    schema: Schema,
    project: Project,
    now: number,
    warn?: (message: string) => void
): void {
    try {
        const known = warn === undefined ? project : knownGrants(project, schema, warn);
        deployProject(store, schema, known, now);
    } catch (error) {
        if (!(error instanceof ProjectError) || warn === undefined) throw error;
        warn(`${error.message}: permission sets are left out`);
        deployProject(store, schema, { ...project, permissionSets: [] }, now);
    }
}

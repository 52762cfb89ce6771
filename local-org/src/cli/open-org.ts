/** Puts the parts of an org together: data folder, metadata, Apex, identity and mail. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accessOf, deployProject, seedOrg } from '../access/index.ts';
import { createIdentity } from '../identity/create.ts';
import type { IdentityDeps } from '../identity/deps.ts';
import { declarePolicies } from '../identity/demo/declared-policies.ts';
import { registerIntegrations } from '../identity/demo/register.ts';
import { isDemo } from '../identity/demo/secrets.ts';
import { seedDemo } from '../identity/demo/seed.ts';
import { addFirstAdmin, type FirstAdmin } from '../identity/first-admin.ts';
import { createOutbox } from '../mail/outbox.ts';
import type { Org } from '../org.ts';
import { compileProject } from '../run/program.ts';
import { loadProject, schemaOf } from '../sobj/project.ts';
import { lockFolder } from '../store/lock.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { OrgClock } from './clock.ts';
import { askForHelp } from './demo-help.ts';
import { applySettingsFile } from './settings-file.ts';
import { UsageError } from './usage-error.ts';

/** Folder that holds `sfdx-project.json`. */
const root = resolve(import.meta.dirname, '../../..');

/** How to open an org. */
export interface OpenOptions {
    /** Without demo data. */
    readonly empty: boolean;
    /** Time at which the org's clock starts, epoch milliseconds; null leaves it alone. */
    readonly clock: number | null;
    /** Forgets the data of earlier runs. */
    readonly reset: boolean;
    /** Folder for the data; null means `.local-org/data` in the repository. */
    readonly data: string | null;
    /** File of settings to put in force, JSON; null or absent leaves them as they are. */
    readonly settings?: string | null;
}

/** A running org with what only its host may touch. */
export interface OpenOrg {
    readonly org: Org;
    readonly clock: OrgClock;
    /** Where links in mails lead; set it once the port is known. */
    readonly site: { url: string };
    /**
     * The administrator of an org that was just made without demo data, with a password for one
     * sign-in.
     */
    readonly firstAdmin: FirstAdmin | null;
}

/**
 * Opens an org; one without data is set up first.
 * @throws UsageError when the data folder is in use or can't be made, holds demo data although an empty
 * org was asked for, or the settings can't be
 * @throws CompileErrors when the project's Apex has errors
 */
export function openOrg(options: OpenOptions): OpenOrg {
    const dir = options.data ?? join(root, '.local-org', 'data');
    if (options.reset) removeData(dir);
    const project = loadProject(root);
    const schema = schemaOf(project);
    const program = compileProject(project, schema);
    const store = usingFolder(() => openStore({ dir, schema }));
    try {
        const clock = new OrgClock();
        clock.attach(store);
        if (options.clock !== null) clock.startAt(options.clock);
        const site = { url: 'http://localhost:3000' };
        const { organizationId: orgId } = seedOrg(store, schema, { now: clock.now() });
        deployProject(store, schema, project, clock.now());
        const deps: IdentityDeps = {
            orgId,
            store,
            clock,
            random: randomBytes,
            outbox: createOutbox(store, clock),
            hasPermission: (userId, name) => accessOf(store, schema, userId).hasPermission(name),
            siteUrl: () => site.url
        };
        const { random, outbox } = deps;
        const identity = createIdentity(deps);
        const org = { id: orgId, clock, random, schema, project, store, identity, outbox, program };
        // All or nothing: a start that is refused must not leave half an org behind, nor a password that nobody was told.
        const firstAdmin = store.transaction(() => {
            const isNew = !hasPeople(store);
            const admin = populate(deps, options.empty);
            if (isDemo(store)) {
                registerIntegrations(store, schema, clock.now());
                declarePolicies(store, schema, clock.now());
            }
            if (isNew && isDemo(store)) askForHelp(org);
            if (options.settings != null) applySettingsFile(identity, options.settings);
            return admin;
        });
        return { org, clock, site, firstAdmin };
    } catch (error) {
        store.close();
        throw error;
    }
}

/**
 * Gives a new org its first people.
 * @throws UsageError when an empty org was asked for and this one isn't
 */
function populate(deps: IdentityDeps, empty: boolean): FirstAdmin | null {
    if (empty && isDemo(deps.store)) {
        throw new UsageError(
            'The data folder holds the demo org. Add --reset to start over without it.'
        );
    }
    if (hasPeople(deps.store)) return null;
    if (empty) return addFirstAdmin(deps);
    seedDemo(deps);
    return null;
}

function hasPeople(store: Store): boolean {
    return store.internal('identity.credentials').entries().next().done !== true;
}

function removeData(dir: string): void {
    const unlock = usingFolder(() => lockFolder(dir));
    unlock();
    rmSync(dir, { recursive: true, force: true });
}

function usingFolder<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException;
        if (message.includes('in use by process')) {
            throw new UsageError(`${message} Stop it, or choose another folder with --data DIR.`);
        }
        if (code === undefined) throw error;
        throw new UsageError(
            `The data folder can't be used: ${message}. Choose another one with --data DIR.`
        );
    }
}

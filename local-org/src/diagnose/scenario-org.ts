import { randomBytes } from 'node:crypto';
import { accessOf, deployProject, seedOrg } from '../access/index.ts';
import { createIdentity } from '../identity/create.ts';
import type { IdentityDeps } from '../identity/deps.ts';
import { addUser, assignPermissionSet } from '../identity/people.ts';
import { createOutbox } from '../mail/outbox.ts';
import type { Org } from '../org.ts';
import { compileProject, type Program } from '../run/program.ts';
import { loadProject, schemaOf, type MetadataRecord, type Project } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { loadHistory } from './load-history.ts';
import { loadPeople } from './load-people.ts';
import type { Scenario } from './scenario.ts';

/** What all scenarios share: the project, compiled once. */
export interface ScenarioApp {
    readonly project: Project;
    readonly schema: Schema;
    readonly program: Program;
}

/** A fresh org in which a scenario has happened. */
export interface ScenarioOrg {
    readonly org: Org;
    /** Id of an administrator with Latchkey's admin permission set. */
    readonly adminId: string;
    /** Id of the person in question. */
    readonly userId: string;
    /** The scenario's row ids by record id. */
    readonly rowIds: ReadonlyMap<string, string>;
}

/** Loads a project and compiles its Apex. @throws CompileErrors when it has errors */
export function loadScenarioApp(dir: string): ScenarioApp {
    const project = loadProject(dir);
    const schema = schemaOf(project);
    return { project, schema, program: compileProject(project, schema) };
}

/** Makes an org in memory for a scenario, at the scenario's time. */
export function openScenarioOrg(app: ScenarioApp, scenario: Scenario): ScenarioOrg {
    const { schema, program } = app;
    const clock = { now: () => scenario.now };
    const project = { ...app.project, metadataRecords: recordsOf(app.project, scenario) };
    const store = openStore({ dir: null, schema });
    const seeded = seedOrg(store, schema, { now: clock.now(), isSandbox: scenario.org.isSandbox });
    deployProject(store, schema, project, clock.now());
    const deps: IdentityDeps = {
        orgId: seeded.organizationId,
        store,
        clock,
        random: randomBytes,
        outbox: createOutbox(store, clock),
        hasPermission: (userId, name) => accessOf(store, schema, userId).hasPermission(name),
        siteUrl: () => 'http://localhost:3000'
    };
    const { random, outbox } = deps;
    const org: Org = {
        id: seeded.organizationId,
        clock,
        random,
        schema,
        project,
        store,
        outbox,
        program,
        identity: createIdentity(deps)
    };
    return { org, adminId: addAdmin(deps), ...populate(store, scenario) };
}

function populate(store: Store, scenario: Scenario): Pick<ScenarioOrg, 'userId' | 'rowIds'> {
    const userIds = loadPeople(store, scenario);
    const rowIds = loadHistory(store, scenario, userIds);
    return { userId: userIds.get(scenario.user.username.toLowerCase())!, rowIds };
}

function addAdmin(deps: IdentityDeps): string {
    const adminId = addUser(deps, {
        username: 'admin@diagnose.example',
        firstName: 'Ada',
        lastName: 'Admin',
        title: 'Administrator',
        department: 'IT',
        profile: 'System Administrator',
        createdAt: deps.clock.now()
    });
    assignPermissionSet(deps, adminId, 'LatchkeyAdmin');
    return adminId;
}

/** The project's custom metadata with the policy and the integrations of the scenario. */
function recordsOf(project: Project, scenario: Scenario): MetadataRecord[] {
    const others = project.metadataRecords.filter(({ type }) => {
        return type !== 'Latchkey_Policy__mdt' && type !== 'Integration__mdt';
    });
    const { maxInvalidAttempts, lockoutMinutes, passwordExpiryDays } = scenario.policy;
    const policy: MetadataRecord = {
        type: 'Latchkey_Policy__mdt',
        developerName: 'Default',
        label: 'Default',
        path: 'policy',
        values: {
            Max_Invalid_Attempts__c: maxInvalidAttempts,
            Lockout_Minutes__c: lockoutMinutes,
            Password_Expiry_Days__c: passwordExpiryDays,
            Soap_Login_Enabled__c: scenario.org.soapLogin === 'on'
        }
    };
    const integrations = scenario.integrations.map((each, n): MetadataRecord => ({
        type: 'Integration__mdt',
        developerName: `Integration_${n + 1}`,
        label: each.name,
        path: `integrations[${n}]`,
        values: { Application__c: each.application, Places__c: each.places.join(';') }
    }));
    return [...others, policy, ...integrations];
}

/** Turns a project's metadata into rows, as a deployment does. */
import type { Project } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import { ProjectError } from '../sobj/project.ts';
import type { Row, Scalar, Store } from '../store/store.ts';
import { deployPermissionSets } from './deploy-permission-sets.ts';
import { audit, SYSTEM_USER_ID } from './seed.ts';

/**
 * Writes the rows of a project: classes, custom permissions, permission sets with what they grant,
 * notification types, queues and custom metadata records. Rows deployed before are brought up to date
 * and keep their ids; custom metadata records that are gone from the project are deleted.
 * @param now epoch milliseconds; when missing, the time at which the org was made
 * @throws ProjectError when metadata names something that doesn't exist
 */
export function deployProject(
    store: Store,
    schema: Schema,
    project: Project,
    now = madeAt(store)
): void {
    store.transaction(() => {
        const deploy: Deployment = { store, now };
        for (const { name, apiVersion, source } of project.classes) {
            upsert(deploy, 'ApexClass', 'Name', name, {
                ApiVersion: apiVersion,
                Status: 'Active',
                LengthWithoutComments: source.length
            });
        }
        for (const { name, label, description } of project.customPermissions) {
            upsert(deploy, 'CustomPermission', 'DeveloperName', name, {
                MasterLabel: label,
                Description: description,
                Language: 'en_US',
                IsProtected: false
            });
        }
        for (const { name, label, desktop, mobile, description } of project.notificationTypes) {
            upsert(deploy, 'CustomNotificationType', 'DeveloperName', name, {
                CustomNotifTypeName: name,
                MasterLabel: label,
                Desktop: desktop,
                Mobile: mobile,
                Description: description,
                Language: 'en_US'
            });
        }
        deployQueues(deploy, project);
        deployMetadataRecords(deploy, schema, project);
        deployPermissionSets(deploy, schema, project.permissionSets);
    });
}

function madeAt(store: Store): number {
    const [organization] = store.scan('Organization');
    return (organization?.['CreatedDate'] ?? 0) as number;
}

/** Where a deployment goes, and when. */
export interface Deployment {
    readonly store: Store;
    readonly now: number;
}

/** Writes a row found by its name, and only when something differs. @returns its Id */
export function upsert(
    deploy: Deployment,
    object: string,
    nameField: string,
    name: string,
    values: Record<string, Scalar>
): string {
    const { store, now } = deploy;
    const known = store.find(object, nameField, name).find((row) => row[nameField] === name);
    if (known === undefined)
        return store.insert(object, { [nameField]: name, ...values, ...audit(now) });
    const id = known['Id'] as string;
    if (differs(known, values)) {
        const stamp = {
            LastModifiedDate: now,
            LastModifiedById: SYSTEM_USER_ID,
            SystemModstamp: now
        };
        store.update(object, id, { ...values, ...stamp });
    }
    return id;
}

function differs(row: Row, values: Record<string, Scalar>): boolean {
    return Object.entries(values).some(([name, value]) => (row[name] ?? null) !== value);
}

function deployQueues(deploy: Deployment, project: Project): void {
    for (const { name, label, objects, email } of project.queues) {
        const values = { Name: label, Type: 'Queue', Email: email, OwnerId: SYSTEM_USER_ID };
        const queueId = upsert(deploy, 'Group', 'DeveloperName', name, values);
        const present = deploy.store.find('QueueSobject', 'QueueId', queueId);
        for (const SobjectType of objects) {
            if (present.some((row) => row['SobjectType'] === SobjectType)) continue;
            deploy.store.insert('QueueSobject', {
                QueueId: queueId,
                SobjectType,
                CreatedById: SYSTEM_USER_ID,
                SystemModstamp: deploy.now
            });
        }
    }
}

function deployMetadataRecords(deploy: Deployment, schema: Schema, project: Project): void {
    const kept = new Set<string>();
    for (const record of project.metadataRecords) {
        const object = schema.object(record.type);
        if (object === undefined)
            throw new ProjectError(`${record.path}: there is no type ${record.type}`);
        const values: Record<string, Scalar> = {};
        for (const [name, value] of Object.entries(record.values)) {
            const field = object.field(name);
            if (field === undefined)
                throw new ProjectError(`${record.path}: there is no field ${name}`);
            values[field.name] = value;
        }
        kept.add(
            upsert(deploy, object.name, 'DeveloperName', record.developerName, {
                ...values,
                MasterLabel: record.label,
                Label: record.label,
                Language: 'en_US',
                QualifiedApiName: record.developerName
            })
        );
    }
    for (const object of schema.objects.filter(({ kind }) => kind === 'metadata')) {
        for (const row of [...deploy.store.scan(object.name)]) {
            const id = row['Id'] as string;
            if (!kept.has(id)) deploy.store.delete(object.name, id);
        }
    }
}

import { type PermissionSetMetadata, ProjectError } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import { USER_PERMISSIONS } from '../sobj/standard/user-permissions.ts';
import type { Row, Scalar } from '../store/store.ts';
import { type Deployment, upsert } from './deploy.ts';

/** Writes permission sets; what they granted before and no longer grant is taken away. */
export function deployPermissionSets(
    deploy: Deployment,
    schema: Schema,
    sets: readonly PermissionSetMetadata[]
): void {
    for (const set of sets) {
        const id = upsert(deploy, 'PermissionSet', 'Name', set.name, {
            Label: set.label,
            Description: set.description,
            IsOwnedByProfile: false,
            IsCustom: true,
            Type: 'Regular',
            ...userPermissions(set)
        });
        replace(deploy, 'SetupEntityAccess', id, entities(deploy, set));
        replace(deploy, 'ObjectPermissions', id, objects(schema, set));
        replace(deploy, 'FieldPermissions', id, fields(schema, set));
    }
}

type Grant = Record<string, Scalar>;

/** @throws ProjectError for a permission that this org doesn't have */
function userPermissions(set: PermissionSetMetadata): Grant {
    const unknown = set.userPermissions.find(
        (name) => !USER_PERMISSIONS.some((each) => each === name)
    );
    if (unknown !== undefined) {
        throw new ProjectError(`${set.path}: Unknown user permission: ${unknown}`);
    }
    return Object.fromEntries(
        USER_PERMISSIONS.map((name) => {
            return [`Permissions${name}`, set.userPermissions.includes(name)];
        })
    );
}

function entities(deploy: Deployment, set: PermissionSetMetadata): Grant[] {
    const grant = (type: string, nameField: string, name: string): Grant => {
        const [row] = deploy.store.find(type, nameField, name);
        if (row === undefined) throw new ProjectError(`${set.path}: there is no ${type} ${name}`);
        return { SetupEntityId: row['Id']!, SetupEntityType: type };
    };
    return [
        ...set.classes.map((name) => grant('ApexClass', 'Name', name)),
        ...set.customPermissions.map((name) => grant('CustomPermission', 'DeveloperName', name))
    ];
}

function objects(schema: Schema, set: PermissionSetMetadata): Grant[] {
    return set.objects.map((grant) => {
        const object = schema.object(grant.object);
        if (object === undefined)
            throw new ProjectError(`${set.path}: there is no object ${grant.object}`);
        return {
            SobjectType: object.name,
            PermissionsCreate: grant.create,
            PermissionsRead: grant.read,
            PermissionsEdit: grant.edit,
            PermissionsDelete: grant.delete,
            PermissionsViewAllRecords: grant.viewAll,
            PermissionsModifyAllRecords: grant.modifyAll
        };
    });
}

function fields(schema: Schema, set: PermissionSetMetadata): Grant[] {
    return set.fields.map((grant) => {
        const [objectName = '', fieldName = ''] = grant.field.split('.');
        const field = schema.object(objectName)?.field(fieldName);
        if (field === undefined)
            throw new ProjectError(`${set.path}: there is no field ${grant.field}`);
        if (!field.permissionable) {
            throw new ProjectError(
                `${set.path}: You cannot deploy to a required field: ${grant.field}`
            );
        }
        return {
            SobjectType: schema.object(objectName)!.name,
            Field: `${schema.object(objectName)!.name}.${field.name}`,
            PermissionsRead: grant.read || grant.edit,
            PermissionsEdit: grant.edit
        };
    });
}

/** Leaves exactly these grants below a permission set; equal ones keep their rows. */
function replace(
    deploy: Deployment,
    object: string,
    setId: string,
    grants: readonly Grant[]
): void {
    const { store } = deploy;
    const wanted = new Map(grants.map((grant) => [JSON.stringify(grant), grant]));
    for (const row of store.find(object, 'ParentId', setId)) {
        const key = [...wanted].find(([, grant]) => contains(row, grant))?.[0];
        if (key === undefined) store.delete(object, row['Id'] as string);
        else wanted.delete(key);
    }
    for (const grant of wanted.values()) store.insert(object, { ParentId: setId, ...grant });
}

function contains(row: Row, grant: Grant): boolean {
    return Object.entries(grant).every(([name, value]) => row[name] === value);
}

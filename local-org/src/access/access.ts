import type { Schema, SObjectDescribe } from '../sobj/schema.ts';
import type { Row, Store } from '../store/store.ts';
import { fullAccess, type ObjectAccess, union } from './object-access.ts';
import { permissionSetsOf } from './permission-sets.ts';
import { impliedBy } from './implied.ts';

/** What one user may read and change of a field. */
export interface FieldAccess {
    readonly read: boolean;
    readonly edit: boolean;
}

/** What one user may do, over their profile and all permission sets assigned to them. */
export interface UserAccess {
    readonly userId: string;
    /** @param name of a user permission without prefix, such as `ManageUsers` */
    hasPermission(name: string): boolean;
    /** @param name of a custom permission, whatever its case */
    hasCustomPermission(name: string): boolean;
    object(name: string): ObjectAccess;
    field(object: string, field: string): FieldAccess;
    /** Whether the user may call an Apex class from outside; everybody who may author Apex can call all. */
    classEnabled(name: string): boolean;
    /** Names of all user permissions, in no order. */
    readonly permissions: ReadonlySet<string>;
    /** Names of all custom permissions, in no order. */
    readonly customPermissions: ReadonlySet<string>;
}

/** The access of a user, read from the rows of the org. */
export class StoredAccess implements UserAccess {
    readonly userId: string;
    readonly permissions: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly #schema: Schema;
    readonly #classes: ReadonlySet<string>;
    readonly #objects: ReadonlyMap<string, ObjectAccess>;
    readonly #fields: ReadonlyMap<string, FieldAccess>;

    constructor(store: Store, schema: Schema, userId: string) {
        this.userId = userId;
        this.#schema = schema;
        const sets = permissionSetsOf(store, userId);
        const ids = sets.map((row) => row['Id'] as string);
        this.permissions = impliedBy(sets);
        this.#objects = objectGrants(store, ids);
        this.#fields = fieldGrants(store, ids);
        this.customPermissions = entityNames(store, ids, 'CustomPermission', 'DeveloperName');
        this.#classes = lowerCase(entityNames(store, ids, 'ApexClass', 'Name'));
    }

    hasPermission(name: string): boolean {
        return this.permissions.has(name);
    }

    hasCustomPermission(name: string): boolean {
        const wanted = name.toLowerCase();
        return [...this.customPermissions].some((each) => each.toLowerCase() === wanted);
    }

    classEnabled(name: string): boolean {
        return this.hasPermission('AuthorApex') || this.#classes.has(name.toLowerCase());
    }

    object(name: string): ObjectAccess {
        const describe = this.#schema.object(name);
        if (describe === undefined) return fullAccess(false);
        const granted = describe.permissionable
            ? this.#granted(describe)
            : this.#byPermission(describe);
        return {
            ...granted,
            create: granted.create && describe.createable,
            edit: granted.edit && describe.updateable,
            delete: granted.delete && describe.deletable
        };
    }

    field(object: string, field: string): FieldAccess {
        const describe = this.#schema.object(object);
        const found = describe?.field(field);
        if (describe === undefined || found === undefined) return { read: false, edit: false };
        if (found.readPermission !== null && !this.hasPermission(found.readPermission)) {
            return { read: false, edit: false };
        }
        const writable = found.createable || found.updateable;
        if (!found.permissionable) {
            return { read: true, edit: writable };
        }
        const granted = this.#fields.get(`${describe.name}.${found.name}`.toLowerCase());
        return { read: granted?.read ?? false, edit: writable && (granted?.edit ?? false) };
    }

    /** Objects that permission sets and profiles grant. */
    #granted(describe: SObjectDescribe): ObjectAccess {
        const base = this.#objects.get(describe.name.toLowerCase()) ?? fullAccess(false);
        if (this.hasPermission('ModifyAllData')) return fullAccess(true);
        if (describe.kind === 'metadata' && this.hasPermission('CustomizeApplication')) {
            return fullAccess(true);
        }
        if (this.hasPermission('ViewAllData')) return { ...base, read: true, viewAll: true };
        return base;
    }

    /** Objects that user permissions open, or that everybody has. */
    #byPermission(describe: SObjectDescribe): ObjectAccess {
        const all =
            this.#hasAny(describe.readPermissions) &&
            this.#hasAny(describe.userModeReadPermissions);
        const edit = this.#hasAny(describe.editPermissions);
        const read = all || describe.ownRowsField !== null;
        return { read, viewAll: all, create: edit, edit, delete: edit, modifyAll: all && edit };
    }

    #hasAny(names: readonly string[]): boolean {
        return names.length === 0 || names.some((name) => this.permissions.has(name));
    }
}

function objectGrants(store: Store, setIds: readonly string[]): Map<string, ObjectAccess> {
    const grants = new Map<string, ObjectAccess>();
    for (const row of rowsOf(store, 'ObjectPermissions', setIds)) {
        const key = (row['SobjectType'] as string).toLowerCase();
        grants.set(key, union(grants.get(key), row));
    }
    return grants;
}

function fieldGrants(store: Store, setIds: readonly string[]): Map<string, FieldAccess> {
    const grants = new Map<string, FieldAccess>();
    for (const row of rowsOf(store, 'FieldPermissions', setIds)) {
        const key = (row['Field'] as string).toLowerCase();
        const before = grants.get(key);
        grants.set(key, {
            read: before?.read === true || row['PermissionsRead'] === true,
            edit: before?.edit === true || row['PermissionsEdit'] === true
        });
    }
    return grants;
}

function entityNames(
    store: Store,
    setIds: readonly string[],
    type: string,
    nameField: string
): Set<string> {
    const rows = rowsOf(store, 'SetupEntityAccess', setIds);
    const entities = rows
        .filter((row) => row['SetupEntityType'] === type)
        .map((row) => store.get(type, row['SetupEntityId'] as string));
    return new Set(
        entities.flatMap((row) => (row === undefined ? [] : [row[nameField] as string]))
    );
}

function rowsOf(store: Store, object: string, setIds: readonly string[]): Row[] {
    return setIds.flatMap((id) => store.find(object, 'ParentId', id));
}

function lowerCase(names: ReadonlySet<string>): Set<string> {
    return new Set([...names].map((name) => name.toLowerCase()));
}

import type { Schema, SObjectDescribe } from '../sobj/schema.ts';
import type { Store } from '../store/store.ts';

/** How much of the standard business objects a profile opens. */
export type Rights = 'all' | 'edit' | 'read' | 'none';

/** Grants a profile's permission set the standard objects and their fields; custom ones are never granted. */
export function grantStandardObjects(
    store: Store,
    schema: Schema,
    setId: string,
    rights: Rights
): void {
    if (rights === 'none') return;
    for (const object of schema.objects) {
        if (object.kind !== 'standard' || !object.permissionable) continue;
        grantObject(store, setId, object, rights);
        grantFields(store, setId, object, rights);
    }
}

function grantObject(store: Store, setId: string, object: SObjectDescribe, rights: Rights): void {
    const writes = rights !== 'read';
    store.insert('ObjectPermissions', {
        ParentId: setId,
        SobjectType: object.name,
        PermissionsRead: true,
        PermissionsCreate: writes,
        PermissionsEdit: writes,
        PermissionsDelete: writes,
        PermissionsViewAllRecords: rights === 'all',
        PermissionsModifyAllRecords: rights === 'all'
    });
}

function grantFields(store: Store, setId: string, object: SObjectDescribe, rights: Rights): void {
    for (const field of object.fields) {
        if (!field.permissionable || field.custom) continue;
        store.insert('FieldPermissions', {
            ParentId: setId,
            SobjectType: object.name,
            Field: `${object.name}.${field.name}`,
            PermissionsRead: true,
            PermissionsEdit: rights !== 'read'
        });
    }
}

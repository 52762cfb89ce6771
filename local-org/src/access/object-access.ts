import type { Row } from '../store/store.ts';

/** What one user may do with the records of an object. */
export interface ObjectAccess {
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    /** Reads and changes records whoever owns them. */
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

/** Everything, or nothing. */
export function fullAccess(granted: boolean): ObjectAccess {
    return {
        create: granted,
        read: granted,
        edit: granted,
        delete: granted,
        viewAll: granted,
        modifyAll: granted
    };
}

/** Access with what a row of ObjectPermissions adds. */
export function union(before: ObjectAccess | undefined, row: Row): ObjectAccess {
    const base = before ?? fullAccess(false);
    return {
        create: base.create || row['PermissionsCreate'] === true,
        read: base.read || row['PermissionsRead'] === true,
        edit: base.edit || row['PermissionsEdit'] === true,
        delete: base.delete || row['PermissionsDelete'] === true,
        viewAll: base.viewAll || row['PermissionsViewAllRecords'] === true,
        modifyAll: base.modifyAll || row['PermissionsModifyAllRecords'] === true
    };
}

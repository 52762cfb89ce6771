import {
    IMPLIED,
    USER_PERMISSIONS,
    type UserPermission
} from '../sobj/standard/user-permissions.ts';
import type { Row } from '../store/store.ts';

/** The user permissions that rows of PermissionSet grant, with those that they bring along. */
export function impliedBy(sets: readonly Row[]): Set<string> {
    const granted = new Set<string>();
    const add = (name: UserPermission): void => {
        if (granted.has(name)) return;
        granted.add(name);
        IMPLIED[name]?.forEach(add);
    };
    for (const name of USER_PERMISSIONS) {
        if (sets.some((row) => row[`Permissions${name}`] === true)) add(name);
    }
    return granted;
}

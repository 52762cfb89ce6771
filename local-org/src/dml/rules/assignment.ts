import type { Row, Store } from '../../store/store.ts';
import { error } from '../failure.ts';
import type { DmlContext, DmlError } from '../types.ts';
import type { ObjectRule } from './rule.ts';

/** Nobody gets the same permission set twice, and a profile's own set comes and goes with the profile. */
export const assignment: ObjectRule = {
    check: checkAssignment,
    checkDelete: ({ store }, row) => {
        if (!isOfProfile(store, row)) return undefined;
        const message = "Can't remove a permission set that is owned by a profile.";
        return error('INSUFFICIENT_ACCESS_OR_READONLY', message);
    }
};

function checkAssignment({ store }: DmlContext, row: Row): DmlError[] {
    if (isOfProfile(store, row)) {
        const message = "Can't assign a permission set that is owned by a profile.";
        return [error('FIELD_INTEGRITY_EXCEPTION', message, 'PermissionSetId')];
    }
    const twin = store
        .find('PermissionSetAssignment', 'AssigneeId', row['AssigneeId'] ?? null)
        .find(
            (other) =>
                other['PermissionSetId'] === row['PermissionSetId'] && other['Id'] !== row['Id']
        );
    if (twin === undefined) return [];
    return [
        error(
            'DUPLICATE_VALUE',
            `Duplicate PermissionSetAssignment. Assignee: ${row['AssigneeId']}`
        )
    ];
}

function isOfProfile(store: Store, row: Row): boolean {
    return (
        store.get('PermissionSet', row['PermissionSetId'] as string)?.['IsOwnedByProfile'] === true
    );
}

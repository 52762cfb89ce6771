import type { Row } from '../../store/store.ts';
import { error } from '../failure.ts';
import type { DmlContext, DmlError } from '../types.ts';
import type { ObjectRule } from './rule.ts';

/** Nobody gets the same permission set twice, and a profile's own set can't be assigned. */
export const assignment: ObjectRule = { check: checkAssignment };

function checkAssignment({ store }: DmlContext, row: Row): DmlError[] {
    const set = store.get('PermissionSet', row['PermissionSetId'] as string);
    if (set?.['IsOwnedByProfile'] === true) {
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

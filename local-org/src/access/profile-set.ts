import type { Store } from '../store/store.ts';

/**
 * Assigns a user the permission set of their profile, as Salesforce does by itself, and takes away that of another profile.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionset.htm
 */
export function assignProfileSet(store: Store, userId: string): void {
    const profileId = store.get('User', userId)?.['ProfileId'] ?? null;
    const [own] = profileId === null ? [] : store.find('PermissionSet', 'ProfileId', profileId);
    let assigned = false;
    for (const row of store.find('PermissionSetAssignment', 'AssigneeId', userId)) {
        const setId = row['PermissionSetId'] as string;
        if (setId === own?.['Id']) assigned = true;
        else if (store.get('PermissionSet', setId)?.['IsOwnedByProfile'] === true)
            store.delete('PermissionSetAssignment', row['Id'] as string);
    }
    if (own === undefined || assigned) return;
    store.insert('PermissionSetAssignment', {
        AssigneeId: userId,
        PermissionSetId: own['Id']!,
        IsActive: true
    });
}

import type { Row, Store } from '../store/store.ts';

/** The permission set behind the user's profile, and those assigned to the user. */
export function permissionSetsOf(store: Store, userId: string): Row[] {
    const user = store.get('User', userId);
    const profileId = (user?.['ProfileId'] ?? null) as string | null;
    const ofProfile = profileId === null ? [] : store.find('PermissionSet', 'ProfileId', profileId);
    const assigned = store
        .find('PermissionSetAssignment', 'AssigneeId', userId)
        .map((row) => store.get('PermissionSet', row['PermissionSetId'] as string));
    const sets = [...ofProfile, ...assigned].filter((row) => row !== undefined);
    return [...new Map(sets.map((row) => [row['Id'], row])).values()];
}

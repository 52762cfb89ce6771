import { accessOf } from '../access/index.ts';
import type { Org } from '../org.ts';

/** Whether a user may reset passwords and unlock: Reset User Passwords and Unlock Users, or Manage Users. */
export function mayResetPasswords(org: Org, userId: string): boolean {
    const access = accessOf(org.store, org.schema, userId);
    return access.hasPermission('ResetPasswords') || access.hasPermission('ManageUsers');
}

/** The administrator with whom an org without demo data begins. */
import type { IdentityDeps } from './deps.ts';
import { addUser, assignPermissionSet } from './people.ts';
import { resetPassword } from './password-changes.ts';

/** Who can sign in to a new org, once, to choose a password. */
export interface FirstAdmin {
    readonly username: string;
    readonly password: string;
}

const username = 'admin@latchkey.example';

/** Adds the administrator. The password is returned here and kept nowhere. */
export function addFirstAdmin(deps: IdentityDeps): FirstAdmin {
    return deps.store.transaction(() => {
        const id = addUser(deps, {
            username,
            firstName: 'Local',
            lastName: 'Admin',
            title: 'Salesforce Administrator',
            department: 'IT',
            profile: 'System Administrator',
            createdAt: deps.clock.now()
        });
        assignPermissionSet(deps, id, 'LatchkeyAdmin');
        return { username, password: resetPassword(deps, id, false) };
    });
}

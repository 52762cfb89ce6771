/** What an administrator does with users in Setup, besides what REST and Apex can do as well. */
import { disconnectAuthenticator } from './authenticator-app.ts';
import type { IdentityDeps } from './deps.ts';
import { forgetDevices } from './devices.ts';
import { PolicyError } from './identity.ts';
import { unlock } from './lockout.ts';
import { withdrawApprovals } from './oauth-grants.ts';
import { assignPermissionSet } from './people.ts';
import { revokeRefreshTokensOf } from './refresh-tokens.ts';
import { closeAppSessions } from './sessions.ts';
import { changeUserLogin, idOf } from './users.ts';

/** Each call is atomic and refuses, with a PolicyError, users who don't exist. */
export interface UserAdmin {
    setFrozen(userId: string, frozen: boolean): void;
    setActive(userId: string, active: boolean): void;
    /** Ends a lock. */
    unlock(userId: string): void;
    /** Forgets remembered browsers and the authenticator app. */
    forgetFactors(userId: string): void;
    /** Ends the user's refresh tokens, approvals of apps, and the sessions that apps hold. */
    revokeTokens(userId: string): void;
    /** Grants a system permission by a permission set of this org's own, or takes that away. */
    setPermission(userId: string, permission: string, granted: boolean): void;
    /** Whether a permission was granted here; what profiles and other sets grant doesn't count. */
    wasGranted(userId: string, permission: string): boolean;
}

/** The services of an org's administrator. */
export function createUserAdmin(deps: IdentityDeps): UserAdmin {
    const onUser =
        <A extends unknown[]>(work: (deps: IdentityDeps, userId: string, ...args: A) => void) =>
        (userId: string, ...args: A): void => {
            if (deps.store.get('User', userId) === undefined) {
                throw new PolicyError('There is no such user.');
            }
            deps.store.transaction(() => work(deps, userId, ...args));
        };
    return {
        setFrozen: onUser(setFrozen),
        setActive: onUser(setActive),
        unlock: onUser(unlock),
        forgetFactors: onUser(forgetFactors),
        revokeTokens: onUser(revokeTokens),
        setPermission: onUser(setPermission),
        wasGranted: (userId, permission) => assignmentOf(deps, userId, permission) !== undefined
    };
}

function setFrozen(deps: IdentityDeps, userId: string, frozen: boolean): void {
    changeUserLogin(deps.store, userId, { IsFrozen: frozen }, deps.clock.now());
}

function setActive(deps: IdentityDeps, userId: string, active: boolean): void {
    const now = deps.clock.now();
    const changes = { IsActive: active, LastModifiedDate: now, SystemModstamp: now };
    deps.store.update('User', userId, changes);
}

function forgetFactors(deps: IdentityDeps, userId: string): void {
    disconnectAuthenticator(deps, userId);
    forgetDevices(deps, userId);
}

function revokeTokens(deps: IdentityDeps, userId: string): void {
    revokeRefreshTokensOf(deps, userId);
    withdrawApprovals(deps.store, userId);
    closeAppSessions(deps, userId);
}

function setPermission(
    deps: IdentityDeps,
    userId: string,
    permission: string,
    granted: boolean
): void {
    const assignment = assignmentOf(deps, userId, permission);
    if (granted === (assignment !== undefined)) return;
    if (assignment !== undefined) return deps.store.delete('PermissionSetAssignment', assignment);
    requireSet(deps, permission);
    assignPermissionSet(deps, userId, setName(permission));
}

function assignmentOf({ store }: IdentityDeps, userId: string, permission: string) {
    const [set] = store.find('PermissionSet', 'Name', setName(permission));
    if (set === undefined) return undefined;
    const assigned = store.find('PermissionSetAssignment', 'AssigneeId', userId);
    const found = assigned.find(({ PermissionSetId }) => PermissionSetId === set.Id);
    return found === undefined ? undefined : idOf(found);
}

function requireSet({ store, clock }: IdentityDeps, permission: string): void {
    if (store.find('PermissionSet', 'Name', setName(permission)).length > 0) return;
    const now = clock.now();
    store.insert('PermissionSet', {
        Name: setName(permission),
        Label: `Local: ${permission}`,
        IsOwnedByProfile: false,
        IsCustom: true,
        [`Permissions${permission}`]: true,
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now
    });
}

function setName(permission: string): string {
    return `Local_${permission}`;
}

import { authenticate } from './authenticator.ts';
import type { IdentityDeps } from './deps.ts';
import { forgotPassword } from './forgot-password.ts';
import { PolicyError, type Identity } from './identity.ts';
import {
    changePassword,
    isPasswordExpired,
    resetPassword,
    setPassword
} from './password-changes.ts';
import { resetLinkUser } from './reset-links.ts';
import { resetSecurityToken, tokenRefusal } from './security-token.ts';
import { closeSession, liveSession } from './sessions.ts';
import { readSettings, writeSettings } from './settings.ts';
import { createUserAdmin } from './user-admin.ts';
import { createVerification } from './verification.ts';

/** The identity services of an org. Each call is atomic. */
export function createIdentity(deps: IdentityDeps): Identity {
    const { store } = deps;
    const atomic =
        <A extends unknown[], R>(work: (deps: IdentityDeps, ...args: A) => R) =>
        (...args: A): R =>
            store.transaction(() => work(deps, ...args));
    return {
        authenticate: (attempt) => authenticate(deps, attempt),
        session: (id) => liveSession(deps, id),
        endSession: atomic(closeSession),
        resetPassword: atomic(resetPassword),
        mayResetPasswords: (userId) =>
            deps.hasPermission(userId, 'ResetPasswords') ||
            deps.hasPermission(userId, 'ManageUsers'),
        setPassword: atomic(setPassword),
        changePassword: atomic(changePassword),
        isPasswordExpired: (userId) => isPasswordExpired(deps, userId),
        resetSecurityToken: atomic(resetSecurityToken),
        tokenRefusal: (userId) => tokenRefusal(deps, userId),
        forgotPassword: atomic(forgotPassword),
        resetLinkUser: (code) => resetLinkUser(deps, code),
        redeemResetLink: atomic(redeemResetLink),
        verification: createVerification(deps),
        admin: createUserAdmin(deps),
        settings: () => readSettings(store),
        configure: (changes) => store.transaction(() => writeSettings(store, changes))
    };
}

function redeemResetLink(deps: IdentityDeps, code: string, password: string): string {
    const userId = resetLinkUser(deps, code);
    if (userId === undefined) throw new PolicyError('This link has been used or is too old.');
    setPassword(deps, userId, password);
    return userId;
}

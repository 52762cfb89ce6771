import { findApp, type AppState } from '../apps.ts';
import type { Attempting, Check, Claim } from '../attempt.ts';
import { refusals, type Refusal } from '../refusals.ts';
import { hasApproved } from '../oauth-grants.ts';
import { profileNameOf } from '../users.ts';

const closed: Readonly<Record<AppState, Refusal | null>> = {
    installed: null,
    uninstalled: refusals.appNotInstalled,
    blocked: refusals.appBlocked,
    deleted: refusals.appDeleted
};

/** An app that an administrator has closed lets nobody in. */
export const appState: Check<Attempting> = ({ deps, attempt }) => {
    const app = findApp(deps.store, attempt.clientId ?? '');
    return app === undefined ? null : closed[app.state];
};

/**
 * An app for approved profiles is for nobody else. Where users approve for themselves, a JWT needs
 * an earlier approval: nobody could be asked now. Salesforce Help, "OAuth 2.0 JWT Bearer Flow".
 */
export const appApproval: Check<Claim> = ({ deps, attempt, user, userId }) => {
    const app = findApp(deps.store, attempt.clientId ?? '');
    if (app === undefined) return null;
    const { approvedProfiles, clientId } = app;
    if (approvedProfiles !== null) {
        const approved = approvedProfiles.includes(profileNameOf(deps.store, user));
        return approved ? null : refusals.notApproved;
    }
    if (attempt.door !== 'oauth-jwt') return null;
    return hasApproved(deps.store, { clientId, userId }) ? null : refusals.notApproved;
};

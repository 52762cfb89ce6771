import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';
import { profileNameOf } from '../users.ts';

/** An Experience Cloud site, known by the host of its login page, lets its members in. */
export const siteMembers: Check<Claim> = ({ deps, attempt, settings, user }) => {
    const { sites } = settings;
    if (attempt.door !== 'ui' || !Object.hasOwn(sites, attempt.loginUrl)) return null;
    const site = sites[attempt.loginUrl]!;
    if (!site.online) return refusals.siteOffline;
    const isMember = site.memberProfiles.includes(profileNameOf(deps.store, user));
    return isMember ? null : refusals.noSiteAccess;
};

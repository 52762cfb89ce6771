/** How the demo org differs from an org as it comes. */
import type { OrgSettings } from '../settings.ts';
import { demoProfiles } from './profiles.ts';

/** Host of the partners' site, as far as a login shows it. */
export const partnerSite = 'partners.localhost';

export const demoSettings = {
    /** As the app's own `Latchkey_Policy.Default` says. */
    lockoutMinutes: 30,
    singleSignOnService: 'refuses',
    sites: { [partnerSite]: { online: true, memberProfiles: ['Branch Office'] } },
    profiles: demoProfiles
} as const satisfies Partial<OrgSettings>;

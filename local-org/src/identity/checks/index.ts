/**
 * What stands between an attempt and a session, in order; the first objection decides. Salesforce
 * documents hours, then the second factor, then profile ranges, then token or device (Security
 * Guide, "Restrict Where and When Users Can Log In"). That the password comes before these, so that strangers learn nothing, is our
 * reading.
 */
import type { Attempting, Check, Claim } from '../attempt.ts';
import { active } from './active.ts';
import { appApproval, appState } from './app.ts';
import { apiToken } from './api-token.ts';
import { loginHours } from './login-hours.ts';
import { loginIpRanges } from './login-ip-ranges.ts';
import { knownDevice } from './known-device.ts';
import { loginRate } from './login-rate.ts';
import { maintenance } from './maintenance.ts';
import { multiFactor } from './multi-factor.ts';
import { myDomain } from './my-domain.ts';
import { newRelease } from './new-release.ts';
import { notFrozen } from './not-frozen.ts';
import { notLocked } from './not-locked.ts';
import { orgApi } from './org-api.ts';
import { passwordFlow } from './password-flow.ts';
import { password } from './password.ts';
import { singleSignOn } from './single-sign-on.ts';
import { siteMembers } from './site-members.ts';
import { soapSwitch } from './soap-switch.ts';
import { soapVersion } from './soap-version.ts';
import { userPermissions } from './user-permissions.ts';
import { validToken } from './valid-token.ts';

/** Rules of the door itself, the same for everybody. */
export const doorChecks: readonly Check<Attempting>[] = [
    maintenance,
    soapVersion,
    orgApi,
    soapSwitch,
    passwordFlow,
    appState,
    validToken,
    myDomain
];

/** Rules about the user in whose name the attempt is made. */
export const userChecks: readonly Check<Claim>[] = [
    loginRate,
    active,
    notFrozen,
    notLocked,
    singleSignOn,
    password,
    siteMembers,
    newRelease,
    appApproval,
    loginHours,
    userPermissions,
    multiFactor,
    loginIpRanges,
    apiToken,
    knownDevice
];

import type { Check, Claim } from '../attempt.ts';
import { isKnownDevice } from '../devices.ts';
import { inRanges } from '../ip.ts';
import { hasOpenCode } from '../mailed-codes.ts';
import { refusals } from '../refusals.ts';

/**
 * Device activation: a browser that isn't remembered, at an address that neither the org nor the
 * profile trusts, has to enter a mailed code. A second factor makes it needless. Salesforce Help,
 * "Device Activation".
 */
export const knownDevice: Check<Claim> = ({ deps, attempt, settings, profile, userId, proved }) => {
    if (attempt.door !== 'ui' || settings.deviceActivation === 'off' || proved !== null)
        return null;
    const trusted = [...settings.trustedIpRanges, ...(profile.loginIpRanges ?? [])];
    if (inRanges(attempt.sourceIp, trusted)) return null;
    if (isKnownDevice(deps, userId, attempt.device)) return null;
    return hasOpenCode(deps, userId) ? refusals.activationPending : refusals.activationRequired;
};

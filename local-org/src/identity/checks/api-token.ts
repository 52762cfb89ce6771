import { isApiDoor, type Check, type Claim } from '../attempt.ts';
import { inRanges } from '../ip.ts';
import { refusals } from '../refusals.ts';

/**
 * API clients append the security token, unless they come from an address that the org trusts or
 * from inside their profile's own ranges.
 */
export const apiToken: Check<Claim> = ({ attempt, settings, profile, proof }) => {
    if (!isApiDoor(attempt.door) || proof.token) return null;
    const trusted = [...settings.trustedIpRanges, ...(profile.loginIpRanges ?? [])];
    return inRanges(attempt.sourceIp, trusted) ? null : refusals.tokenRequired;
};

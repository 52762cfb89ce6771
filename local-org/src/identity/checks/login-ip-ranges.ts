import type { Check, Claim } from '../attempt.ts';
import { inRanges } from '../ip.ts';
import { refusals } from '../refusals.ts';

/** A profile with login IP ranges lets its users in from these addresses alone. */
export const loginIpRanges: Check<Claim> = ({ attempt, profile }) => {
    const ranges = profile.loginIpRanges ?? [];
    if (ranges.length === 0 || inRanges(attempt.sourceIp, ranges)) return null;
    return refusals.restrictedIp;
};

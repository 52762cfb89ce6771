import { isApiDoor, type Check, type Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/**
 * Multi-factor authentication: in a browser for everybody where the org asks for it, or for users
 * with ForceTwoFactor; at API doors that ask for a password for users with TwoFactorApi, whose
 * app's code takes the security token's place.
 */
export const multiFactor: Check<Claim> = (claim) => {
    const { deps, attempt, settings, userId, proved, proof } = claim;
    if (attempt.secret === null && isApiDoor(attempt.door)) return null;
    if (isApiDoor(attempt.door)) {
        const asked = deps.hasPermission(userId, 'TwoFactorApi');
        return asked && !proof.token ? refusals.secondFactorMissing : null;
    }
    const asked = settings.multiFactor === 'on' || deps.hasPermission(userId, 'ForceTwoFactor');
    return asked && proved !== 'mfa' ? refusals.multiFactorRequired : null;
};

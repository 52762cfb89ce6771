import { isApiDoor, type Check, type Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/**
 * API Only users have no browser; API clients need API Enabled, and Use Any API Auth where SOAP
 * login() asks for it.
 */
export const userPermissions: Check<Claim> = ({ deps, attempt, settings, userId }) => {
    const has = (permission: string) => deps.hasPermission(userId, permission);
    if (!isApiDoor(attempt.door)) return has('ApiUserOnly') ? refusals.apiOnly : null;
    if (!has('ApiEnabled')) return refusals.apiDisabled;
    const needsAuth = attempt.door === 'soap' && settings.soapLogin === 'permission';
    return needsAuth && !has('UseAnyApiAuth') ? refusals.soapLoginForbidden : null;
};

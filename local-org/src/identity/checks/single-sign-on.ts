import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';

const answers = {
    refuses: refusals.ssoRefused,
    down: refusals.ssoDown,
    missing: refusals.ssoMissing
} as const;

/**
 * Users with Is Single Sign-On Enabled have no password of the org's: the company's service would
 * judge it. None is connected here, so their passwords never open anything.
 */
export const singleSignOn: Check<Claim> = ({ deps, attempt, settings, userId }) => {
    if (attempt.secret === null || !deps.hasPermission(userId, 'IsSsoEnabled')) return null;
    return answers[settings.singleSignOnService];
};

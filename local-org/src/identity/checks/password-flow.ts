import type { Attempting, Check } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** The OAuth username-password flow can be blocked for the whole org. */
export const passwordFlow: Check<Attempting> = ({ attempt, settings }) =>
    attempt.door === 'oauth-password' && settings.passwordFlow === 'off'
        ? refusals.passwordFlowOff
        : null;

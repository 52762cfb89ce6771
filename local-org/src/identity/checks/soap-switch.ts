import type { Attempting, Check } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** SOAP login() can be off for the whole org, as it is by default in orgs since Winter '26. */
export const soapSwitch: Check<Attempting> = ({ attempt, settings }) =>
    attempt.door === 'soap' && settings.soapLogin === 'off' ? refusals.soapLoginOff : null;

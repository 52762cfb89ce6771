import type { Attempting, Check } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** While Salesforce works on the org, nobody signs in; sessions go on. */
export const maintenance: Check<Attempting> = ({ settings }) => {
    return settings.maintenance === 'on' ? refusals.inMaintenance : null;
};

import type { Check, Claim } from '../attempt.ts';
import { newStatus } from '../refusals.ts';

/** A rule of a release to come, of which the settings say only what it records for which application. */
export const newRelease: Check<Claim> = ({ attempt, settings }) => {
    const { application } = attempt;
    const { newStatuses } = settings;
    if (application === null || !Object.hasOwn(newStatuses, application)) return null;
    return newStatus(newStatuses[application]!);
};

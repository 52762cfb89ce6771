import type { Check, Claim } from '../attempt.ts';
import { newStatus } from '../refusals.ts';

/** What LoginHistory shows of a client that names none. */
const NO_NAME = 'N/A';

/** A rule of a release to come, of which the settings say only what it records for which application. */
export const newRelease: Check<Claim> = ({ attempt, settings }) => {
    const application = attempt.application ?? NO_NAME;
    const { newStatuses } = settings;
    return Object.hasOwn(newStatuses, application) ? newStatus(newStatuses[application]!) : null;
};

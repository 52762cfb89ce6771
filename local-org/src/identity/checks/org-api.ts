import { isApiDoor, type Attempting, type Check } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** An org whose edition has no API lets no API client in. */
export const orgApi: Check<Attempting> = ({ attempt, settings }) => {
    if (settings.api === 'on' || !isApiDoor(attempt.door)) return null;
    return attempt.door === 'soap' ? refusals.soapApiOff : refusals.oauthApiOff;
};

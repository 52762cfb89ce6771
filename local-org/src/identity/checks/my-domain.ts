import type { Attempting, Check } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** "Prevent login from login.salesforce.com": passwords are taken at the My Domain host alone. */
export const myDomain: Check<Attempting> = ({ attempt, settings }) => {
    const { myDomain: host, sites } = settings;
    if (host === null || attempt.secret === null || Object.hasOwn(sites, attempt.loginUrl)) {
        return null;
    }
    return attempt.loginUrl === host ? null : refusals.restrictedDomain;
};

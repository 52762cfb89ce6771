import type { Attempting, Check } from '../attempt.ts';
import { refusals, soapLoginGone } from '../refusals.ts';

/** Versions 30.0 and lower are retired, and login() is gone from 65.0 on. Salesforce Knowledge 005132110. */
const oldest = 31;
const lastWithLogin = 64;
/** The newest version that this org speaks. */
const newest = 67;

/** SOAP login() lives in API versions 31.0 to 64.0. */
export const soapVersion: Check<Attempting> = ({ attempt }) => {
    if (attempt.door !== 'soap') return null;
    const version = Number(attempt.apiVersion);
    if (!(version >= oldest && version <= newest)) return refusals.versionRetired;
    return version > lastWithLogin ? soapLoginGone(String(attempt.apiVersion)) : null;
};

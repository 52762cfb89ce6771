import { lastVersionWithLogin, versionOf } from '../api-versions.ts';
import type { Attempting, Check } from '../attempt.ts';
import { refusals, soapLoginGone } from '../refusals.ts';

/** SOAP login() lives in API versions 31.0 to 64.0. */
export const soapVersion: Check<Attempting> = ({ attempt }) => {
    if (attempt.door !== 'soap') return null;
    const version = versionOf(attempt.apiVersion ?? '');
    if (version === null) return refusals.versionRetired;
    return version > lastVersionWithLogin ? soapLoginGone(attempt.apiVersion!) : null;
};

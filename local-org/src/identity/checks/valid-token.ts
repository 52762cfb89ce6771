import type { Attempting, Check } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** What a client shows instead of a password must be valid; its door has found out. */
export const validToken: Check<Attempting> = ({ attempt }) =>
    attempt.hasInvalidToken === true ? refusals.invalidToken : null;

import type { Check, Claim } from '../attempt.ts';
import { refusals } from '../refusals.ts';

/** The password must be right; with a wrong token at its end it isn't. */
export const password: Check<Claim> = ({ proof }) =>
    proof.password ? null : refusals.invalidPassword;

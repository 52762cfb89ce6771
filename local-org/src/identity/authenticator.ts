/**
 * The one authenticator: every door leads here, and nothing else writes LoginHistory or moves
 * counter and lock.
 */
import {
    identify,
    isByPassword,
    judge,
    type Attempting,
    type Check,
    type Claim
} from './attempt.ts';
import { doorChecks, userChecks } from './checks/index.ts';
import { openChallenge, type ChallengeKind } from './challenges.ts';
import type { IdentityDeps } from './deps.ts';
import type { LoginAttempt, LoginOutcome } from './identity.ts';
import { countFailure, forgetFailures } from './lockout.ts';
import { recordAttempt } from './login-history.ts';
import { isPasswordExpired } from './password-changes.ts';
import { refusals, type Refusal } from './refusals.ts';
import { openSession, sweepSessions } from './sessions.ts';

/**
 * Judges one attempt and writes down what became of it, all or nothing.
 * @param proved the challenge that was answered rightly since the attempt's first round
 */
export function authenticate(
    deps: IdentityDeps,
    attempt: LoginAttempt,
    proved: ChallengeKind | null = null
): LoginOutcome {
    const attempting = judge(deps, attempt, proved);
    return deps.store.transaction(() => decide(attempting));
}

function decide(attempting: Attempting): LoginOutcome {
    const closedDoor = firstObjection(doorChecks, attempting);
    const claim = identify(attempting);
    if (claim === undefined) return strangersOutcome(closedDoor);
    const refusal = closedDoor ?? firstObjection(userChecks, claim);
    return refusal === null ? admit(claim) : refuse(claim, refusal);
}

function firstObjection<T extends Attempting>(
    checks: readonly Check<T>[],
    context: T
): Refusal | null {
    for (const check of checks) {
        const refusal = check(context);
        if (refusal !== null) return refusal;
    }
    return null;
}

/** An unknown username leaves no row: there is no user to attach it to. */
function strangersOutcome(closedDoor: Refusal | null): LoginOutcome {
    const { code, message } = closedDoor ?? refusals.invalidPassword;
    return { ok: false, status: null, code, message };
}

function refuse(claim: Claim, refusal: Refusal): LoginOutcome {
    const { status, code, message, counts, challenge } = refusal;
    const historyId = recordAttempt(claim, status);
    if (counts) countFailure(claim);
    if (challenge === undefined) return { ok: false, status, code, message };
    const id = openChallenge(claim, challenge, historyId);
    return { ok: false, status, code, message, challenge: id };
}

/** A success, which an expired password is too: its session can do nothing but set a new one. */
function admit(claim: Claim): LoginOutcome {
    const { deps, attempt, userId, now } = claim;
    recordAttempt(claim, 'Success');
    if (isByPassword(attempt)) forgetFailures(claim);
    deps.store.update('User', userId, { LastLoginDate: now });
    sweepSessions(deps);
    const passwordExpired = isByPassword(attempt) && isPasswordExpired(deps, userId);
    const session = openSession(deps, {
        userId,
        door: attempt.door,
        restricted: passwordExpired
    });
    return { ok: true, session, userId, passwordExpired };
}

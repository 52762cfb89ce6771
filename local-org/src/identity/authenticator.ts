/**
 * The one authenticator: every door leads here, and nothing else writes LoginHistory or moves
 * counter and lock.
 */
import { identify, judge, type Attempting, type Check, type Claim } from './attempt.ts';
import { doorChecks, userChecks } from './checks/index.ts';
import type { IdentityDeps } from './deps.ts';
import type { LoginAttempt, LoginOutcome } from './identity.ts';
import { countFailure, forgetFailures } from './lockout.ts';
import { recordAttempt } from './login-history.ts';
import { isPasswordExpired } from './password-changes.ts';
import { refusals, type Refusal } from './refusals.ts';
import { openSession, sweepSessions } from './sessions.ts';

/** Judges one attempt and writes down what became of it, all or nothing. */
export function authenticate(deps: IdentityDeps, attempt: LoginAttempt): LoginOutcome {
    const attempting = judge(deps, attempt);
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

function refuse(claim: Claim, { status, code, message, counts }: Refusal): LoginOutcome {
    recordAttempt(claim, status);
    if (counts) countFailure(claim);
    return { ok: false, status, code, message };
}

/** A success, which an expired password is too: its session can do nothing but set a new one. */
function admit(claim: Claim): LoginOutcome {
    const { deps, attempt, userId, now } = claim;
    recordAttempt(claim, 'Success');
    if (attempt.secret !== null) forgetFailures(claim);
    deps.store.update('User', userId, { LastLoginDate: now });
    sweepSessions(deps);
    const passwordExpired = attempt.secret !== null && isPasswordExpired(deps, userId);
    const session = openSession(deps, {
        userId,
        door: attempt.door,
        restricted: passwordExpired
    });
    return { ok: true, session, userId, passwordExpired };
}

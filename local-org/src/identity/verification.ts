/** Answers to challenges: how a sign-in that stopped half-way goes on. */
import {
    confirmEnrolment,
    hasAuthenticator,
    offerEnrolment,
    spendAppCode,
    type Enrolment
} from './authenticator-app.ts';
import { authenticate } from './authenticator.ts';
import {
    closeChallenge,
    countWrongTry,
    findChallenge,
    type ChallengeKind,
    type StoredChallenge
} from './challenges.ts';
import type { IdentityDeps } from './deps.ts';
import { rememberDevice } from './devices.ts';
import type { LoginOutcome } from './identity.ts';
import { mailCode, spendMailedCode, type CodeVerdict } from './mailed-codes.ts';
import { recordProvedIp, recordVerification } from './verification-history.ts';

/** What a browser has to prove; `enrolment` when the user's app has to be connected first. */
export interface Challenge {
    readonly kind: ChallengeKind;
    readonly userId: string;
    readonly enrolment: Enrolment | null;
}

/** What became of an answer; `device` is the mark of a browser that is to be remembered. */
export type Answer =
    | { readonly verdict: 'right'; readonly outcome: LoginOutcome; readonly device: string | null }
    | { readonly verdict: 'wrong' | 'over' };

export interface Verification {
    /** The open challenge of an id; undefined when unknown, done or over (15 minutes). */
    challenge(id: string): Challenge | undefined;
    /**
     * Answers a challenge. With the right code the sign-in goes on where it stopped.
     * @param remember whether the browser is asked again next time; for mailed codes only
     */
    answer(id: string, code: string, remember: boolean): Answer;
    /** Mails another code, at most 10 an hour. @returns whether it did */
    resend(id: string): boolean;
    /** Offers a secret to the user's authenticator app. */
    offer(userId: string): Enrolment;
    /** Connects the app that holds the offered secret. @returns whether the code proved it */
    confirm(userId: string, code: string): boolean;
    hasAuthenticator(userId: string): boolean;
}

/** Codes of an app that may be wrong until the sign-in has to begin anew. */
const triesPerChallenge = 5;

/** The services around challenges. Each call is atomic. */
export function createVerification(deps: IdentityDeps): Verification {
    const atomic =
        <A extends unknown[], R>(work: (deps: IdentityDeps, ...args: A) => R) =>
        (...args: A): R =>
            deps.store.transaction(() => work(deps, ...args));
    return {
        challenge: atomic(describe),
        answer: atomic(answer),
        resend: atomic(resend),
        offer: atomic(offerEnrolment),
        confirm: atomic(confirmEnrolment),
        hasAuthenticator: (userId) => hasAuthenticator(deps, userId)
    };
}

function describe(deps: IdentityDeps, id: string): Challenge | undefined {
    const challenge = findChallenge(deps, id);
    if (challenge === undefined) return undefined;
    const { kind, userId } = challenge;
    const enrols = kind === 'mfa' && !hasAuthenticator(deps, userId);
    return { kind, userId, enrolment: enrols ? offerEnrolment(deps, userId) : null };
}

function answer(deps: IdentityDeps, id: string, code: string, remember: boolean): Answer {
    const challenge = findChallenge(deps, id);
    if (challenge === undefined) return { verdict: 'over' };
    const verdict = judgeCode(deps, id, challenge, code);
    if (verdict === 'wrong') {
        recordVerification(deps, challenge, 'FailedInvalidCode');
        return { verdict };
    }
    closeChallenge(deps, id);
    if (verdict === 'exhausted') {
        recordVerification(deps, challenge, 'FailedTooManyAttempts');
        return { verdict: 'over' };
    }
    return goOn(deps, challenge, remember);
}

function goOn(deps: IdentityDeps, challenge: StoredChallenge, remember: boolean): Answer {
    const { kind, userId, attempt, loginIpId } = challenge;
    recordVerification(deps, challenge, 'Succeeded');
    recordProvedIp(deps, loginIpId);
    const device = remember && kind === 'device' ? rememberDevice(deps, userId) : null;
    return { verdict: 'right', outcome: authenticate(deps, attempt, kind), device };
}

function judgeCode(
    deps: IdentityDeps,
    id: string,
    challenge: StoredChallenge,
    code: string
): CodeVerdict {
    const { kind, userId } = challenge;
    if (kind === 'device') return spendMailedCode(deps, userId, code);
    const spend = hasAuthenticator(deps, userId) ? spendAppCode : confirmEnrolment;
    if (spend(deps, userId, code)) return 'right';
    return countWrongTry(deps, id, challenge) >= triesPerChallenge ? 'exhausted' : 'wrong';
}

function resend(deps: IdentityDeps, id: string): boolean {
    const challenge = findChallenge(deps, id);
    return challenge?.kind === 'device' && mailCode(deps, challenge.userId);
}

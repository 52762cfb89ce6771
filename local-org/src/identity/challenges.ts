/**
 * Sign-ins that stopped half-way: the password was right, and the browser has to prove more. The
 * browser keeps the challenge's id, the org a digest of it.
 */
import type { Claim } from './attempt.ts';
import { credentialOf } from './credentials.ts';
import type { IdentityDeps } from './deps.ts';
import type { LoginAttempt } from './identity.ts';
import { hasOpenCode, mailCode } from './mailed-codes.ts';
import { digest } from './tokens.ts';
import { nextGroup, recordAskedIp, recordVerification } from './verification-history.ts';

/** What is to be proved: a new browser by a mailed code, or a second factor by an app's code. */
export type ChallengeKind = 'device' | 'mfa';

/** A challenge as it is stored. */
export interface StoredChallenge {
    readonly userId: string;
    readonly kind: ChallengeKind;
    /** The attempt that goes on when all is proved, without its secret. */
    readonly attempt: LoginAttempt;
    /** Epoch milliseconds. */
    readonly madeAt: number;
    readonly wrongTries: number;
    /** LoginHistory row of the attempt. */
    readonly historyId: string;
    readonly loginIpId: string | null;
    /** `VerificationHistory.EventGroup`. */
    readonly group: number;
    /** A new password ends the challenge that the old one began. */
    readonly passwordSetAt: number | null;
}

const idBytes = 32;
const lifetime = 15 * 60_000;

/** Opens a challenge, and mails a code unless one is on its way. @returns its id */
export function openChallenge(claim: Claim, kind: ChallengeKind, historyId: string): string {
    const { deps, attempt, userId, now, credential } = claim;
    const id = deps.random(idBytes).toString('base64url');
    const byMail = kind === 'device';
    const challenge: StoredChallenge = {
        userId,
        kind,
        attempt: { ...attempt, secret: null },
        madeAt: now,
        wrongTries: 0,
        historyId,
        loginIpId: byMail ? recordAskedIp(deps, userId, attempt.sourceIp) : null,
        group: nextGroup(deps),
        passwordSetAt: credential.passwordSetAt
    };
    sweep(deps);
    table(deps).put(digest(id), challenge);
    recordVerification(deps, challenge, 'Initiated');
    if (byMail && !hasOpenCode(deps, userId)) mailCode(deps, userId);
    return id;
}

/** The open challenge of an id; undefined when unknown, done or over. */
export function findChallenge(deps: IdentityDeps, id: string): StoredChallenge | undefined {
    const challenge = table(deps).get(digest(id));
    if (challenge === undefined || isOver(deps, challenge)) return undefined;
    const { passwordSetAt } = credentialOf(deps.store, challenge.userId);
    return passwordSetAt === challenge.passwordSetAt ? challenge : undefined;
}

/** Ends a challenge. */
export function closeChallenge(deps: IdentityDeps, id: string): void {
    table(deps).delete(digest(id));
}

/** Counts a wrong try. @returns how many there were */
export function countWrongTry(deps: IdentityDeps, id: string, challenge: StoredChallenge): number {
    const wrongTries = challenge.wrongTries + 1;
    table(deps).put(digest(id), { ...challenge, wrongTries });
    return wrongTries;
}

function sweep(deps: IdentityDeps): void {
    for (const [key, challenge] of [...table(deps).entries()]) {
        if (isOver(deps, challenge)) table(deps).delete(key);
    }
}

function isOver({ clock }: IdentityDeps, { madeAt }: StoredChallenge): boolean {
    return clock.now() >= madeAt + lifetime;
}

function table({ store }: IdentityDeps) {
    return store.internal<StoredChallenge>('identity.challenges');
}

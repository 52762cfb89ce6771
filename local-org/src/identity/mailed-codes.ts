/** Verification codes by mail: one open code a user, stored as a slow hash because it is short. */
import { identityCodeMail } from '../mail/texts/identity-code.ts';
import type { IdentityDeps } from './deps.ts';
import { takeTurn } from './hourly-limit.ts';
import { hashPassword, verifyPassword, type PasswordHash } from './passwords.ts';

interface MailedCode {
    readonly hash: PasswordHash;
    /** Epoch milliseconds. */
    readonly sentAt: number;
    readonly wrongTries: number;
}

/** Whether a code was right; `exhausted` with the last wrong try that a code allows. */
export type CodeVerdict = 'right' | 'wrong' | 'exhausted';

/** Neither lifetime nor number of tries is documented. */
const lifetime = 15 * 60_000;
const triesPerCode = 5;
const codesPerHour = 10;
const saltBytes = 16;

/** Whether a code is on its way that the user hasn't entered yet. */
export function hasOpenCode(deps: IdentityDeps, userId: string): boolean {
    return openCode(deps, userId) !== undefined;
}

/** Mails a new code in place of the one before. @returns false when the hour's are used up */
export function mailCode(deps: IdentityDeps, userId: string): boolean {
    if (!takeTurn(deps, 'mailedCodeRequests', userId, codesPerHour)) return false;
    const user = deps.store.get('User', userId);
    if (user === undefined) return false;
    const code = randomCode(deps);
    const hash = hashPassword(code, deps.random(saltBytes));
    table(deps).put(userId, { hash, sentAt: deps.clock.now(), wrongTries: 0 });
    deps.outbox.queue(identityCodeMail(user, code));
    return true;
}

/** Spends the open code, or a try of it. */
export function spendMailedCode(deps: IdentityDeps, userId: string, code: string): CodeVerdict {
    const open = openCode(deps, userId);
    if (open === undefined) return 'exhausted';
    const right = verifyPassword(open.hash, code);
    const wrongTries = open.wrongTries + 1;
    if (right || wrongTries >= triesPerCode) table(deps).delete(userId);
    else table(deps).put(userId, { ...open, wrongTries });
    if (right) return 'right';
    return wrongTries >= triesPerCode ? 'exhausted' : 'wrong';
}

/** Six digits without bias: a rest of 2^48 by a million is too small to matter. */
function randomCode(deps: IdentityDeps): string {
    return String(deps.random(6).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

function openCode(deps: IdentityDeps, userId: string): MailedCode | undefined {
    const code = table(deps).get(userId);
    return code !== undefined && deps.clock.now() < code.sentAt + lifetime ? code : undefined;
}

function table({ store }: IdentityDeps) {
    return store.internal<MailedCode>('identity.mailedCodes');
}

/** Single-use links by mail that lead to a new password. */
import { passwordResetMail } from '../mail/texts/password-reset.ts';
import type { Row } from '../store/store.ts';
import type { IdentityDeps } from './deps.ts';
import { digest } from './tokens.ts';
import { idOf } from './users.ts';

interface ResetLink {
    readonly userId: string;
    /** Epoch milliseconds. */
    readonly madeAt: number;
}

/** Links live 24 hours or until used. */
const lifetime = 24 * 3_600_000;
const codeBytes = 32;

/** Mails a new link; an earlier one of the same user dies. */
export function mailResetLink(deps: IdentityDeps, user: Row, askedBy: 'admin' | 'self'): void {
    closeResetLinks(deps, idOf(user));
    const code = deps.random(codeBytes).toString('base64url');
    table(deps).put(digest(code), { userId: idOf(user), madeAt: deps.clock.now() });
    const link = `${deps.siteUrl()}/login/reset?c=${code}`;
    deps.outbox.queue(passwordResetMail(user, link, askedBy));
}

/** Whose link this is; undefined when unknown, spent, over, or its user is inactive. */
export function resetLinkUser(deps: IdentityDeps, code: string): string | undefined {
    const link = table(deps).get(digest(code));
    if (link === undefined || deps.clock.now() >= link.madeAt + lifetime) return undefined;
    const active = deps.store.get('User', link.userId)?.IsActive === true;
    return active ? link.userId : undefined;
}

/** Spends every link of a user. */
export function closeResetLinks(deps: IdentityDeps, userId: string): void {
    for (const [key, link] of [...table(deps).entries()]) {
        if (link.userId === userId) table(deps).delete(key);
    }
}

function table({ store }: IdentityDeps) {
    return store.internal<ResetLink>('identity.resetLinks');
}

import type { FastifyReply } from 'fastify';
import type { LoginOutcome } from '../../identity/identity.ts';
import { giveSession } from '../session.ts';

/** Gives the browser its session and leads on: to the target, or to a new password. */
export function welcome(
    reply: FastifyReply,
    { session, passwordExpired }: LoginOutcome & { readonly ok: true },
    target: string
): FastifyReply {
    giveSession(reply, session);
    return reply.redirect(passwordExpired ? '/login/change-password' : target, 303);
}

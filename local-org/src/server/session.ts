/**
 * Who is asking. Clients send `Authorization: Bearer SESSION`, browsers a cookie; a browser proves
 * with a CSRF token that a page of ours sent what changes anything.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../identity/identity.ts';
import { expiredPassword, HttpError, invalidSession } from './http-error.ts';

/** Name of the browser's session cookie. */
export const sessionCookie = 'latchkey_session';
/** Header in which scripts of a page send the CSRF token; forms send it as the field `csrf`. */
const csrfHeader = 'x-csrf-token';

const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/**
 * The session of a request, by header or cookie; what a cookie's request would change needs its
 * CSRF token.
 * @throws HttpError 401 without a live session, 403 when its password has expired or the CSRF token
 * is wrong
 */
export function requireSession(request: FastifyRequest): Session {
    const bearer = bearerOf(request);
    const session = bearer === null ? browserSession(request) : liveSession(request, bearer);
    if (session === undefined) throw invalidSession();
    if (bearer === null && !isSafe(request)) requireCsrf(request, session);
    if (session.restricted) throw expiredPassword();
    return session;
}

/** The live session of the browser's cookie, restricted ones too, or undefined. */
export function browserSession(request: FastifyRequest): Session | undefined {
    const id = request.cookies[sessionCookie];
    return id === undefined ? undefined : liveSession(request, id);
}

/** The live session of an id that came by another way, or undefined. */
function liveSession(request: FastifyRequest, id: string): Session | undefined {
    return request.server.org.identity.session(id);
}

/** The session id in the Authorization header, or null. Old clients write `OAuth` for `Bearer`. */
function bearerOf(request: FastifyRequest): string | null {
    const match = /^(?:Bearer|OAuth) +(\S+)$/i.exec(request.headers.authorization ?? '');
    return match?.[1] ?? null;
}

/** The CSRF token that goes with a session. */
export function csrfToken(session: Session): string {
    return createHash('sha256').update(`csrf:${session.id}`).digest('base64url');
}

/** Refuses a browser's request without the session's CSRF token. @throws HttpError 403 */
export function requireCsrf(request: FastifyRequest, session: Session): void {
    const body = request.body as { csrf?: unknown } | null | undefined;
    const given = request.headers[csrfHeader] ?? body?.csrf;
    if (typeof given === 'string' && sameText(given, csrfToken(session))) return;
    throw new HttpError(403, 'CSRF', 'This page is out of date. Reload it and try again.');
}

/** Hands a session to the browser, in place of the one that it had. */
export function giveSession(reply: FastifyReply, session: Session): void {
    const old = browserSession(reply.request);
    if (old !== undefined) reply.server.org.identity.endSession(old.id);
    reply.setCookie(sessionCookie, session.id, cookieOptions);
}

/** Ends the browser's session and takes its cookie away. */
export function takeSession(reply: FastifyReply): void {
    const id = reply.request.cookies[sessionCookie];
    if (id !== undefined) reply.server.org.identity.endSession(id);
    reply.clearCookie(sessionCookie, cookieOptions);
}

function isSafe({ method }: FastifyRequest): boolean {
    return method === 'GET' || method === 'HEAD';
}

function sameText(a: string, b: string): boolean {
    const [left, right] = [Buffer.from(a), Buffer.from(b)];
    return left.length === right.length && timingSafeEqual(left, right);
}

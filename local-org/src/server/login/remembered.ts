/** The mark of a browser that was told not to be asked again. */
import type { FastifyReply, FastifyRequest } from 'fastify';

const cookie = 'latchkey_device';
const yearSeconds = 31_536_000;

/** Leaves the mark in the browser for a year. */
export function rememberBrowser(reply: FastifyReply, mark: string): void {
    const options = { path: '/login', httpOnly: true, sameSite: 'lax' } as const;
    reply.setCookie(cookie, mark, { ...options, maxAge: yearSeconds });
}

/** The browser's mark, or null. */
export function browserMark({ cookies }: FastifyRequest): string | null {
    return cookies[cookie] ?? null;
}

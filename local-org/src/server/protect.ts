/**
 * Guards in front of every handler: who may address this server, in what encoding, and with which
 * headers it answers.
 */
import { createGunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error.ts';

/**
 * Names under which a laptop reaches itself; RFC 6761 reserves `*.localhost`. Any other name is a page of somebody else's in
 * disguise (DNS rebinding).
 */
const loopback = /^(([a-z0-9-]+\.)*localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;

const headers = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin'
} as const;

/** Policy of pages without scripts from elsewhere; a page with other needs sets its own header. */
const contentPolicy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'self'";

/** Adds the guards. */
export function addProtection(app: FastifyInstance): void {
    app.addHook('onRequest', async (request, reply) => {
        reply.headers(headers);
        reply.header('content-security-policy', contentPolicy);
        if (!loopback.test(request.headers.host ?? '')) {
            throw new HttpError(421, 'WRONG_HOST', 'This server answers to localhost only.');
        }
    });
    app.addHook('preParsing', async (request, _reply, payload) => {
        const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
        if (encoding === 'identity') return payload;
        if (encoding !== 'gzip') {
            throw new HttpError(415, 'UNSUPPORTED_ENCODING', 'Send the body plain or gzipped.');
        }
        return gunzip(request, payload);
    });
}

/** The plain body. Fastify's body limit counts what comes out, so a small bomb bursts early. */
function gunzip(request: FastifyRequest, payload: NodeJS.ReadableStream) {
    const plain = Object.assign(createGunzip(), {
        receivedEncodedLength: Number(request.headers['content-length'] ?? 0)
    });
    payload.on('error', (error: Error) => plain.destroy(error));
    // Whoever reads the body hears of a broken one; when nobody reads it, nobody needs to.
    plain.on('error', () => undefined);
    return payload.pipe(plain);
}

/**
 * Refuses what a page of another site sent.
 * @throws HttpError 403
 */
export function requireSameOrigin(request: FastifyRequest): void {
    const { origin } = request.headers;
    if (origin === undefined || origin === `${request.protocol}://${request.host}`) return;
    throw new HttpError(403, 'CROSS_ORIGIN', 'This form was sent from another site.');
}

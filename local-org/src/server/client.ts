/** What a request tells about the client that sent it. */
import type { FastifyRequest } from 'fastify';
import type { LoginAttempt } from '../identity/identity.ts';

/** The parts of a LoginAttempt that every door takes from the request in the same way. */
export type ClientFacts = Pick<LoginAttempt, 'sourceIp' | 'forwardedForIp' | 'loginUrl'>;

/** Where a request came from and where it went. Nothing but the socket says where it came from. */
export function clientFacts(request: FastifyRequest): ClientFacts {
    const forwarded = request.headers['x-forwarded-for'];
    return {
        sourceIp: peerAddress(request),
        forwardedForIp: forwarded === undefined ? null : String(forwarded),
        loginUrl: request.hostname
    };
}

/** Scheme, host and port by which the client reached the org. */
export function originOf(request: FastifyRequest): string {
    return `${request.protocol}://${request.host}`;
}

function peerAddress(request: FastifyRequest): string {
    return (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
}

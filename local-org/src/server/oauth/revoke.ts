import type { FastifyInstance, FastifyRequest } from 'fastify';
import { revokeRefreshToken } from '../../identity/refresh-tokens.ts';
import { formOf } from '../login/form.ts';
import { OAuthError } from './error.ts';

/** `POST /services/oauth2/revoke`, and GET as old clients do: ends a session or a refresh token. */
export function addRevoke(app: FastifyInstance): void {
    app.route({
        method: ['GET', 'POST'],
        url: '/services/oauth2/revoke',
        handler: (request, reply) => {
            const { org } = request.server;
            const { identity } = org;
            const token = tokenIn(request);
            const wasRefreshToken = revokeRefreshToken(org, token);
            if (!wasRefreshToken && identity.session(token) === undefined) {
                throw new OAuthError('invalid_token', 'invalid token');
            }
            identity.endSession(token);
            return reply.code(200).send();
        }
    });
}

function tokenIn(request: FastifyRequest): string {
    const { token } = request.query as { token?: unknown };
    return formOf(request).get('token') ?? (typeof token === 'string' ? token : '');
}

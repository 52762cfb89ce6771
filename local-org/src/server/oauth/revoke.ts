import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formOf } from '../login/form.ts';
import { OAuthError } from './error.ts';

/** `POST /services/oauth2/revoke`, and GET as old clients do: ends the session of a token. */
export function addRevoke(app: FastifyInstance): void {
    app.route({
        method: ['GET', 'POST'],
        url: '/services/oauth2/revoke',
        handler: (request, reply) => {
            const { identity } = request.server.org;
            const token = tokenIn(request);
            if (identity.session(token) === undefined) {
                throw new OAuthError('invalid_token', 'invalid token');
            }
            identity.endSession(token);
            return reply.code(200).send();
        },
    });
}

function tokenIn(request: FastifyRequest): string {
    const { token } = request.query as { token?: unknown };
    return formOf(request).get('token') ?? (typeof token === 'string' ? token : '');
}

/** `POST /services/oauth2/token`. */
import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { originOf } from '../client.ts';
import { formOf } from '../login/form.ts';
import { OAuthError } from './error.ts';
import { grants } from './grants.ts';

/** Adds the token endpoint. */
export function addToken(app: FastifyInstance): void {
    app.post('/services/oauth2/token', (request, reply) => {
        reply.header('cache-control', 'no-store');
        return token(request);
    });
}

async function token(request: FastifyRequest) {
    const form = formOf(request);
    const grant = grants.get(form.get('grant_type') ?? '');
    if (grant === undefined) {
        throw new OAuthError('unsupported_grant_type', 'grant type not supported');
    }
    const { app, session, refreshToken } = await grant({ request, form });
    const { org } = request.server;
    const id = `${originOf(request)}/id/${org.id}/${session.userId}`;
    // Milliseconds as text: so the platform writes it and clients read it.
    const issuedAt = String(org.clock.now());
    return {
        access_token: session.id,
        refresh_token: refreshToken,
        instance_url: originOf(request),
        id,
        token_type: 'Bearer',
        issued_at: issuedAt,
        signature: createHmac('sha256', app.secret)
            .update(id + issuedAt)
            .digest('base64')
    };
}

/** OAuth 2.0: tokens and who they belong to. */
import type { FastifyInstance } from 'fastify';
import { reportFailure } from '../errors.ts';
import { publicError } from '../http-error.ts';
import { addAuthorize } from './authorize.ts';
import { OAuthError } from './error.ts';
import { addRevoke } from './revoke.ts';
import { addToken } from './token.ts';
import { addUserInfo } from './user-info.ts';

/** Adds the OAuth endpoints, with errors as `{error, error_description}`. */
export function addOAuth(app: FastifyInstance): void {
    app.register(async (oauth) => {
        oauth.setErrorHandler((error, request, reply) => {
            if (error instanceof OAuthError) {
                const { code, message, statusCode } = error;
                return reply.code(statusCode).send({ error: code, error_description: message });
            }
            const shown = publicError(error);
            if (shown.statusCode >= 500) reportFailure(request, error);
            return reply
                .code(shown.statusCode)
                .send({ error: 'invalid_request', error_description: shown.message });
        });
        addAuthorize(oauth);
        addToken(oauth);
        addRevoke(oauth);
        addUserInfo(oauth);
    });
}

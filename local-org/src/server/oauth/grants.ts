/** The grants of the token endpoint, each an attempt at the one authenticator. */
import type { FastifyRequest } from 'fastify';
import type { ClientApp } from '../../identity/apps.ts';
import type { Door, Session } from '../../identity/identity.ts';
import { clientFacts } from '../client.ts';
import { OAuthError } from './error.ts';

/** A request for a token. */
export interface TokenRequest {
    readonly request: FastifyRequest;
    readonly app: ClientApp;
    readonly form: ReadonlyMap<string, string>;
}

/** Proves who asks and opens a session. @throws OAuthError */
export type Grant = (request: TokenRequest) => Session;

/** What a client reads for each refusal; where nothing is listed, the same as for a wrong password. */
const descriptions: Readonly<Record<string, string>> = {
    LOGIN_DURING_RESTRICTED_DOMAIN: 'ip restricted',
};

/** Username and password, with the security token appended. */
const password: Grant = ({ request, app, form }) => {
    return signIn(request, app, {
        door: 'oauth-password',
        username: form.get('username') ?? '',
        secret: form.get('password') ?? '',
    });
};

/** The app itself, in the name of the user whom an admin chose for it. */
const clientCredentials: Grant = ({ request, app }) => {
    if (app.runAs === null) {
        throw new OAuthError('invalid_grant', 'no client credentials user enabled');
    }
    return signIn(request, app, {
        door: 'oauth-client-credentials',
        username: app.runAs,
        secret: null,
    });
};

export const grants: ReadonlyMap<string, Grant> = new Map([
    ['password', password],
    ['client_credentials', clientCredentials],
]);

function signIn(
    request: FastifyRequest,
    app: ClientApp,
    claim: { door: Door; username: string; secret: string | null },
): Session {
    const outcome = request.server.org.identity.authenticate({
        ...clientFacts(request),
        ...claim,
        // "isn't populated for logins completed via OAuth flows": Object Reference, LoginHistory.
        forwardedForIp: null,
        application: app.name,
        apiType: null,
        apiVersion: null,
        clientVersion: null,
        browser: null,
        platform: null,
    });
    if (outcome.ok) return outcome.session;
    const description = descriptions[outcome.code] ?? 'authentication failure';
    throw new OAuthError('invalid_grant', description);
}

/** Attempts of OAuth apps at the one authenticator. */
import type { FastifyRequest } from 'fastify';
import type { ClientApp } from '../../identity/apps.ts';
import type { Door, LoginAttempt, LoginOutcome, Session } from '../../identity/identity.ts';
import { clientFacts } from '../client.ts';
import { OAuthError } from './error.ts';

/** In whose name an app asks, and by what right. */
export interface OAuthClaim {
    readonly door: Door;
    readonly username: string;
    /** Null where something else than a password proves the right. */
    readonly secret: string | null;
}

/**
 * What a client reads for each refusal; where nothing is listed, the same as for a wrong password.
 */
const errors: Readonly<Record<string, readonly [error: string, description: string]>> = {
    LOGIN_DURING_RESTRICTED_DOMAIN: ['invalid_grant', 'ip restricted'],
    LOGIN_RATE_EXCEEDED: ['invalid_grant', 'login rate exceeded'],
    OAUTH_APP_BLOCKED: ['OAUTH_APP_BLOCKED', 'this app is blocked by admin'],
    APP_NOT_FOUND: ['app_not_found', 'app is not installed in this org'],
    INVALID_CLIENT_ID: ['invalid_client_id', 'client identifier invalid'],
    NOT_APPROVED: ['invalid_grant', "user hasn't approved this consumer"]
};

/** Signs an app's user in. @throws OAuthError when that is refused */
export function signIn(request: FastifyRequest, app: ClientApp, claim: OAuthClaim): Session {
    const outcome = attempt(request, app, claim);
    if (outcome.ok) return outcome.session;
    const [error, description] = errors[outcome.code] ?? [
        'invalid_grant',
        'authentication failure'
    ];
    throw new OAuthError(error, description);
}

/** Records that an app showed a token or assertion that is not valid. */
export function recordInvalidToken(
    request: FastifyRequest,
    app: ClientApp,
    claim: Omit<OAuthClaim, 'secret'>
): void {
    attempt(request, app, { ...claim, secret: null, hasInvalidToken: true });
}

function attempt(
    request: FastifyRequest,
    app: ClientApp,
    claim: OAuthClaim & Pick<LoginAttempt, 'hasInvalidToken'>
): LoginOutcome {
    return request.server.org.identity.authenticate({
        ...clientFacts(request),
        ...claim,
        clientId: app.clientId,
        // "isn't populated for logins completed via OAuth flows": Object Reference, LoginHistory.
        forwardedForIp: null,
        application: app.name,
        apiType: null,
        apiVersion: null,
        clientVersion: null,
        browser: null,
        platform: null
    });
}

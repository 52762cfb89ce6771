/** The grants of the token endpoint, each an attempt at the one authenticator. */
import type { FastifyRequest } from 'fastify';
import type { ClientApp } from '../../identity/apps.ts';
import type { Door, Session } from '../../identity/identity.ts';
import {
    issueRefreshToken,
    isVerified,
    redeemCode,
    refreshTokenHolder
} from '../../identity/oauth-grants.ts';
import { clientFacts } from '../client.ts';
import { OAuthError } from './error.ts';

/** A request for a token. */
export interface TokenRequest {
    readonly request: FastifyRequest;
    readonly app: ClientApp;
    readonly form: ReadonlyMap<string, string>;
}

/** Proves who asks and opens a session. @throws OAuthError */
export type Grant = (request: TokenRequest) => Granted;

/** What a grant gives; a refresh token only where the flow has one. */
export interface Granted {
    readonly session: Session;
    readonly refreshToken?: string;
}

/**
 * What a client reads for each refusal; where nothing is listed, the same as for a wrong password.
 */
const descriptions: Readonly<Record<string, string>> = {
    LOGIN_DURING_RESTRICTED_DOMAIN: 'ip restricted'
};

/** Username and password, with the security token appended. */
const password: Grant = ({ request, app, form }) => {
    const session = signIn(request, app, {
        door: 'oauth-password',
        username: form.get('username') ?? '',
        secret: form.get('password') ?? ''
    });
    return { session };
};

/** The app itself, in the name of the user whom an admin chose for it. */
const clientCredentials: Grant = ({ request, app }) => {
    if (app.runAs === null) {
        throw new OAuthError('invalid_grant', 'no client credentials user enabled');
    }
    const door = 'oauth-client-credentials';
    return { session: signIn(request, app, { door, username: app.runAs, secret: null }) };
};

/** The code that a user's approval gave to the app. */
const authorizationCode: Grant = ({ request, app, form }) => {
    const { org } = request.server;
    const approval = redeemCode(org, form.get('code') ?? '');
    if (approval?.clientId !== app.clientId) throw invalidCode();
    if (approval.redirectUri !== form.get('redirect_uri')) {
        throw new OAuthError('redirect_uri_mismatch', 'redirect_uri must match configuration');
    }
    if (!isVerified(approval, form.get('code_verifier'))) {
        throw new OAuthError('invalid_grant', 'invalid code verifier');
    }
    const username = usernameOf(request, approval.userId);
    const session = signIn(request, app, { door: 'oauth-web-server', username, secret: null });
    return { session, refreshToken: issueRefreshToken(org, approval) };
};

/** A token that outlives the session, until it is revoked. */
const refresh: Grant = ({ request, app, form }) => {
    const holder = refreshTokenHolder(request.server.org.store, form.get('refresh_token') ?? '');
    if (holder?.clientId !== app.clientId) {
        throw new OAuthError('invalid_grant', 'expired access/refresh token');
    }
    const username = usernameOf(request, holder.userId);
    return { session: signIn(request, app, { door: 'oauth-refresh', username, secret: null }) };
};

export const grants: ReadonlyMap<string, Grant> = new Map([
    ['password', password],
    ['client_credentials', clientCredentials],
    ['authorization_code', authorizationCode],
    ['refresh_token', refresh]
]);

function signIn(
    request: FastifyRequest,
    app: ClientApp,
    claim: { door: Door; username: string; secret: string | null }
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
        platform: null
    });
    if (outcome.ok) return outcome.session;
    const description = descriptions[outcome.code] ?? 'authentication failure';
    throw new OAuthError('invalid_grant', description);
}

function usernameOf(request: FastifyRequest, userId: string): string {
    return String(request.server.org.store.get('User', userId)?.Username ?? '');
}

function invalidCode(): OAuthError {
    return new OAuthError('invalid_grant', 'invalid authorization code');
}

/** The grants of the token endpoint, each an attempt at the one authenticator. */
import type { FastifyRequest } from 'fastify';
import type { ClientApp } from '../../identity/apps.ts';
import type { Session } from '../../identity/identity.ts';
import { isVerified, redeemCode } from '../../identity/oauth-grants.ts';
import { issueRefreshToken, tieToToken } from '../../identity/refresh-tokens.ts';
import { clientApp } from './client-app.ts';
import { OAuthError } from './error.ts';
import { jwtBearer } from './jwt-bearer.ts';
import { refresh } from './refresh.ts';
import { signIn } from './sign-in.ts';
import { usernameOf } from './username.ts';

/** A request for a token. */
export interface TokenRequest {
    readonly request: FastifyRequest;
    readonly form: ReadonlyMap<string, string>;
}

/** Proves who asks and opens a session. @throws OAuthError */
export type Grant = (request: TokenRequest) => Granted | Promise<Granted>;

/** What a grant gives; a refresh token only where the flow has one. */
export interface Granted {
    readonly app: ClientApp;
    readonly session: Session;
    readonly refreshToken?: string;
}

/** Username and password, with the security token appended. */
const password: Grant = ({ request, form }) => {
    const app = clientApp(request, form);
    const session = signIn(request, app, {
        door: 'oauth-password',
        username: form.get('username') ?? '',
        secret: form.get('password') ?? ''
    });
    return { app, session };
};

/** The app itself, in the name of the user whom an admin chose for it. */
const clientCredentials: Grant = ({ request, form }) => {
    const app = clientApp(request, form);
    if (app.runAs === null) {
        throw new OAuthError('invalid_grant', 'no client credentials user enabled');
    }
    const door = 'oauth-client-credentials';
    return { app, session: signIn(request, app, { door, username: app.runAs, secret: null }) };
};

/** The code that a user's approval gave to the app. */
const authorizationCode: Grant = ({ request, form }) => {
    const { org } = request.server;
    const app = clientApp(request, form);
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
    const refreshToken = issueRefreshToken(org, approval);
    tieToToken(org, session.id, refreshToken);
    return { app, session, refreshToken };
};

export const grants: ReadonlyMap<string, Grant> = new Map([
    ['password', password],
    ['client_credentials', clientCredentials],
    ['authorization_code', authorizationCode],
    ['refresh_token', refresh],
    ['urn:ietf:params:oauth:grant-type:jwt-bearer', jwtBearer]
]);

function invalidCode(): OAuthError {
    return new OAuthError('invalid_grant', 'invalid authorization code');
}

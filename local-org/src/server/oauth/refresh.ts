import {
    findRefreshToken,
    revokeRefreshToken,
    rotateRefreshToken,
    tieToToken
} from '../../identity/refresh-tokens.ts';
import { clientApp } from './client-app.ts';
import { OAuthError } from './error.ts';
import type { Grant } from './grants.ts';
import { recordInvalidToken, signIn } from './sign-in.ts';
import { usernameOf } from './username.ts';

const door = 'oauth-refresh';

/**
 * A token that outlives the session, until it is revoked. Where an app rotates its tokens, each
 * use brings the next one, and a second use of an old one ends them all.
 */
export const refresh: Grant = ({ request, form }) => {
    const { org } = request.server;
    const app = clientApp(request, form);
    const token = form.get('refresh_token') ?? '';
    const found = findRefreshToken(org.store, token);
    if (found?.clientId !== app.clientId) throw expired();
    const username = usernameOf(request, found.userId);
    if (found.state !== 'live') {
        revokeRefreshToken(org, token);
        recordInvalidToken(request, app, { door, username });
        throw expired();
    }
    const session = signIn(request, app, { door, username, secret: null });
    tieToToken(org, session.id, token);
    if (!app.rotatesRefreshTokens) return { app, session };
    return { app, session, refreshToken: rotateRefreshToken(org, token) };
};

function expired(): OAuthError {
    return new OAuthError('invalid_grant', 'expired access/refresh token');
}

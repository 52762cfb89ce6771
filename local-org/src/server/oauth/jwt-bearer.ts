import { findApp } from '../../identity/apps.ts';
import { originOf } from '../client.ts';
import { claimsOf, flawOf } from './assertion.ts';
import { OAuthError } from './error.ts';
import type { Grant } from './grants.ts';
import { recordInvalidToken, signIn } from './sign-in.ts';

const door = 'oauth-jwt';

/** Signs a user in by an assertion that the app signed with its key. */
export const jwtBearer: Grant = async ({ request, form }) => {
    const { org } = request.server;
    const assertion = form.get('assertion') ?? '';
    const { clientId, username } = claimsOf(assertion);
    const app = findApp(org.store, clientId);
    if (app === undefined) throw new OAuthError('invalid_client_id', 'client identifier invalid');
    if (app.certificate === null) {
        throw new OAuthError('invalid_grant', 'no certificate is registered for this app');
    }
    const flaw = await flawOf(assertion, {
        certificate: app.certificate,
        audiences: [originOf(request), ...loginHosts],
        now: org.clock.now()
    });
    if (flaw === null)
        return { app, session: signIn(request, app, { door, username, secret: null }) };
    recordInvalidToken(request, app, { door, username });
    throw flaw;
};

/** Audiences that clients use whatever the org's address is. */
const loginHosts = ['https://login.salesforce.com', 'https://test.salesforce.com'];

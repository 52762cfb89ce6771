/**
 * `/services/oauth2/authorize`: a signed-in user lets an app act for them (web server flow, PKCE
 * optional).
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findApp, type ClientApp } from '../../identity/apps.ts';
import { issueCode } from '../../identity/oauth-grants.ts';
import { html } from '../html.ts';
import { sendPage } from '../layout.ts';
import { formOf } from '../login/form.ts';
import { browserSession, csrfToken, requireCsrf } from '../session.ts';
import { OAuthError } from './error.ts';

const path = '/services/oauth2/authorize';
const parameters = [
    'response_type',
    'client_id',
    'redirect_uri',
    'state',
    'code_challenge'
] as const;

type Parameters = ReadonlyMap<string, string>;

/** Adds the approval page. */
export function addAuthorize(app: FastifyInstance): void {
    app.get(path, (request, reply) => {
        const wanted = queryOf(request);
        const client = requireClient(request, wanted);
        const session = browserSession(request);
        if (session?.restricted !== false) {
            return reply.redirect(`/login?startURL=${encodeURIComponent(request.url)}`);
        }
        reply.header('content-security-policy', policyFor(client));
        return sendPage(reply, {
            title: 'Allow access?',
            content: approvalForm(client, wanted, csrfToken(session))
        });
    });
    app.post(path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) return reply.redirect('/login', 303);
        requireCsrf(request, session);
        const wanted = formOf(request);
        const client = requireClient(request, wanted);
        const allowed = wanted.get('decision') === 'allow';
        const answer = allowed ? { code: approve(request, wanted, session.userId) } : denied;
        return reply.redirect(callback(client, wanted, answer), 303);
    });
}

const denied = { error: 'access_denied', error_description: 'end-user denied authorization' };

/**
 * The app, if it may use this flow with this address.
 * @throws OAuthError, shown here: nothing is sent to an unknown address
 */
function requireClient(request: FastifyRequest, wanted: Parameters): ClientApp {
    const client = findApp(request.server.org.store, wanted.get('client_id') ?? '');
    if (client === undefined || client.state === 'deleted') {
        throw new OAuthError('invalid_client_id', 'client identifier invalid');
    }
    if (client.state === 'blocked') {
        throw new OAuthError('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
    }
    if (client.callbackUrl === null || client.callbackUrl !== wanted.get('redirect_uri')) {
        throw new OAuthError('redirect_uri_mismatch', 'redirect_uri must match configuration');
    }
    if (wanted.get('response_type') !== 'code') {
        throw new OAuthError('unsupported_response_type', 'response type not supported');
    }
    return client;
}

function approve(request: FastifyRequest, wanted: Parameters, userId: string): string {
    return issueCode(request.server.org, {
        clientId: wanted.get('client_id')!,
        userId,
        redirectUri: wanted.get('redirect_uri')!,
        codeChallenge: wanted.get('code_challenge') ?? null
    });
}

function callback(client: ClientApp, wanted: Parameters, answer: Record<string, string>): string {
    const url = new URL(client.callbackUrl!);
    for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
    const state = wanted.get('state');
    if (state !== undefined) url.searchParams.set('state', state);
    return url.href;
}

function approvalForm({ name }: ClientApp, wanted: Parameters, csrf: string) {
    const hidden = parameters.map((parameter) => {
        const value = wanted.get(parameter);
        return value === undefined
            ? null
            : html`<input type="hidden" name="${parameter}" value="${value}" />`;
    });
    return html`<section class="card">
        <h1>Allow access?</h1>
        <p><strong>${name}</strong> asks to act in your name until you revoke it.</p>
        <form method="post" action="${path}">
            <input type="hidden" name="csrf" value="${csrf}" />${hidden}
            <p><button name="decision" value="allow">Allow</button></p>
            <button class="plain" name="decision" value="deny">Deny</button>
        </form>
    </section>`;
}

/** The form's answer leads to the app's own address, which the usual policy would forbid. */
function policyFor({ callbackUrl }: ClientApp): string {
    const { origin } = new URL(callbackUrl!);
    return `default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ${origin}`;
}

function queryOf({ query }: FastifyRequest): Parameters {
    const entries = Object.entries(query as Record<string, unknown>);
    return new Map(
        entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    );
}

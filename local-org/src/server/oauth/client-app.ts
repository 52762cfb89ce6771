import type { FastifyRequest } from 'fastify';
import { findApp, isAppSecret, type ClientApp } from '../../identity/apps.ts';
import { OAuthError } from './error.ts';

/**
 * The registered app that makes a request, by form fields or HTTP Basic.
 * @throws OAuthError when the app is unknown or its secret is wrong
 */
export function clientApp(request: FastifyRequest, form: ReadonlyMap<string, string>): ClientApp {
    const { id, secret } = basicOf(request) ?? {
        id: form.get('client_id') ?? '',
        secret: form.get('client_secret') ?? ''
    };
    const app = findApp(request.server.org.store, id);
    if (app === undefined) throw new OAuthError('invalid_client_id', 'client identifier invalid');
    if (!isAppSecret(app, secret))
        throw new OAuthError('invalid_client', 'invalid client credentials');
    return app;
}

function basicOf(request: FastifyRequest): { id: string; secret: string } | null {
    const encoded = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (encoded === undefined) return null;
    const [id = '', ...rest] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
    return { id: decode(id), secret: decode(rest.join(':')) };
}

/** RFC 6749 has both parts form-encoded; clients that don't bother are understood as well. */
function decode(text: string): string {
    try {
        return decodeURIComponent(text.replaceAll('+', '%20'));
    } catch {
        return text;
    }
}

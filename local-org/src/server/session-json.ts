import type { FastifyInstance } from 'fastify';
import { browserSession, csrfToken } from './session.ts';
import { invalidSession } from './http-error.ts';

/**
 * `GET /session.json`: who is signed in to the browser, and the CSRF token that its scripts send.
 */
export function addSessionInfo(app: FastifyInstance): void {
    app.get('/session.json', (request, reply) => {
        const session = browserSession(request);
        if (session === undefined || session.restricted) throw invalidSession();
        const user = app.org.store.get('User', session.userId);
        reply.header('cache-control', 'no-store');
        return {
            user: {
                id: session.userId,
                name: user?.Name ?? null,
                username: user?.Username ?? null,
                email: user?.Email ?? null,
                locale: user?.LocaleSidKey ?? null,
                language: user?.LanguageLocaleKey ?? null,
                timeZone: user?.TimeZoneSidKey ?? null
            },
            organizationId: app.org.id,
            csrfToken: csrfToken(session)
        };
    });
}

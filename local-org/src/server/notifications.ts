/** What the bell of the page shows, and that it was seen. */
import type { FastifyInstance } from 'fastify';
import { markRead, noticesOf } from '../mail/bell.ts';
import { HttpError } from './http-error.ts';
import { requireSession } from './session.ts';

/** Adds `/notifications.json` and `/notifications/read`. Everybody gets their own and nobody else's. */
export function addNotifications(app: FastifyInstance): void {
    app.get('/notifications.json', (request, reply) => {
        const { userId } = requireSession(request);
        const notices = noticesOf(app.org.store, userId);
        reply.header('cache-control', 'no-store');
        return { now: app.org.clock.now(), notices };
    });
    app.post('/notifications/read', (request, reply) => {
        const { userId } = requireSession(request);
        const { upTo } = (request.body ?? {}) as { upTo?: unknown };
        if (typeof upTo !== 'number' || !Number.isSafeInteger(upTo)) {
            throw new HttpError(400, 'MALFORMED_REQUEST', 'upTo is the number of a notification.');
        }
        markRead(app.org.store, userId, upTo);
        return reply.code(204).send();
    });
}

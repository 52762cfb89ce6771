import type { FastifyInstance } from 'fastify';

/** `GET /healthz`: 200 as soon as the org answers. */
export function addHealth(app: FastifyInstance): void {
    app.get('/healthz', () => ({ status: 'ok' }));
}

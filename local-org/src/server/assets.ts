import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Styles and scripts of the sign-in and inbox pages, under `/local-assets/`. */
export function addAssets(app: FastifyInstance): void {
    app.register(fastifyStatic, {
        root: fileURLToPath(new URL('./assets/', import.meta.url)),
        prefix: '/local-assets/',
        decorateReply: false
    });
}

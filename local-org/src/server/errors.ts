import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html } from './html.ts';
import { HttpError, publicError } from './http-error.ts';
import { sendPage } from './layout.ts';

/**
 * Answers errors and unknown addresses: a page for people, JSON for programs, never a stack trace.
 */
export function addErrors(app: FastifyInstance): void {
    app.setErrorHandler((error, request, reply) => {
        const shown = publicError(error);
        if (shown.statusCode >= 500) reportFailure(request, error);
        return answer(request, reply, shown);
    });
    app.setNotFoundHandler((request, reply) => {
        const shown = new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
        return answer(request, reply, shown);
    });
}

/**
 * Tells whoever runs the server about a mistake of local-org; the client only learns that there was
 * one.
 */
export function reportFailure(request: FastifyRequest, error: unknown): void {
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${request.method} ${request.routeOptions.url ?? '?'} failed: ${trace}\n`);
}

function answer(request: FastifyRequest, reply: FastifyReply, error: HttpError): FastifyReply {
    if (!prefersPage(request)) {
        const { errorCode, message, statusCode } = error;
        return reply.code(statusCode).send([{ message, errorCode }]);
    }
    return sendPage(reply, {
        title: 'Not possible',
        status: error.statusCode,
        content: html`<section class="card">
            <h1>That didn’t work</h1>
            <p>${error.message}</p>
            <p><a href="/">Start page</a></p>
        </section>`
    });
}

function prefersPage({ headers }: FastifyRequest): boolean {
    return headers.accept?.includes('text/html') === true;
}

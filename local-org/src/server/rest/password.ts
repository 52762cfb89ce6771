/** `sobjects/User/ID/password`: whether it has expired, setting it, resetting it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from '../http-error.ts';
import { callerOf, notFound } from './caller.ts';

interface Target {
    Params: { version: string; id: string };
}

const path = '/services/data/:version/sobjects/User/:id/password';

/** Adds GET, POST and DELETE of a user's password. */
export function addPassword(app: FastifyInstance): void {
    const { identity } = app.org;
    app.get<Target>(path, (request) => {
        return { isExpired: identity.isPasswordExpired(allowedTarget(request)) };
    });
    app.post<Target>(path, (request, reply) => {
        const { NewPassword } = (request.body ?? {}) as { NewPassword?: unknown };
        if (typeof NewPassword !== 'string') {
            throw new HttpError(400, 'JSON_PARSER_ERROR', 'The body must hold NewPassword.');
        }
        identity.setPassword(allowedTarget(request), NewPassword);
        return reply.code(204).send();
    });
    app.delete<Target>(path, (request) => {
        return { NewPassword: identity.resetPassword(allowedTarget(request), true) };
    });
}

/**
 * The user in the path: oneself, or anybody for those who may reset passwords.
 * @throws HttpError
 */
function allowedTarget(request: FastifyRequest<Target>): string {
    const { org } = request.server;
    const caller = callerOf(request);
    const user = org.store.get('User', request.params.id);
    if (user === undefined) throw notFound();
    const isOwn = user.Id === caller && request.method !== 'DELETE';
    if (isOwn || org.identity.mayResetPasswords(caller)) return String(user.Id);
    const message = 'insufficient access rights on cross-reference id';
    throw new HttpError(403, 'INSUFFICIENT_ACCESS', message);
}

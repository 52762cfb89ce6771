/** `POST /apex/CLASS/METHOD`: an `@AuraEnabled` method as the session's user. */
import type { FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import type { AuraAnswer } from '../run/aura.ts';
import { reportFailure } from './errors.ts';
import { publicError } from './http-error.ts';
import { requireSession } from './session.ts';

/** Calls a method; `params` is the parsed body. */
export type CallApex = (
    org: Org,
    userId: string,
    className: string,
    method: string,
    params: unknown
) => AuraAnswer;

interface Target {
    Params: { className: string; method: string };
}

/** Adds the bridge. Errors are `{message, exceptionType}` throughout. */
export function addApex(app: FastifyInstance, callApex: CallApex): void {
    app.register(async (apex) => {
        apex.setErrorHandler((error, request, reply) => {
            const { statusCode, errorCode, message } = publicError(error);
            if (statusCode >= 500) reportFailure(request, error);
            return reply.code(statusCode).send({ message, exceptionType: errorCode });
        });
        apex.post<Target>('/apex/:className/:method', (request, reply) => {
            const { userId } = requireSession(request);
            const { className, method } = request.params;
            const answer = callApex(app.org, userId, className, method, request.body ?? {});
            return reply
                .code(answer.status)
                .header('cache-control', 'no-store')
                .type('application/json; charset=utf-8')
                .send(JSON.stringify(answer.body));
        });
    });
}

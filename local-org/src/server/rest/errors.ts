/** Errors of the REST API: an array of `{message, errorCode}`. */
import type { FastifyInstance } from 'fastify';
import type { DmlError } from '../../dml/dml.ts';
import { ApexException } from '../../rt/exceptions.ts';
import { NoSuchObjectError } from '../../sobj/describe-json.ts';
import { SoqlError } from '../../soql/error.ts';
import { PolicyError } from '../../identity/identity.ts';
import { reportFailure } from '../errors.ts';
import { HttpError, publicError } from '../http-error.ts';
import { notFound } from './caller.ts';

/** A record that was refused, with every reason. */
export class DmlRefusal extends Error {
    override readonly name = 'DmlRefusal';
    readonly reasons: readonly DmlError[];

    constructor(reasons: readonly DmlError[]) {
        super(reasons[0]?.message);
        this.reasons = reasons;
    }
}

/** Answers every error of these routes in the form that REST clients read. */
export function addRestErrors(app: FastifyInstance): void {
    app.setErrorHandler((error, request, reply) => {
        if (error instanceof DmlRefusal) return reply.code(400).send(error.reasons.map(reasonJson));
        const { statusCode, errorCode, message } = restError(error);
        if (statusCode >= 500) reportFailure(request, error);
        return reply.code(statusCode).send([{ message, errorCode }]);
    });
}

function reasonJson({ statusCode, message, fields }: DmlError) {
    return { message, errorCode: statusCode, fields };
}

function restError(error: unknown): HttpError {
    if (error instanceof SoqlError) return new HttpError(400, error.code, error.message);
    if (error instanceof NoSuchObjectError) return notFound();
    if (error instanceof PolicyError) {
        return new HttpError(400, 'INVALID_NEW_PASSWORD', error.message);
    }
    if (error instanceof ApexException) {
        return new HttpError(400, codeIn(error.getMessage()), error.getMessage());
    }
    if ((error as { code?: string }).code?.startsWith('FST_ERR_CTP') === true) {
        return withCode(publicError(error), 'JSON_PARSER_ERROR');
    }
    return publicError(error);
}

/** Exceptions of queries and DML begin with the platform's status code. */
function codeIn(message: string): string {
    return /^([A-Z][A-Z_]+)\b/.exec(message)?.[1] ?? 'UNKNOWN_EXCEPTION';
}

function withCode({ statusCode, errorCode, message }: HttpError, code: string): HttpError {
    return new HttpError(statusCode, statusCode === 400 ? code : errorCode, message);
}

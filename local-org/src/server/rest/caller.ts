import type { FastifyRequest } from 'fastify';
import { accessOf } from '../../access/index.ts';
import { versionOf } from '../../identity/api-versions.ts';
import { HttpError } from '../http-error.ts';
import { requireSession } from '../session.ts';

/** Path parameter of every versioned address: `v50.0`. */
export interface Versioned {
    Params: { version: string };
}

/**
 * The user who calls the REST API.
 * @throws HttpError without a session, with the API off for org or user, or for a version that
 * isn't spoken
 */
export function callerOf(request: FastifyRequest): string {
    const { org } = request.server;
    const { userId } = requireSession(request);
    const { version } = request.params as Versioned['Params'];
    if (!version.startsWith('v') || versionOf(version.slice(1)) === null) throw notFound();
    if (org.identity.settings().api === 'off') {
        const message = 'The REST API is not enabled for this Organization.';
        throw new HttpError(403, 'API_DISABLED_FOR_ORG', message);
    }
    if (!accessOf(org.store, org.schema, userId).hasPermission('ApiEnabled')) {
        throw new HttpError(403, 'API_CURRENTLY_DISABLED', 'API is disabled for this User');
    }
    return userId;
}

/** The platform's answer to an address that leads nowhere. */
export function notFound(): HttpError {
    return new HttpError(404, 'NOT_FOUND', 'The requested resource does not exist');
}

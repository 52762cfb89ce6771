import type { FastifyRequest } from 'fastify';

/**
 * The texts of a submitted form; the first of fields that come twice, nothing for what isn't text.
 */
export function formOf(request: FastifyRequest): Map<string, string> {
    const body = typeof request.body === 'object' ? (request.body ?? {}) : {};
    const fields = new Map<string, string>();
    for (const [name, value] of Object.entries(body)) {
        const first: unknown = Array.isArray(value) ? value[0] : value;
        if (typeof first === 'string') fields.set(name, first);
    }
    return fields;
}

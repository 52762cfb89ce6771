import type { FastifyRequest } from 'fastify';

/** The username of a user's Id, or an empty text. */
export function usernameOf({ server }: FastifyRequest, userId: string): string {
    return String(server.org.store.get('User', userId)?.Username ?? '');
}

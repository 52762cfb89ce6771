import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Inbox } from '../../mail/inbox.ts';

/** Milliseconds between comments that keep the connection open. */
const heartbeat = 25_000;

/** Server-sent events: one `mail` event with the id of each mail that arrives. */
export function streamMails(inbox: Inbox, request: FastifyRequest, reply: FastifyReply): void {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    stream.write(': listening\n\n');
    const unsubscribe = inbox.onReceived(({ id }) => {
        stream.write(`event: mail\ndata: ${id}\n\n`);
    });
    const beat = setInterval(() => stream.write(':\n\n'), heartbeat);
    beat.unref();
    request.raw.on('close', () => {
        clearInterval(beat);
        unsubscribe();
    });
}

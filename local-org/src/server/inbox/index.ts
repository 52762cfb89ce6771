/**
 * The local mailbox in a browser. Mail HTML is shown in a sandboxed frame that can neither run nor
 * load anything.
 */
import type { FastifyInstance } from 'fastify';
import type { InboxMail } from '../../mail/inbox.ts';
import { HttpError } from '../http-error.ts';
import { sendPage } from '../layout.ts';
import { streamMails } from './events.ts';
import { inboxPage, type Mailbox } from './page.ts';
import { searchMails } from './search.ts';

/** Nothing but inline styles, whatever the mail asks for; links open in a tab of their own. */
const mailPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; " +
    'sandbox allow-popups allow-popups-to-escape-sandbox';

interface Search {
    Querystring: { q?: string | string[] };
}

interface Message extends Search {
    Params: { id: string };
}

/** Adds `/inbox`, its messages, its live events and `/inbox.json`. */
export function addInbox(app: FastifyInstance): void {
    const { inbox, mailsTo = null } = app.serverOptions;
    const find = (id: string): InboxMail => {
        const mail = inbox.get(id);
        if (mail === undefined) throw new HttpError(404, 'NOT_FOUND', 'There is no such mail.');
        return mail;
    };
    const search = (query: Search['Querystring'], open: InboxMail | null): Mailbox => {
        const term = termOf(query);
        return { mails: searchMails(inbox.list(), term), open, term, mailsTo };
    };
    app.get('/inbox.json', (_request, reply) => {
        reply.header('cache-control', 'no-store');
        return { mails: inbox.list().map(asJson) };
    });
    app.get('/inbox/events', (request, reply) => streamMails(inbox, request, reply));
    app.get<Search>('/inbox', ({ query }, reply) => {
        return sendPage(reply, inboxPage(search(query, null)));
    });
    app.get<Message>('/inbox/:id', ({ params, query }, reply) => {
        return sendPage(reply, inboxPage(search(query, find(params.id))));
    });
    app.get<Message>('/inbox/:id/body', ({ params }, reply) => {
        const { html, text } = find(params.id);
        return reply
            .header('content-security-policy', mailPolicy)
            .header('cache-control', 'no-store')
            .type(html === null ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8')
            .send(html === null ? text : `<base target="_blank">${html}`);
    });
}

/** What was searched for; a term given twice counts once, the first. */
function termOf({ q = '' }: Search['Querystring']): string {
    return (Array.isArray(q) ? (q[0] ?? '') : q).trim();
}

function asJson(mail: InboxMail) {
    return { ...mail, receivedAt: new Date(mail.receivedAt).toISOString() };
}

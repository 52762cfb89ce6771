/** Personal settings: reset the security token. It goes out by mail and is shown nowhere. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Session } from '../../identity/identity.ts';
import { html } from '../html.ts';
import { note, sendPage } from '../layout.ts';
import { browserSession, csrfToken, requireCsrf } from '../session.ts';
import { brokenRule } from './new-password.ts';

const path = '/settings/personal/reset-security-token';

/** Adds `/settings/personal/reset-security-token`. */
export function addSecurityToken(app: FastifyInstance): void {
    app.get(path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) return reply.redirect(`/login?startURL=${path}`);
        return show(reply, session, { refusal: app.org.identity.tokenRefusal(session.userId) });
    });
    app.post(path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) return reply.redirect('/login', 303);
        requireCsrf(request, session);
        const refusal = brokenRule(() => app.org.identity.resetSecurityToken(session.userId));
        return show(reply, session, { refusal, done: refusal === null });
    });
}

interface State {
    readonly refusal: string | null;
    readonly done?: boolean;
}

function show(reply: FastifyReply, session: Session, { refusal, done }: State): FastifyReply {
    const email = String(reply.server.org.store.get('User', session.userId)?.Email ?? '');
    const message = done === true ? `A new security token is on its way to ${email}.` : null;
    return sendPage(reply, {
        title: 'Reset my security token',
        content: html`<section class="card">
            <h1>Reset my security token</h1>
            ${note('good', message)}${note('error', refusal)}
            <p>
                A new token is mailed to ${email}. The token you have stops working in every program
                that uses it. Your password stays as it is.
            </p>
            ${refusal === null ? resetForm(session) : null}
            <p class="links"><a href="/">Start page</a><a href="/inbox">Mailbox</a></p>
        </section>`
    });
}

function resetForm(session: Session) {
    return html`<form method="post" action="${path}">
        <input type="hidden" name="csrf" value="${csrfToken(session)}" />
        <button type="submit">Reset security token</button>
    </form>`;
}

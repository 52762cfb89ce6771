/** Personal settings: connect an authenticator app ahead of the first sign-in that needs one. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Session } from '../../identity/identity.ts';
import { html, type Html } from '../html.ts';
import { note, sendPage } from '../layout.ts';
import { browserSession, csrfToken, requireCsrf } from '../session.ts';
import { enrolmentText } from './enrolment.ts';
import { formOf } from './form.ts';

const path = '/settings/personal/authenticator';

/** Adds `/settings/personal/authenticator`. */
export function addAuthenticator(app: FastifyInstance): void {
    const { verification } = app.org.identity;
    app.get(path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) return reply.redirect(`/login?startURL=${path}`);
        return show(reply, session, null);
    });
    app.post(path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) return reply.redirect('/login', 303);
        requireCsrf(request, session);
        const code = (formOf(request).get('code') ?? '').replaceAll(' ', '');
        const confirmed =
            !verification.hasAuthenticator(session.userId) &&
            verification.confirm(session.userId, code);
        return show(reply, session, confirmed ? null : 'That code is not right. Try the next one.');
    });
}

function show(reply: FastifyReply, session: Session, error: string | null): FastifyReply {
    const connected = reply.server.org.identity.verification.hasAuthenticator(session.userId);
    return sendPage(reply, {
        title: 'Authenticator app',
        status: error === null || connected ? 200 : 400,
        content: html`<section class="card">
            <h1>Authenticator app</h1>
            ${note('error', connected ? null : error)}
            ${connected ? connectedText : connectForm(reply, session)}
            <p class="links"><a href="/">Start page</a></p>
        </section>`
    });
}

const connectedText = html`<p id="connected">
    An app is connected. An administrator can disconnect it when it is lost.
</p>`;

function connectForm(reply: FastifyReply, session: Session): Html {
    const enrolment = reply.server.org.identity.verification.offer(session.userId);
    return html`${enrolmentText(enrolment)}
        <form method="post" action="${path}">
            <input type="hidden" name="csrf" value="${csrfToken(session)}" />
            <label for="code">Verification code</label>
            <input id="code" name="code" inputmode="numeric" required maxlength="12" />
            <button type="submit">Connect</button>
        </form>`;
}

/** Changing one's own password: forced when it has expired, or at will in the personal settings. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../../identity/identity.ts';
import { note, sendPage } from '../layout.ts';
import { html } from '../html.ts';
import { browserSession, csrfToken, requireCsrf, takeSession } from '../session.ts';
import { formOf } from './form.ts';
import { brokenRule, chosenPassword, newPasswordForm } from './new-password.ts';
import { passwordHint } from './hint.ts';

/**
 * Adds `/login/change-password` for expired passwords and `/settings/personal/change-password` for
 * one's own wish.
 */
export function addChangePassword(app: FastifyInstance): void {
    for (const path of ['/login/change-password', '/settings/personal/change-password']) {
        app.get(path, (request, reply) => {
            const session = browserSession(request);
            if (session === undefined) return reply.redirect(`/login?startURL=${path}`);
            return showForm(reply, session, null);
        });
        app.post(path, (request, reply) => {
            const session = browserSession(request);
            if (session === undefined) return reply.redirect('/login', 303);
            requireCsrf(request, session);
            return change(request, reply, session);
        });
    }
}

function change(request: FastifyRequest, reply: FastifyReply, session: Session): FastifyReply {
    const { identity } = request.server.org;
    const form = formOf(request);
    const error = brokenRule(() => {
        const password = chosenPassword(form);
        if (session.restricted) identity.setPassword(session.userId, password);
        else identity.changePassword(session.userId, form.get('currentpassword') ?? '', password);
    });
    if (error !== null) return showForm(reply, session, error);
    if (session.restricted) {
        takeSession(reply);
        return reply.redirect('/login?changed', 303);
    }
    return sendPage(reply, {
        title: 'Password changed',
        content: html`<section class="card">
            <h1>Choose a new password</h1>
            ${note('good', 'Your password has been changed.')}
            <p><a href="/">Go to the start page</a></p>
        </section>`
    });
}

function showForm(reply: FastifyReply, session: Session, error: string | null): FastifyReply {
    const { org } = reply.server;
    return sendPage(reply, {
        title: 'Choose a new password',
        status: error === null ? 200 : 400,
        content: newPasswordForm({
            action: reply.request.url.replace(/\?.*/, ''),
            username: String(org.store.get('User', session.userId)?.Username ?? ''),
            error,
            hidden: { csrf: csrfToken(session) },
            askCurrent: !session.restricted,
            hint: session.restricted
                ? `Your password has expired. ${passwordHint(org)}`
                : passwordHint(org)
        })
    });
}

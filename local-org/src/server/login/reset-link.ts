/**
 * The page behind the link in a password-reset mail. Opening it spends nothing: mail scanners open
 * links too.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { html } from '../html.ts';
import { sendPage } from '../layout.ts';
import { requireSameOrigin } from '../protect.ts';
import { formOf } from './form.ts';
import { passwordHint } from './hint.ts';
import { brokenRule, chosenPassword, newPasswordForm } from './new-password.ts';

/** Adds `/login/reset?c=CODE`. */
export function addResetLink(app: FastifyInstance): void {
    app.get('/login/reset', (request, reply) => {
        return showForm(reply, (request.query as { c?: string }).c ?? '', null);
    });
    app.post('/login/reset', (request, reply) => {
        requireSameOrigin(request);
        const form = formOf(request);
        const code = form.get('c') ?? '';
        if (app.org.identity.resetLinkUser(code) === undefined) return showDead(reply);
        const error = brokenRule(() => {
            app.org.identity.redeemResetLink(code, chosenPassword(form));
        });
        if (error !== null) return showForm(reply, code, error);
        return reply.redirect('/login?changed', 303);
    });
}

function showForm(reply: FastifyReply, code: string, error: string | null): FastifyReply {
    const { org } = reply.server;
    const userId = org.identity.resetLinkUser(code);
    if (userId === undefined) return showDead(reply);
    return sendPage(reply, {
        title: 'Choose a new password',
        status: error === null ? 200 : 400,
        content: newPasswordForm({
            action: '/login/reset',
            username: String(org.store.get('User', userId)?.Username ?? ''),
            error,
            hidden: { c: code },
            askCurrent: false,
            hint: passwordHint(org)
        })
    });
}

function showDead(reply: FastifyReply): FastifyReply {
    return sendPage(reply, {
        title: 'Link no longer valid',
        status: 410,
        content: html`<section class="card">
            <h1>This link no longer works</h1>
            <p>It has been used already, or is more than 24 hours old.</p>
            <p><a href="/login/forgot">Ask for a new one</a></p>
        </section>`
    });
}

/** "Forgot your password?": always the same answer, so that nobody learns who exists. */
import type { FastifyInstance } from 'fastify';
import { html } from '../html.ts';
import { note, sendPage } from '../layout.ts';
import { requireSameOrigin } from '../protect.ts';
import { formOf } from './form.ts';

const sent =
    'If that is the username of an active account, a mail with a link is on its way to its address.';

/** Adds `/login/forgot`. */
export function addForgot(app: FastifyInstance): void {
    app.get('/login/forgot', (_request, reply) => sendPage(reply, { title, content: form(null) }));
    app.post('/login/forgot', (request, reply) => {
        requireSameOrigin(request);
        app.org.identity.forgotPassword(formOf(request).get('un') ?? '');
        return sendPage(reply, { title, content: form(sent) });
    });
}

const title = 'Forgot your password?';

function form(message: string | null) {
    return html`<section class="card">
        <h1>${title}</h1>
        ${note('good', message)}
        <form method="post" action="/login/forgot">
            <label for="un">Username</label>
            <input
                id="un"
                name="un"
                autocomplete="username"
                autocapitalize="none"
                spellcheck="false"
                required
                maxlength="80"
                aria-describedby="locked"
            />
            <p class="quiet" id="locked">
                A locked account gets its mail only after the lock has ended. An administrator can
                help sooner.
            </p>
            <button type="submit">Send the link</button>
        </form>
        <p class="links"><a href="/login">Back to sign in</a></p>
    </section>`;
}

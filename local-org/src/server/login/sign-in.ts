/** The sign-in page. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { browserOf, platformOf } from '../../identity/user-agent.ts';
import { clientFacts } from '../client.ts';
import { html, type Html } from '../html.ts';
import { note, sendPage } from '../layout.ts';
import { requireSameOrigin } from '../protect.ts';
import { browserSession, takeSession } from '../session.ts';
import { formOf } from './form.ts';
import { browserMark } from './remembered.ts';
import { localPath } from './target.ts';
import { askForMore } from './verify.ts';
import { welcome } from './welcome.ts';

/** What a browser is told, whatever the reason: a stranger must not learn it. */
const refused =
    "Please check your username and password. If you still can't log in, contact your Salesforce " +
    'administrator.';

/** The same for everybody, so that nobody learns anything from it. */
const inMaintenance = 'Salesforce is working on this org. Try again later.';

const passwordChanged =
    'Your new password works from now on. Programs that sign in as you need it too, with a new ' +
    'security token if they use one.';

const startOver = 'Your identity could not be verified. Sign in again.';

/** Adds `/login` and `/logout`. */
export function addSignIn(app: FastifyInstance): void {
    app.get('/login', (request, reply) => {
        const target = targetOf(request);
        if (browserSession(request)?.restricted === false) return reply.redirect(target);
        const has = (name: string) => Object.hasOwn(request.query as object, name);
        return showForm(reply, {
            target,
            username: '',
            ...(has('changed') ? { message: passwordChanged } : {}),
            ...(has('again') ? { error: startOver } : {})
        });
    });
    app.post('/login', (request, reply) => {
        requireSameOrigin(request);
        return signIn(request, reply);
    });
    app.post('/logout', (request, reply) => {
        requireSameOrigin(request);
        takeSession(reply);
        return reply.redirect('/login', 303);
    });
}

function signIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
    const form = formOf(request);
    const target = localPath(form.get('startURL'));
    const username = form.get('username') ?? '';
    const userAgent = request.headers['user-agent'] ?? '';
    const outcome = request.server.org.identity.authenticate({
        ...clientFacts(request),
        door: 'ui',
        username,
        secret: form.get('password') ?? '',
        application: 'Browser',
        apiType: null,
        apiVersion: null,
        clientVersion: null,
        browser: browserOf(userAgent),
        platform: platformOf(userAgent),
        device: browserMark(request)
    });
    if (outcome.ok) return welcome(reply, outcome, target);
    if (outcome.challenge !== undefined) return askForMore(reply, outcome.challenge, target);
    const error = outcome.code === 'SERVER_UNAVAILABLE' ? inMaintenance : refused;
    return showForm(reply, { target, username, error });
}

interface SignInForm {
    readonly target: string;
    readonly username: string;
    readonly error?: string;
    readonly message?: string | null;
}

function showForm(reply: FastifyReply, form: SignInForm): FastifyReply {
    const { target, username, error = null, message = null } = form;
    const people = reply.server.serverOptions.demoPeople();
    return sendPage(reply, {
        title: 'Sign in',
        status: error === null ? 200 : 401,
        script: 'sign-in.js',
        content: html`<section class="card">
                <h1>Sign in</h1>
                ${note('error', error)}${note('good', message)}
                <form method="post" action="/login">
                    <input type="hidden" name="startURL" value="${target}" />
                    <label for="username">Username</label>
                    <input
                        id="username"
                        name="username"
                        value="${username}"
                        autocomplete="username"
                        autocapitalize="none"
                        spellcheck="false"
                        required
                        maxlength="80"
                    />
                    <label for="password">Password</label>
                    <input
                        id="password"
                        name="password"
                        type="password"
                        autocomplete="current-password"
                        required
                        maxlength="1024"
                    />
                    <button id="Login" type="submit">Sign in</button>
                </form>
                <p class="links">
                    <a href="/login/forgot">Forgot your password?</a><a href="/inbox">Mailbox</a>
                </p>
            </section>
            ${people.length === 0 ? null : demoPeople(people)}`
    });
}

function demoPeople(people: readonly { name: string; username: string; password: string }[]): Html {
    const items = people.map(
        ({ name, username, password }) =>
            html`<li>
                <button
                    class="plain"
                    type="button"
                    data-username="${username}"
                    data-password="${password}"
                >
                    ${name}<span>${username} · ${password}</span>
                </button>
            </li>`
    );
    return html`<section class="card" aria-labelledby="demo">
        <h2 id="demo">People of the demo org</h2>
        <p class="quiet">Choose one to fill in the form.</p>
        <ul class="people">
            ${items}
        </ul>
    </section>`;
}

function targetOf(request: FastifyRequest): string {
    return localPath((request.query as { startURL?: string }).startURL);
}

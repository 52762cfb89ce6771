/** What all pages of Setup share: who may see them, how they look, how a change is made. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { accessOf } from '../../access/index.ts';
import { PolicyError, type Session } from '../../identity/identity.ts';
import { html, type Html } from '../html.ts';
import { HttpError } from '../http-error.ts';
import { note, sendPage } from '../layout.ts';
import { formOf } from '../login/form.ts';
import { browserSession, csrfToken, requireCsrf } from '../session.ts';

/** Somebody who asked for a page of Setup, and may. */
export interface Visit {
    readonly request: FastifyRequest;
    readonly session: Session;
}

/** A page of Setup at an address of its own. */
export interface SetupPage {
    readonly path: string;
    /** The page's title; may depend on the path's parameters. */
    readonly title: (visit: Visit) => string;
    /** Its content, without the frame. @throws HttpError when there is nothing at the address */
    readonly content: (visit: Visit) => Html;
    /** Makes the change that a form asks for. @throws PolicyError with the reason against it */
    readonly change: (visit: Visit, form: ReadonlyMap<string, string>) => void;
}

const links: readonly [path: string, label: string][] = [
    ['/setup', 'Policies'],
    ['/setup/profiles', 'Profiles'],
    ['/setup/users', 'Users'],
    ['/setup/apps', 'Apps'],
    ['/setup/sites', 'Sites']
];

/** Adds a page: GET shows it, POST changes something and shows it again. */
export function addSetupPage(app: FastifyInstance, page: SetupPage): void {
    app.get(page.path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) {
            return reply.redirect(`/login?startURL=${encodeURIComponent(request.url)}`);
        }
        const visit = admit(request, session);
        const saved = Object.hasOwn(request.query as object, 'saved');
        return show(reply, page, visit, saved ? note('good', 'Saved.') : null);
    });
    app.post(page.path, (request, reply) => {
        const session = browserSession(request);
        if (session?.restricted !== false) return reply.redirect('/login', 303);
        requireCsrf(request, session);
        const visit = admit(request, session);
        try {
            page.change(visit, formOf(request));
        } catch (error) {
            if (!(error instanceof PolicyError)) throw error;
            return show(reply.code(400), page, visit, note('error', error.message));
        }
        return reply.redirect(`${request.url.replace(/\?.*/, '')}?saved`, 303);
    });
}

/** A form that posts to the page on which it stands. */
export function setupForm({ session }: Visit, content: Html): Html {
    return html`<form method="post">
        <input type="hidden" name="csrf" value="${csrfToken(session)}" />${content}
    </form>`;
}

/** Refuses whoever lacks Manage Users. @throws HttpError 403 */
function admit(request: FastifyRequest, session: Session): Visit {
    const { store, schema } = request.server.org;
    if (accessOf(store, schema, session.userId).hasPermission('ManageUsers')) {
        return { request, session };
    }
    throw new HttpError(403, 'INSUFFICIENT_ACCESS', 'Setup needs the permission Manage Users.');
}

function show(
    reply: FastifyReply,
    { title, content }: SetupPage,
    visit: Visit,
    message: Html | null
): FastifyReply {
    const name = title(visit);
    return sendPage(reply, {
        title: `${name} | Setup`,
        status: reply.statusCode,
        wide: true,
        content: html`<nav class="setup" aria-label="Setup">${navigation(visit)}</nav>
            <h1>${name}</h1>
            ${message}${content(visit)}`
    });
}

function navigation({ request }: Visit): Html[] {
    const clock: typeof links =
        request.server.serverOptions.controls === null ? [] : [['/setup/clock', 'Clock']];
    const here = request.url.replace(/\?.*/, '');
    return [...links, ...clock, ['/', 'Back to the app'] as const].map(([path, label]) =>
        path === here
            ? html`<a href="${path}" aria-current="page">${label}</a>`
            : html`<a href="${path}">${label}</a>`
    );
}

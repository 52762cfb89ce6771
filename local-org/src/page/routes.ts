/** What the pages answer to. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from '../identity/identity.ts';
import { browserSession, csrfToken } from '../server/session.ts';
import { BundleError } from './compile/compile-error.ts';
import { iconModule } from './compile/icons.ts';
import { DESIGN_SYSTEM } from './packages.ts';
import { BUNDLES_PATH, ICONS_PATH, type Pages } from './page.ts';
import { PLATFORM_PATH } from './platform/platform.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
const JAVASCRIPT = 'text/javascript; charset=utf-8';

/** Adds the documents: Home, tabs, and windows of utilities. */
export function addDocuments(app: FastifyInstance, pages: Pages): void {
    app.get('/', (_request, reply) => reply.redirect('/home'));
    for (const route of ['/home', '/app/:tab', '/record/*']) {
        app.get(route, (request, reply) => sendDocument(pages, request, reply, null));
    }
    app.get<{ Params: { id: string } }>('/utility/:id', (request, reply) =>
        sendDocument(pages, request, reply, request.params.id)
    );
}

/** Adds the modules that documents load, the styles and the icons. */
export async function addModules(app: FastifyInstance, pages: Pages): Promise<void> {
    for (const { id, folder } of pages.platform.sets) {
        await addFolder(app, folder, `${PLATFORM_PATH}/${id}/`, { immutable: true, maxAge: '1y' });
    }
    await addFolder(app, DESIGN_SYSTEM, '/slds/', { maxAge: '1d' });
    addFile(app, 'page.css', 'text/css; charset=utf-8');
    addFile(app, 'icon.svg', 'image/svg+xml');
    app.get<{ Querystring: { names?: string } }>(ICONS_PATH, async (request, reply) => {
        const code = await iconModule((request.query.names ?? '').split(','));
        return reply.type(JAVASCRIPT).header('cache-control', FOR_EVER).send(code);
    });
    app.get<{ Params: { stamp: string; name: string } }>(
        `${BUNDLES_PATH}/:stamp/:name.js`,
        (request, reply) => sendBundle(pages, request.params, reply)
    );
}

async function sendDocument(
    pages: Pages,
    request: FastifyRequest,
    reply: FastifyReply,
    utility: string | null
): Promise<FastifyReply> {
    const session = browserSession(request);
    if (session === undefined) return reply.redirect(signInPath(request.url));
    if (session.restricted) return reply.redirect('/login/change-password');
    const { html, contentSecurityPolicy } = await pages.document(
        pageRequest(request, session, utility)
    );
    return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('content-security-policy', contentSecurityPolicy)
        .send(html);
}

function pageRequest(request: FastifyRequest, session: Session, utility: string | null) {
    const [address = '/home'] = request.url.split('?');
    return { userId: session.userId, csrfToken: csrfToken(session), path: address, utility };
}

function signInPath(url: string): string {
    return `/login?${new URLSearchParams({ startURL: url }).toString()}`;
}

/**
 * A bundle that can't be compiled becomes a module that throws why: the page shows it in place of
 * the component.
 */
async function sendBundle(
    { bundles }: Pages,
    { stamp, name }: { stamp: string; name: string },
    reply: FastifyReply
): Promise<FastifyReply> {
    try {
        const current = bundles.stamp(name) === stamp;
        const { code } = await bundles.compile(name);
        const keep = current ? FOR_EVER : 'no-store';
        return reply.type(JAVASCRIPT).header('cache-control', keep).send(code);
    } catch (error) {
        if (!(error instanceof BundleError)) throw error;
        const code = `throw new Error(${JSON.stringify(error.message)});`;
        return reply.type(JAVASCRIPT).header('cache-control', 'no-store').send(code);
    }
}

async function addFolder(
    app: FastifyInstance,
    root: string,
    prefix: string,
    caching: { immutable?: boolean; maxAge: string }
): Promise<void> {
    await app.register(fastifyStatic, { root, prefix, decorateReply: false, ...caching });
}

function addFile(app: FastifyInstance, name: string, type: string): void {
    const content = readFileSync(path.join(import.meta.dirname, 'browser', name));
    app.get(`${PLATFORM_PATH}/${name}`, (_request, reply) =>
        reply.type(type).header('cache-control', 'public, max-age=3600').send(content)
    );
}

/** The Lightning-like page: everything a browser sees after signing in. */
import type { FastifyInstance } from 'fastify';
import type { Org } from '../org.ts';
import { openPages, type PageOptions } from './page.ts';
import { addDocuments, addModules } from './routes.ts';
import { addWatch } from './watch.ts';

export type { PageOptions } from './page.ts';

/**
 * Adds the pages to a server whose cookies are already parsed. Takes some ten seconds the first
 * time, since the base components are compiled; after that well under one. The project's own
 * components are compiled once the server listens.
 */
export async function registerPage(
    app: FastifyInstance,
    org: Org,
    options: PageOptions = {}
): Promise<void> {
    const pages = await openPages(org, options);
    await addModules(app, pages);
    addDocuments(app, pages);
    if (options.watch === true) addWatch(app, pages);
    app.addHook('onListen', async () => void pages.compileAhead());
}

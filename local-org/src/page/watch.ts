/** Reloads open pages when the project is edited. */
import { watch } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { foldersOf } from '../sobj/project/files.ts';
import type { Pages } from './page.ts';

/** How long edits are collected, in milliseconds: editors write a file in several steps. */
const COLLECT = 50;

/** Adds `/platform/edits`, a stream of server-sent events with one event per edit. */
export function addWatch(app: FastifyInstance, pages: Pages): void {
    const listeners = new Set<NodeJS.WritableStream>();
    let timer: NodeJS.Timeout | undefined;
    const tell = () => {
        pages.refresh();
        for (const listener of listeners) listener.write('data: edit\n\n');
    };
    const watchers = foldersOf(pages.root).roots.map((folder) =>
        watch(folder, { recursive: true }, () => {
            clearTimeout(timer);
            timer = setTimeout(tell, COLLECT);
        })
    );
    app.addHook('onClose', async () => watchers.forEach((watcher) => watcher.close()));
    app.get('/platform/edits', (request, reply) => {
        reply.hijack();
        reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
        listeners.add(reply.raw);
        request.raw.on('close', () => listeners.delete(reply.raw));
    });
}

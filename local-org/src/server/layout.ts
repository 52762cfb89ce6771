import type { FastifyReply } from 'fastify';
import { html, type Html } from './html.ts';

/** A page outside the app: sign-in, passwords, inbox. */
export interface Page {
    readonly title: string;
    readonly content: Html;
    /** Name of a script in `assets/`, if the page has one. */
    readonly script?: string;
    /** True for pages with more than one column. */
    readonly wide?: boolean;
    /** HTTP status; 200 unless told otherwise. */
    readonly status?: number;
}

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="plate" x="1" y="1" width="30" height="30" rx="8"></rect>
    <circle class="bow" cx="12" cy="12.5" r="5"></circle>
    <path class="stem" d="M15.7 16.2 L24.5 25 M20.4 20.9 L23.4 17.9"></path>
</svg>`;

/** Sends a page. Nothing keeps a copy of it: it may name people or hold a CSRF token. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
    return reply
        .code(page.status ?? 200)
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(document(page).markup);
}

/** A message on top of a form: what went wrong, or what went well. */
export function note(kind: 'error' | 'good', text: string | null): Html | null {
    if (text === null) return null;
    const role = kind === 'error' ? 'alert' : 'status';
    return html`<p class="note ${kind}" id="${kind}" role="${role}">${text}</p>`;
}

function document({ title, content, script, wide }: Page): Html {
    return html`<!doctype html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>${title} | Latchkey</title>
                <link rel="icon" href="/local-assets/icon.svg" />
                <link rel="stylesheet" href="/local-assets/site.css" />
            </head>
            <body>
                <main class="${wide === true ? 'wide' : ''}">
                    <p class="brand">${mark}Latchkey</p>
                    ${content}
                </main>
                ${script === undefined ? null : html`<script type="module" src="/local-assets/${script}"></script>`}
            </body>
        </html>`;
}

/** `/setup/apps`: which OAuth clients may be used. */
import type { FastifyInstance } from 'fastify';
import { listApps, setAppState, type AppState, type ClientApp } from '../../identity/apps.ts';
import { PolicyError } from '../../identity/identity.ts';
import { html, type Html } from '../html.ts';
import { choose, type Choice } from './fields.ts';
import { addSetupPage, setupForm, type Visit } from './page.ts';

const states: readonly (Choice & readonly [AppState, string])[] = [
    ['installed', 'Installed'],
    ['uninstalled', 'Not installed'],
    ['blocked', 'Blocked'],
    ['deleted', 'Deleted']
];

/** Adds the page. */
export function addSetupApps(app: FastifyInstance): void {
    addSetupPage(app, {
        path: '/setup/apps',
        title: () => 'Connected apps',
        content: (visit) => html`${listApps(app.org.store).map((known) => card(visit, known))}`,
        change: (_visit, form) => {
            const state = states.find(([value]) => value === form.get('state'))?.[0];
            if (state === undefined) throw new PolicyError('There is no such state.');
            if (setAppState(app.org.store, form.get('client_id') ?? '', state)) return;
            throw new PolicyError('There is no such app.');
        }
    });
}

function card(visit: Visit, { clientId, name, runAs, state }: ClientApp): Html {
    const owner = runAs === null ? 'No client credentials user' : `Runs as ${runAs}`;
    return html`<section class="card">
        <h2>${name}</h2>
        <p class="quiet">${clientId} · ${owner}</p>
        ${setupForm(
            visit,
            html`<input type="hidden" name="client_id" value="${clientId}" />
                ${choose('state', `State of ${name}`, states, state)}
                <button type="submit">Save</button>`
        )}
    </section>`;
}

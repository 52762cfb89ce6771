/** `/setup/clock`: the org's time, for orgs that were started with test controls. */
import type { FastifyInstance } from 'fastify';
import { PolicyError } from '../../identity/identity.ts';
import type { ClockControl } from '../context.ts';
import { html } from '../html.ts';
import { addSetupPage, setupForm } from './page.ts';

const steps: readonly [minutes: number, label: string][] = [
    [1, 'A minute on'],
    [15, 'A quarter of an hour on'],
    [31, '31 minutes on'],
    [60, 'An hour on'],
    [1_440, 'A day on'],
    [43_200, '30 days on']
];

/** Adds the page. Time goes forward only. */
export function addSetupClock(app: FastifyInstance, clock: ClockControl): void {
    addSetupPage(app, {
        path: '/setup/clock',
        title: () => 'Clock',
        content: (visit) => {
            const now = new Date(app.org.clock.now()).toISOString().replace('T', ' ').slice(0, 19);
            const buttons = steps.map(
                ([minutes, label]) =>
                    html`<button class="plain" name="minutes" value="${minutes}">${label}</button>`
            );
            return html`<section class="card">
                <p>It is <strong>${now}</strong> UTC in this org.</p>
                ${setupForm(visit, html`<div class="actions">${buttons}</div>`)}
            </section>`;
        },
        change: (_visit, form) => {
            const minutes = Number(form.get('minutes'));
            if (!steps.some(([step]) => step === minutes)) {
                throw new PolicyError('There is no such step.');
            }
            clock.advance(minutes * 60_000);
        }
    });
}

/** `/setup`: the org's password policy, trusted addresses and switches. */
import type { FastifyInstance } from 'fastify';
import type { OrgSettings } from '../../identity/settings.ts';
import { html, type Html } from '../html.ts';
import { choose, line, lines, onOff, type Choice } from './fields.ts';
import { addSetupPage, setupForm, type Visit } from './page.ts';
import { rangesHint, rangesIn, rangesText } from './ranges.ts';
import { statusesHint, statusesIn, statusesText } from './statuses.ts';

/** Settings that are chosen from a list, in the order of the page. */
const chosen = {
    maxInvalidAttempts: [
        'Wrong passwords until a lock',
        numbers({ 3: '3', 5: '5', 10: '10', 0: 'No limit' })
    ],
    lockoutMinutes: [
        'How long a lock lasts',
        numbers({ 15: '15 minutes', 30: '30 minutes', 60: '60 minutes', 0: 'Until unlocked' })
    ],
    passwordExpiryDays: [
        'Passwords expire after',
        numbers({
            30: '30 days',
            60: '60 days',
            90: '90 days',
            180: '180 days',
            365: 'A year',
            0: 'Never'
        })
    ],
    soapLogin: [
        'SOAP login()',
        [...onOff, ['permission', 'With Use Any API Auth only']] as readonly Choice[]
    ],
    passwordFlow: ['OAuth username-password flow', onOff],
    api: ['API', onOff],
    maintenance: ['Maintenance: nobody signs in, live sessions go on', onOff],
    deviceActivation: ['Device activation', onOff],
    multiFactor: ['Multi-factor authentication', onOff],
    singleSignOnService: [
        'Sign-on service of the company',
        [
            ['missing', 'Not connected'],
            ['down', 'Down'],
            ['refuses', 'Refuses every password']
        ] as readonly Choice[]
    ]
} as const satisfies Partial<Record<keyof OrgSettings, readonly [string, readonly Choice[]]>>;

const measured = {
    minimumPasswordLength: 'Shortest password (5 to 50)',
    passwordHistory: 'Earlier passwords refused (0 to 24)',
    sessionMinutes: 'Unused minutes of a session (15 to 1440)'
} as const satisfies Partial<Record<keyof OrgSettings, string>>;

/** Adds the page. */
export function addSetupPolicies(app: FastifyInstance): void {
    addSetupPage(app, {
        path: '/setup',
        title: () => 'Policies and switches',
        content: (visit) => content(visit, app.org.identity.settings()),
        change: (_visit, form) => void app.org.identity.configure(changesIn(form))
    });
}

function content(visit: Visit, settings: OrgSettings): Html {
    const choices = Object.entries(chosen).map(([name, [label, options]]) =>
        choose(name, label, options, String(settings[name as keyof typeof chosen]))
    );
    const measures = Object.entries(measured).map(([name, label]) =>
        line(name, label, String(settings[name as keyof typeof measured]))
    );
    return html`<section class="card">
        ${setupForm(
            visit,
            html`<div class="fields">
                    ${choices}${measures}
                    ${line('myDomain', 'Passwords only at this host', settings.myDomain ?? '', 'any')}
                    ${lines('trustedIpRanges', 'Trusted addresses', rangesText(settings.trustedIpRanges), rangesHint)}
                    ${lines('newStatuses', 'Refusals of a release to come', statusesText(settings.newStatuses), statusesHint)}
                </div>
                <button type="submit">Save</button>`
        )}
    </section>`;
}

/** What the form says about each setting that it names. */
function changesIn(form: ReadonlyMap<string, string>): Record<string, unknown> {
    const changes: Record<string, unknown> = {};
    for (const [name, text] of form) {
        if (Object.hasOwn(measured, name) || isNumeric(name)) changes[name] = numberIn(text);
        else if (Object.hasOwn(chosen, name)) changes[name] = text;
        else if (name === 'myDomain') changes[name] = text.trim() || null;
        else if (name === 'trustedIpRanges') changes[name] = rangesIn(text);
        else if (name === 'newStatuses') changes[name] = statusesIn(text);
    }
    return changes;
}

function isNumeric(name: string): boolean {
    return ['maxInvalidAttempts', 'lockoutMinutes', 'passwordExpiryDays'].includes(name);
}

/** The number, or the text itself for identity to refuse. */
function numberIn(text: string): number | string {
    return /^\d{1,6}$/.test(text.trim()) ? Number(text) : text;
}

/** Choices by number; in JavaScript small numbers come first, so 0 stands at the top. */
function numbers(labels: Readonly<Record<number, string>>): readonly Choice[] {
    return Object.entries(labels);
}

/** `/setup/profiles`: what a profile demands beyond the org: lockout, hours and addresses. */
import type { FastifyInstance } from 'fastify';
import { PolicyError } from '../../identity/identity.ts';
import type { Hours, OrgSettings, ProfileRules, Weekday } from '../../identity/settings.ts';
import { html, type Html } from '../html.ts';
import { HttpError } from '../http-error.ts';
import { choose, line, lines, onOff, type Choice } from './fields.ts';
import { addSetupPage, setupForm, type Visit } from './page.ts';
import { rangesHint, rangesIn, rangesText } from './ranges.ts';

const weekdays: readonly Weekday[] = [
    'monday',
    'tuesday',
    'wednesday',
    'thursday',
    'friday',
    'saturday',
    'sunday'
];

const asOrg: Choice = ['', 'As the org says'];
const attempts: readonly Choice[] = [
    asOrg,
    ['3', '3'],
    ['5', '5'],
    ['10', '10'],
    ['0', 'No limit']
];
const minutes: readonly Choice[] = [
    asOrg,
    ['15', '15 minutes'],
    ['30', '30 minutes'],
    ['60', '60 minutes'],
    ['0', 'Until unlocked']
];

type Form = ReadonlyMap<string, string>;

/** Adds the list and a page for each profile. */
export function addSetupProfiles(app: FastifyInstance): void {
    const { identity } = app.org;
    addSetupPage(app, {
        path: '/setup/profiles',
        title: () => 'Profiles',
        content: () => list(profileNames(app), identity.settings()),
        change: () => {
            throw new PolicyError('Choose a profile first.');
        }
    });
    addSetupPage(app, {
        path: '/setup/profiles/:name',
        title: nameOf,
        content: (visit) => editor(visit, identity.settings().profiles[nameOf(visit)] ?? {}),
        change: (visit, form) => {
            const { profiles } = identity.settings();
            identity.configure({ profiles: { ...profiles, [nameOf(visit)]: rulesIn(form) } });
        }
    });
}

function list(names: readonly string[], { profiles }: OrgSettings): Html {
    const items = names.map(
        (name) =>
            html`<li>
                <a href="/setup/profiles/${encodeURIComponent(name)}"
                    ><strong>${name}</strong><span>${summary(profiles[name])}</span></a
                >
            </li>`
    );
    return html`<section class="card">
        <ul class="mails">
            ${items}
        </ul>
    </section>`;
}

function summary(rules: ProfileRules | undefined): string {
    const own = Object.keys(rules ?? {}).length;
    return own === 0 ? 'As the org says' : `${own} ${own === 1 ? 'rule' : 'rules'} of its own`;
}

function editor(visit: Visit, rules: ProfileRules): Html {
    const { loginHours, loginIpRanges = [], maxInvalidAttempts, lockoutMinutes } = rules;
    const days = weekdays.map((day) =>
        line(day, titled(day), hoursText(loginHours?.[day]), 'closed')
    );
    return html`<section class="card">
        ${setupForm(
            visit,
            html`<div class="fields">
                    ${choose('maxInvalidAttempts', 'Wrong passwords until a lock', attempts, String(maxInvalidAttempts ?? ''))}
                    ${choose('lockoutMinutes', 'How long a lock lasts', minutes, String(lockoutMinutes ?? ''))}
                    ${choose('hasHours', 'Login hours', onOff, loginHours === undefined ? 'off' : 'on')}
                    ${lines('loginIpRanges', 'Login IP ranges', rangesText(loginIpRanges), rangesHint)}
                </div>
                <fieldset class="fields">
                    <legend>Login hours, such as 08:00-18:00, in the org’s time zone</legend>
                    ${days}
                </fieldset>
                <button type="submit">Save</button>`
        )}
    </section>`;
}

function rulesIn(form: Form): ProfileRules {
    const ranges = rangesIn(form.get('loginIpRanges') ?? '');
    const number = (name: string) => (form.get(name) ? { [name]: Number(form.get(name)) } : {});
    return {
        ...number('maxInvalidAttempts'),
        ...number('lockoutMinutes'),
        ...(ranges.length === 0 ? {} : { loginIpRanges: ranges }),
        ...(form.get('hasHours') === 'on' ? { loginHours: hoursIn(form) } : {})
    };
}

function hoursIn(form: Form): Partial<Record<Weekday, Hours>> {
    const open = weekdays.filter((day) => (form.get(day) ?? '').trim() !== '');
    return Object.fromEntries(
        open.map((day) => {
            const [start = '', end = ''] = form
                .get(day)!
                .trim()
                .split(/\s*-\s*/);
            return [day, { start, end }];
        })
    );
}

function hoursText(hours: Hours | undefined): string {
    return hours === undefined ? '' : `${hours.start}-${hours.end}`;
}

function titled(day: string): string {
    return day.charAt(0).toUpperCase() + day.slice(1);
}

function profileNames({ org }: FastifyInstance): string[] {
    return [...org.store.scan('Profile')].map(({ Name }) => String(Name)).sort();
}

/** The profile in the path. @throws HttpError 404 when there is none */
function nameOf({ request }: Visit): string {
    const { name } = request.params as { name: string };
    const [profile] = request.server.org.store.find('Profile', 'Name', name);
    if (profile === undefined) throw new HttpError(404, 'NOT_FOUND', 'There is no such profile.');
    return String(profile.Name);
}

/** `/setup/sites`: Experience Cloud sites by the host of their login page, and whom they let in. */
import type { FastifyInstance } from 'fastify';
import { PolicyError } from '../../identity/identity.ts';
import type { OrgSettings, Site } from '../../identity/settings.ts';
import { html, type Html } from '../html.ts';
import { choose, line, lines, onOff } from './fields.ts';
import { addSetupPage, setupForm, type Visit } from './page.ts';

type Form = ReadonlyMap<string, string>;

const membersHint = 'Names of profiles whose users are members, one a line.';

/** Adds the page. */
export function addSetupSites(app: FastifyInstance): void {
    const { identity } = app.org;
    addSetupPage(app, {
        path: '/setup/sites',
        title: () => 'Sites',
        content: (visit) => content(visit, identity.settings()),
        change: (_visit, form) => {
            identity.configure({ sites: changed(identity.settings().sites, form) });
        }
    });
}

function content(visit: Visit, { sites }: OrgSettings): Html {
    const cards = Object.entries(sites).map(([host, site]) => card(visit, host, site));
    return html`${cards}${card(visit, '', { online: true, memberProfiles: [] })}`;
}

/** The form of a site; without a host that of a new one. */
function card(visit: Visit, host: string, { online, memberProfiles }: Site): Html {
    const id = (name: string) => (host === '' ? `${name}-new` : `${name}-${host}`);
    const members = memberProfiles.join('\n');
    return html`<section class="card">
        <h2>${host === '' ? 'New site' : host}</h2>
        ${setupForm(
            visit,
            html`<input type="hidden" name="before" value="${host}" />
                <div class="fields">
                    ${line('host', 'Host of its login page', host, 'partners.localhost', id('host'))}
                    ${choose('online', 'Online', onOff, online ? 'on' : 'off', id('online'))}
                    ${lines('memberProfiles', 'Members', members, membersHint, id('members'))}
                </div>
                <div class="actions">
                    <button type="submit" name="deed" value="save">Save</button>
                    ${host === '' ? null : html`<button class="plain" name="deed" value="remove">Remove</button>`}
                </div>`
        )}
    </section>`;
}

/** @throws PolicyError without a host */
function changed(sites: OrgSettings['sites'], form: Form): Record<string, Site> {
    const kept = Object.entries(sites).filter(([host]) => host !== form.get('before'));
    const others = Object.fromEntries(kept);
    if (form.get('deed') === 'remove') return others;
    const host = (form.get('host') ?? '').trim().toLowerCase();
    if (host === '') throw new PolicyError('A site needs the host of its login page.');
    return { ...others, [host]: siteIn(form) };
}

function siteIn(form: Form): Site {
    const names = (form.get('memberProfiles') ?? '').split(/[\r\n]+/).map((name) => name.trim());
    return {
        online: form.get('online') === 'on',
        memberProfiles: names.filter((name) => name !== '')
    };
}

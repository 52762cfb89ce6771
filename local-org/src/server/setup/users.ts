/** `/setup/users`: who can sign in, and what can keep a user out. */
import type { FastifyInstance } from 'fastify';
import { PolicyError } from '../../identity/identity.ts';
import type { UserAdmin } from '../../identity/user-admin.ts';
import type { Row } from '../../store/store.ts';
import { html, type Html } from '../html.ts';
import { HttpError } from '../http-error.ts';
import { addSetupPage, setupForm, type Visit } from './page.ts';

/** Permissions that decide about logins, with their labels in Salesforce. */
const permissions = {
    ApiEnabled: 'API Enabled',
    ApiUserOnly: 'API Only User',
    ForceTwoFactor: 'Multi-Factor Authentication for User Interface Logins',
    TwoFactorApi: 'Multi-Factor Authentication for API Logins',
    IsSsoEnabled: 'Is Single Sign-On Enabled',
    PasswordNeverExpires: 'Password Never Expires',
    UseAnyApiAuth: 'Use Any API Auth',
    ManageUsers: 'Manage Users',
    ResetPasswords: 'Reset User Passwords and Unlock Users',
    MonitorLoginHistory: 'Monitor Login History'
} as const;

type Action = (admin: UserAdmin, userId: string) => void;

/** What can be done to a user, by the button's value. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
    ['freeze', (admin, id) => admin.setFrozen(id, true)],
    ['unfreeze', (admin, id) => admin.setFrozen(id, false)],
    ['deactivate', (admin, id) => admin.setActive(id, false)],
    ['activate', (admin, id) => admin.setActive(id, true)],
    ['unlock', (admin, id) => admin.unlock(id)],
    ['forget-factors', (admin, id) => admin.forgetFactors(id)],
    ['revoke-tokens', (admin, id) => admin.revokeTokens(id)]
]);

/** What nobody can do to themselves: they would be out for good. */
const notToOneself = ['freeze', 'deactivate'];

/** Adds the list and a page for each user. */
export function addSetupUsers(app: FastifyInstance): void {
    addSetupPage(app, {
        path: '/setup/users',
        title: () => 'Users',
        content: () => list(app),
        change: () => {
            throw new PolicyError('Choose a user first.');
        }
    });
    addSetupPage(app, {
        path: '/setup/users/:id',
        title: (visit) => String(userOf(visit).Name),
        content: (visit) => details(visit, userOf(visit)),
        change: (visit, form) => change(visit, String(userOf(visit).Id), form)
    });
}

function list(app: FastifyInstance): Html {
    const users = [...app.org.store.scan('User')].sort(byName);
    const items = users.map(
        (user) =>
            html`<li>
                <a href="/setup/users/${String(user.Id)}"
                    ><strong>${String(user.Name)}</strong
                    ><span>${String(user.Username)} · ${stateOf(app, user).join(', ')}</span></a
                >
            </li>`
    );
    return html`<section class="card">
        <ul class="mails">
            ${items}
        </ul>
    </section>`;
}

function details(visit: Visit, user: Row): Html {
    const { server } = visit.request;
    const { admin } = server.org.identity;
    const userId = String(user.Id);
    const states = stateOf(server, user);
    const offered = [
        states.includes('frozen') ? button('unfreeze', 'Unfreeze') : button('freeze', 'Freeze'),
        user.IsActive === true
            ? button('deactivate', 'Deactivate')
            : button('activate', 'Activate'),
        states.includes('locked') ? button('unlock', 'Unlock') : null,
        button('forget-factors', 'Forget browsers and authenticator app'),
        button('revoke-tokens', 'Revoke OAuth tokens')
    ];
    const grants = Object.entries(permissions).map(([name, label]) =>
        checkbox(name, label, admin.wasGranted(userId, name))
    );
    return html`<section class="card">
            <p>${String(user.Username)} · ${states.join(', ')}</p>
            ${setupForm(visit, html`<div class="actions">${offered}</div>`)}
        </section>
        <section class="card">
            <h2>Permissions granted here</h2>
            <p class="quiet">Profiles and other permission sets may grant them as well.</p>
            ${setupForm(
                visit,
                html`${grants}<button name="action" value="permissions">Save</button>`
            )}
        </section>`;
}

function change({ request, session }: Visit, userId: string, form: ReadonlyMap<string, string>) {
    const { admin } = request.server.org.identity;
    const wanted = form.get('action') ?? '';
    if (wanted === 'permissions') {
        for (const name of Object.keys(permissions)) {
            admin.setPermission(userId, name, form.has(name));
        }
        return;
    }
    const action = actions.get(wanted);
    if (action === undefined) throw new PolicyError('There is no such action.');
    if (userId === session.userId && notToOneself.includes(wanted)) {
        throw new PolicyError('Somebody else has to do that to you.');
    }
    action(admin, userId);
}

function stateOf({ org }: FastifyInstance, user: Row): string[] {
    const [login] = org.store.find('UserLogin', 'UserId', String(user.Id));
    return [
        user.IsActive === true ? 'active' : 'inactive',
        ...(login?.IsFrozen === true ? ['frozen'] : []),
        ...(login?.IsPasswordLocked === true ? ['locked'] : []),
        ...(org.identity.isPasswordExpired(String(user.Id)) ? ['password expired'] : [])
    ];
}

function button(value: string, label: string): Html {
    return html`<button class="plain" name="action" value="${value}">${label}</button>`;
}

function checkbox(name: string, label: string, checked: boolean): Html {
    const box = checked
        ? html`<input id="${name}" name="${name}" type="checkbox" value="1" checked />`
        : html`<input id="${name}" name="${name}" type="checkbox" value="1" />`;
    return html`<p class="choice">${box}<label for="${name}">${label}</label></p>`;
}

function byName(a: Row, b: Row): number {
    return String(a.Name).localeCompare(String(b.Name), 'en');
}

/** The user in the path. @throws HttpError 404 when there is none */
function userOf({ request }: Visit): Row {
    const { id } = request.params as { id: string };
    const user = request.server.org.store.get('User', id);
    if (user === undefined) throw new HttpError(404, 'NOT_FOUND', 'There is no such user.');
    return user;
}

/** The form for a new password, shared by the pages that ask for one. */
import { PolicyError } from '../../identity/identity.ts';
import { html, type Html } from '../html.ts';
import { note } from '../layout.ts';

/** A form for a new password. */
export interface NewPasswordForm {
    readonly action: string;
    readonly username: string;
    readonly error: string | null;
    /** Fields that travel with the form unseen. */
    readonly hidden: Readonly<Record<string, string>>;
    /** Whether the current password is asked for as well. */
    readonly askCurrent: boolean;
    readonly hint: string;
}

/** The form's markup, in a card of its own. */
export function newPasswordForm(form: NewPasswordForm): Html {
    const hidden = Object.entries(form.hidden).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`
    );
    return html`<section class="card">
        <h1>Choose a new password</h1>
        ${note('error', form.error)}
        <p class="quiet" id="hint">For ${form.username}. ${form.hint}</p>
        <form method="post" action="${form.action}">
            ${hidden}
            <input type="hidden" autocomplete="username" value="${form.username}" />
            ${form.askCurrent ? field('currentpassword', 'Current password', 'current-password') : null}
            ${field('newpassword', 'New password', 'new-password')}
            ${field('confirmpassword', 'New password again', 'new-password')}
            <button id="password-button" type="submit">Save password</button>
        </form>
    </section>`;
}

/** The two entries of a new password as one. @throws PolicyError when they differ */
export function chosenPassword(form: ReadonlyMap<string, string>): string {
    const password = form.get('newpassword') ?? '';
    if (password === form.get('confirmpassword')) return password;
    throw new PolicyError('The two passwords are not the same.');
}

/** Runs `work` and gives the rule that it breaks, or null when all went well. */
export function brokenRule(work: () => void): string | null {
    try {
        work();
        return null;
    } catch (error) {
        if (error instanceof PolicyError) return error.message;
        throw error;
    }
}

function field(name: string, label: string, autocomplete: string): Html {
    return html`<label for="${name}">${label}</label>
        <input
            id="${name}"
            name="${name}"
            type="password"
            autocomplete="${autocomplete}"
            required
            maxlength="1024"
            aria-describedby="hint"
        />`;
}

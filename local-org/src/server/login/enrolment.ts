import type { Enrolment } from '../../identity/authenticator-app.ts';
import { html, type Html } from '../html.ts';

/** How to connect an authenticator app, as shown to its owner until the first code proves it. */
export function enrolmentText({ key, url }: Enrolment): Html {
    const groups = key.match(/.{1,4}/g) ?? [];
    return html`<p>
            Connect an authenticator app: <a href="${url}">open it on this device</a>, or type this
            key into it.
        </p>
        <p><code id="key">${groups.join(' ')}</code></p>
        <p>Then enter the code that it shows.</p>`;
}

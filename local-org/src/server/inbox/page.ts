import type { InboxMail } from '../../mail/inbox.ts';
import { html, type Html } from '../html.ts';
import type { Page } from '../layout.ts';

/** What the page shows. */
export interface Mailbox {
    readonly mails: readonly InboxMail[];
    readonly open: InboxMail | null;
    /** What the mails were searched for; empty for all. */
    readonly term: string;
    /** Host and port of the server that gets the mail instead; null when it arrives here. */
    readonly mailsTo: string | null;
}

/** The mailbox: mails beside the one that is open, if any. */
export function inboxPage({ mails, open, term, mailsTo }: Mailbox): Page {
    return {
        title: open === null ? 'Mailbox' : open.subject,
        wide: true,
        script: 'inbox.js',
        content: html`<h1>Mailbox</h1>
            <p class="quiet">
                ${whereMailGoes(mailsTo)}
                <a href="/">Start page</a>
            </p>
            <form class="search" role="search" method="get" action="/inbox">
                <label for="q">Search</label>
                <input id="q" name="q" type="search" value="${term}" maxlength="200" />
                <button class="plain" type="submit">Search</button>
            </form>
            <p class="visually-hidden" role="status"></p>
            <div class="columns ${open === null ? null : 'reading'}">
                <nav class="card" aria-label="Mails" data-mails>${list(mails, open, term)}</nav>
                ${open === null ? nothingOpen(mails) : message(open, term)}
            </div>`
    };
}

function whereMailGoes(mailsTo: string | null): Html {
    return mailsTo === null
        ? html`Every mail that this org sends arrives here, delivered by SMTP.`
        : html`Mail of this org goes to ${mailsTo}, as <code>SMTP_URL</code> says, and not here.
              Start without it to read mail on this page.`;
}

function list(mails: readonly InboxMail[], open: InboxMail | null, term: string): Html {
    if (mails.length === 0) {
        const text = term === '' ? 'No mail yet.' : 'No mail holds these words.';
        return html`<p class="quiet">${text}</p>`;
    }
    const items = mails.map((mail) => {
        const current = mail.id === open?.id ? html` aria-current="true"` : null;
        return html`<li>
            <a href="/inbox/${mail.id}${queryOf(term)}" ${current}
                ><strong>${mail.subject}</strong> <span>${mail.to.join(', ')}</span
                ><span>${when(mail)}</span></a
            >
        </li>`;
    });
    return html`<ul class="mails">
        ${items}
    </ul>`;
}

function nothingOpen(mails: readonly InboxMail[]): Html {
    const text = mails.length === 0 ? 'New mail appears by itself.' : 'Choose a mail to read it.';
    return html`<section class="card"><p class="quiet">${text}</p></section>`;
}

/** Where the window is narrow, the mail hides the list, and the link leads back to it. */
function message(mail: InboxMail, term: string): Html {
    return html`<article class="card">
        <p class="back"><a href="/inbox${queryOf(term)}">All mails</a></p>
        <h2>${mail.subject}</h2>
        <dl>
            <dt>From</dt>
            <dd>${mail.from}</dd>
            <dt>To</dt>
            <dd>${mail.to.join(', ')}</dd>
            <dt>Received</dt>
            <dd>${when(mail)}</dd>
        </dl>
        <iframe
            title="Text of the mail"
            src="/inbox/${mail.id}/body"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
        ></iframe>
    </article>`;
}

function queryOf(term: string): string {
    return term === '' ? '' : `?q=${encodeURIComponent(term)}`;
}

function when({ receivedAt }: InboxMail): Html {
    const iso = new Date(receivedAt).toISOString();
    return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
}

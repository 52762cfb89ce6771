/**
 * The page between password and session: the code that was mailed to activate a new browser, or
 * the one of an authenticator app.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LoginOutcome } from '../../identity/identity.ts';
import type { Challenge } from '../../identity/verification.ts';
import { html, type Html } from '../html.ts';
import { note, sendPage } from '../layout.ts';
import { requireSameOrigin } from '../protect.ts';
import { enrolmentText } from './enrolment.ts';
import { formOf } from './form.ts';
import { rememberBrowser } from './remembered.ts';
import { welcome } from './welcome.ts';
import { localPath } from './target.ts';

const path = '/login/verify';
const cookie = 'latchkey_challenge';
const cookieOptions = { path, httpOnly: true, sameSite: 'lax' } as const;

const wrongCode = 'That code is not right. Check it and try again.';
const sentAgain = 'Another code is on its way. The one before it has stopped working.';
const tooMany = 'No more codes for now. Try again in an hour, or ask your administrator.';

/** Sends a browser on to prove what is still missing. */
export function askForMore(reply: FastifyReply, challenge: string, target: string): FastifyReply {
    reply.setCookie(cookie, challenge, cookieOptions);
    return reply.redirect(`${path}?startURL=${encodeURIComponent(target)}`, 303);
}

/** Adds `/login/verify`. */
export function addVerify(app: FastifyInstance): void {
    app.get(path, (request, reply) => {
        const { startURL } = request.query as { startURL?: string };
        return show(request, reply, { target: localPath(startURL) });
    });
    app.post(path, (request, reply) => {
        requireSameOrigin(request);
        const form = formOf(request);
        const target = localPath(form.get('startURL'));
        return form.has('resend') ? resend(request, reply, target) : answer(request, reply, form);
    });
}

function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    form: ReadonlyMap<string, string>
): FastifyReply {
    const { verification } = request.server.org.identity;
    const target = localPath(form.get('startURL'));
    const code = (form.get('code') ?? '').replaceAll(' ', '');
    const answered = verification.answer(idOf(request), code, form.has('remember'));
    if (answered.verdict === 'wrong') return show(request, reply, { target, error: wrongCode });
    reply.clearCookie(cookie, cookieOptions);
    if (answered.verdict !== 'right') return reply.redirect('/login?again', 303);
    if (answered.device !== null) rememberBrowser(reply, answered.device);
    return enter(reply, answered.outcome, target);
}

function enter(reply: FastifyReply, outcome: LoginOutcome, target: string): FastifyReply {
    return outcome.ok ? welcome(reply, outcome, target) : reply.redirect('/login?again', 303);
}

function resend(request: FastifyRequest, reply: FastifyReply, target: string): FastifyReply {
    const sent = request.server.org.identity.verification.resend(idOf(request));
    return show(request, reply, sent ? { target, message: sentAgain } : { target, error: tooMany });
}

interface State {
    readonly target: string;
    readonly error?: string;
    readonly message?: string;
}

function show(request: FastifyRequest, reply: FastifyReply, state: State): FastifyReply {
    const challenge = request.server.org.identity.verification.challenge(idOf(request));
    if (challenge === undefined) return reply.redirect('/login?again', 303);
    const { error = null, message = null, target } = state;
    const byMail = challenge.kind === 'device';
    return sendPage(reply, {
        title: 'Verify your identity',
        status: error === null ? 200 : 400,
        content: html`<section class="card">
            <h1>Verify your identity</h1>
            ${note('error', error)}${note('good', message)}
            ${byMail ? mailText(request, challenge) : appText(challenge)}
            <form method="post" action="${path}">
                <input type="hidden" name="startURL" value="${target}" />
                <label for="code">Verification code</label>
                <input
                    id="code"
                    name="code"
                    inputmode="numeric"
                    autocomplete="one-time-code"
                    required
                    maxlength="12"
                />
                ${byMail ? dontAskAgain : null}
                <button id="verify" type="submit">Verify</button>
            </form>
            ${byMail ? resendForm(target) : null}
            <p class="links"><a href="/login">Start over</a><a href="/inbox">Mailbox</a></p>
        </section>`
    });
}

const dontAskAgain = html`<p class="choice">
    <input id="remember" name="remember" type="checkbox" value="1" checked />
    <label for="remember">Don’t ask again in this browser</label>
</p>`;

function mailText(request: FastifyRequest, { userId }: Challenge): Html {
    const email = String(request.server.org.store.get('User', userId)?.Email ?? '');
    return html`<p>
        You are signing in from a browser that we don’t know. We have mailed a code to
        ${masked(email)}.
    </p>`;
}

function appText({ enrolment }: Challenge): Html {
    if (enrolment !== null) return enrolmentText(enrolment);
    return html`<p>Enter the code that your authenticator app shows.</p>`;
}

function resendForm(target: string): Html {
    return html`<form method="post" action="${path}">
        <input type="hidden" name="startURL" value="${target}" />
        <p><button class="plain" name="resend" value="1">Mail another code</button></p>
    </form>`;
}

/** Enough of an address to know which mailbox to look in. */
function masked(email: string): string {
    return email.replace(/^(.)[^@]*/, '$1***');
}

function idOf(request: FastifyRequest): string {
    return request.cookies[cookie] ?? '';
}

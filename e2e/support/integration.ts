/** An integration that keeps a password: works, breaks when the password changes, locks the account, is put right. */
import assert from 'node:assert/strict';
import { signInAs } from './client.ts';
import { inbox, newestMail, type Mail } from './mail.ts';
import type { DemoUser, RunningOrg } from './org.ts';

/** As `Latchkey_Policy.Default` of the demo org says. */
const TRIES = 10;

const TOKEN_MAIL = /security token/i;

/** A client of one person that signs in by SOAP login(). */
export class Integration {
    readonly #org: RunningOrg;
    readonly #name: string;
    readonly #person: DemoUser;
    #stored: string;

    constructor(org: RunningOrg, name: string, person: DemoUser) {
        this.#org = org;
        this.#name = name;
        this.#person = person;
        this.#stored = person.password + person.securityToken;
    }

    /** Signs in with what it has stored, and has to succeed. @returns the id of its session */
    async signIn(): Promise<string> {
        const { accessToken } = await this.#login();
        return String(accessToken);
    }

    /** Is refused with what it has stored. */
    async fail(times = 1): Promise<void> {
        for (let tried = 0; tried < times; tried += 1) {
            await assert.rejects(this.#login(), /INVALID_LOGIN/, `${this.#name} is refused`);
        }
    }

    /**
     * Worked until the person changed the password, and has tried since then until the account was locked.
     * @param password the new one
     * @returns the new secret, which nobody has told it yet: password and the token from the mail
     */
    async lockOut(password: string): Promise<string> {
        const session = await this.signIn();
        await this.#org.advance(5);
        const secret = password + (await this.#changePassword(session, password));
        await this.#org.advance(5);
        await this.fail(TRIES);
        return secret;
    }

    /** Is given another secret. */
    store(secret: string): void {
        this.#stored = secret;
    }

    #login() {
        return signInAs(this.#org.url, this.#name, this.#person.username, this.#stored);
    }

    /** @returns the token that was mailed */
    async #changePassword(session: string, password: string): Promise<string> {
        const { url } = this.#org;
        const headers = {
            authorization: `Bearer ${session}`,
            'content-type': 'application/json'
        };
        const isTokenMail = (mail: Mail) =>
            mail.to.includes(this.#person.username) && TOKEN_MAIL.test(mail.subject);
        const known = (await inbox(url)).filter(isTokenMail).length;
        const info = await fetch(`${url}/services/oauth2/userinfo`, { headers });
        const { user_id: id } = (await info.json()) as { user_id: string };
        const answer = await fetch(`${url}/services/data/v67.0/sobjects/User/${id}/password`, {
            method: 'POST',
            headers,
            body: JSON.stringify({ NewPassword: password })
        });
        assert.equal(answer.status, 204, await answer.text());
        const { text } = await newestMail(url, this.#person.username, TOKEN_MAIL, known);
        const token = /\b[A-Za-z0-9]{24,25}\b/.exec(text)?.[0] ?? '';
        assert.notEqual(token, '', `the mail holds the token:\n${text}`);
        return token;
    }
}

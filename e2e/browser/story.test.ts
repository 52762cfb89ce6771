/**
 * A real lockout, found and cured: a client locks an account with an old password, an admin finds it and sends a reset,
 * the user sets a new password and token, the client works again. Every part is real.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import { inbox, newestMail } from '../support/mail.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

const OLD_PASSWORD = 'Spring-2019-kettle';
const NEW_PASSWORD = 'Copper-Lantern-41';

/** The mail with the link; Latchkey's own note "your password was reset" may arrive before or after it. */
const RESET_MAIL = /^(?!.*was reset).*password/i;

describe('a real lockout, found and cured', { timeout: 180_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let console: Page;
    let home: Page;
    let uma: DemoUser;
    let ada: DemoUser;
    let newToken: string;

    const connect = () => new Connection({ loginUrl: org.url, logLevel: 'FATAL' });
    const client = async (secret: string) => {
        const connection = connect();
        await connection.login(uma.username, secret);
        return connection;
    };

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        uma = org.users.get('uma.user@latchkey.example') as DemoUser;
        ada = org.users.get('ada.admin@latchkey.example') as DemoUser;
    });
    after(() => stage?.close());

    it('lets the client in with password and token', async () => {
        const connection = await client(uma.password + uma.securityToken);
        const { records } = await connection.query('SELECT Username FROM User LIMIT 1');
        assert.equal(records.length, 1, 'a signed-in client can query');
    });

    it('shows the user a healthy Home page', async () => {
        home = await openPage(browser, 480);
        await signIn(home, org.url, uma);
        await home.getByText('All your sign-ins work').waitFor();
    });

    it('locks the account after ten tries with the old password', async () => {
        for (let attempt = 1; attempt <= 10; attempt += 1) {
            await assert.rejects(
                client(OLD_PASSWORD + uma.securityToken),
                /INVALID_LOGIN/,
                `try ${attempt} with the old password is refused`
            );
        }
        await assert.rejects(
            client(uma.password + uma.securityToken),
            /INVALID_LOGIN: Invalid username, password, security token; or user locked out\./,
            'a locked user is refused with the right password, in the words that real clients get'
        );
    });

    it('records every attempt and the lock, readable over REST', async () => {
        const admin = connect();
        await admin.login(ada.username, ada.password + ada.securityToken);
        const { records: users } = await admin.query<{ Id: string }>(
            `SELECT Id FROM User WHERE Username = '${uma.username}'`
        );
        const userId = users[0]?.Id;
        const { records: rows } = await admin.query<{ Status: string; ApiType: string }>(
            `SELECT Status, ApiType FROM LoginHistory WHERE UserId = '${userId}' AND LoginTime = TODAY ORDER BY LoginTime DESC LIMIT 13`
        );
        const statuses = rows
            .filter(({ ApiType }) => ApiType === 'SOAP Partner')
            .map(({ Status }) => Status.toLowerCase());
        assert.deepEqual(
            statuses,
            ['password lockout', ...Array<string>(10).fill('invalid password'), 'success'],
            'one row per attempt, newest first'
        );
        const { records: locks } = await admin.query<{ IsPasswordLocked: boolean }>(
            `SELECT IsPasswordLocked FROM UserLogin WHERE UserId = '${userId}'`
        );
        assert.equal(locks[0]?.IsPasswordLocked, true, 'UserLogin tells the lock');
    });

    it('explains the user their own attempts, without a reload', async () => {
        await home.getByText('Trouble logging in?').waitFor({ timeout: 20_000 });
        await home
            .getByText(/An app without a name: 11 refused/)
            .first()
            .waitFor();
        const text = await home.locator('main').innerText();
        assert.doesNotMatch(text, /Mia Chen|CommuniGator/, 'nobody else is shown');
    });

    it("refuses an admin's Apex to the user's session", async () => {
        const answer = await home.evaluate(async () => {
            const session = (await (await fetch('/session.json')).json()) as { csrfToken: string };
            const response = await fetch('/apex/AccessConsoleController/getOverview', {
                method: 'POST',
                headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken },
                body: '{}'
            });
            return { status: response.status, text: await response.text() };
        });
        assert.equal(answer.status, 403, `the class is not open to a plain user: ${answer.text}`);
    });

    it('shows the admin who is locked, until when and by which client', async () => {
        console = await openPage(browser);
        await signIn(console, org.url, ada);
        await console.getByRole('button', { name: /^Latchkey/ }).click();
        const row = console.getByRole('button', { name: /Uma User/ });
        await row.waitFor();
        assert.match(
            await row.innerText(),
            /An app without a name/i,
            'the verdict tells the client'
        );
        assert.match(
            await row.innerText(),
            /(29:\d\d|30:00)\s+unlocks by itself/,
            'the time left is shown'
        );
        await row.click();
        await console.getByRole('heading', { name: 'Uma User' }).waitFor();
        await console.getByText('Wrong password 10 times').waitFor();
        const rows = console.getByRole('row', { name: /invalid password.+app without a name/i });
        await rows.nth(9).waitFor();
        assert.equal(await rows.count(), 10, 'every wrong password of the client is listed');
    });

    it('mails a link when the admin sends a reset', async () => {
        await console.getByRole('button', { name: 'Send reset e-mail…' }).click();
        const dialog = console.getByRole('dialog');
        await dialog.getByText('One client signs in with the stored password.').waitFor();
        await dialog
            .getByRole('button', { name: /^(Go on to the reset|Reset all the same)…$/ })
            .click();
        await verifyCaller(console);
        await dialog.getByText('security token stops working').waitFor();
        const why = dialog.getByLabel('Why all the same?');
        if (await why.isVisible()) await why.fill('She forgot it.');
        await dialog.getByRole('button', { name: 'Send reset e-mail' }).click();
        await console.getByRole('heading', { name: /^Watching for/ }).waitFor();
        await console.getByText('Failing, not locked').waitFor();
        await newestMail(org.url, uma.username, RESET_MAIL);
    });

    it('lets the user set a new password by the link, once', async () => {
        const { text } = await newestMail(org.url, uma.username, RESET_MAIL);
        const link = /https?:\/\/\S+/.exec(text)?.[0] ?? '';
        const page = await openPage(browser);
        await page.goto(link);
        await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
        await page.getByLabel(/(again|repeat|confirm)/i).fill(NEW_PASSWORD);
        await page.getByRole('button', { name: 'Save password' }).click();
        await page.waitForURL((url) => !url.href.includes('reset'));
        const second = await openPage(browser);
        await second.goto(link);
        await second.getByText('This link no longer works').waitFor();
        await page.context().close();
        await second.context().close();
    });

    it('mails a new security token and shows it nowhere', async () => {
        const page = await openPage(browser);
        await signIn(page, org.url, { ...uma, password: NEW_PASSWORD });
        await page.goto(`${org.url}/settings/personal/reset-security-token`);
        const known = (await inbox(org.url)).filter(({ subject }) => /token/i.test(subject)).length;
        await page.getByRole('button', { name: 'Reset security token' }).click();
        await page
            .getByText(/(sent|mailed|e-mail)/i)
            .first()
            .waitFor();
        const { text } = await newestMail(org.url, uma.username, /security token/i, known);
        newToken = /\b[A-Za-z0-9]{24,25}\b/.exec(text)?.[0] ?? '';
        assert.notEqual(newToken, '', `the mail holds the token:\n${text}`);
        assert.ok(!(await page.content()).includes(newToken), 'the page does not show the token');
        await page.context().close();
    });

    it('shows the recovery in the console, without a reload', async () => {
        await client(NEW_PASSWORD + newToken);
        await console
            .getByRole('heading', { name: 'Uma User is back in' })
            .waitFor({ timeout: 15_000 });
    });

    it('keeps the old password and the old token out', async () => {
        await assert.rejects(
            client(uma.password + uma.securityToken),
            /INVALID_LOGIN/,
            'both are dead'
        );
        await assert.rejects(
            client(NEW_PASSWORD + uma.securityToken),
            /INVALID_LOGIN/,
            'the token is dead'
        );
    });

    it('has everything still there after a kill -9', async () => {
        await org.end('SIGKILL');
        await org.restart();
        await client(NEW_PASSWORD + newToken);
    });
});

/** Says in the dialog that the caller stands there in person. */
async function verifyCaller(page: Page): Promise<void> {
    const dialog = page.getByRole('dialog', { name: /^Verify the caller/ });
    await dialog.getByRole('radio', { name: /In person/ }).check();
    await dialog.getByLabel('Ticket or case number').fill('HD-1');
    await dialog.getByRole('button', { name: /^I verified/ }).click();
}

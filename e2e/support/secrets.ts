/** Renews what a person signs in with, on the pages of their personal settings. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { signInAs } from './client.ts';
import { openHome } from './guide.ts';
import { inbox, newestMail } from './mail.ts';
import type { DemoUser } from './org.ts';

/** What people change their password to. */
export const NEW_PASSWORD = 'Copper-Lantern-41';

async function changePassword(browser: Browser, url: string, user: DemoUser): Promise<void> {
    const page = await openHome(browser, url, user);
    await page.goto(`${url}/settings/personal/change-password`);
    await page.getByLabel('Current password').fill(user.password);
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel(/(again|repeat|confirm)/i).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('Your password has been changed.').waitFor();
    await page.context().close();
}

/**
 * Has a new token mailed.
 * @param page that shows where it is reset
 * @returns the token, from the mail and from nowhere else
 */
export async function resetToken(page: Page, url: string, user: DemoUser): Promise<string> {
    const isTokenMail = (mail: { to: string; subject: string }) =>
        mail.to.includes(user.username) && /token/i.test(mail.subject);
    const known = (await inbox(url)).filter(isTokenMail).length;
    await page.getByRole('button', { name: 'Reset security token' }).click();
    const { text } = await newestMail(url, user.username, /security token/i, known);
    const token = /\b[A-Za-z0-9]{24,25}\b/.exec(text)?.[0] ?? '';
    assert.notEqual(token, '', `the mail holds the token:\n${text}`);
    return token;
}

/** Ends with a new password and a new token that no client knows yet. @returns both, joined */
export async function renewSecrets(browser: Browser, url: string, user: DemoUser): Promise<string> {
    await changePassword(browser, url, user);
    const page = await openHome(browser, url, { ...user, password: NEW_PASSWORD });
    await page.goto(`${url}/settings/personal/reset-security-token`);
    const token = await resetToken(page, url, user);
    await page.context().close();
    return NEW_PASSWORD + token;
}

/** Has a client refused with what it has stored. */
export async function expectRefused(
    url: string,
    app: string,
    user: DemoUser,
    secret: string,
    times = 1
): Promise<void> {
    for (let attempt = 0; attempt < times; attempt += 1) {
        await assert.rejects(
            signInAs(url, app, user.username, secret),
            /INVALID_LOGIN|LOGIN_MUST_USE_SECURITY_TOKEN|LOGIN_DURING_RESTRICTED|API_DISABLED|INVALID_OPERATION|API_CURRENTLY_DISABLED/,
            `${app} is refused with what it has stored`
        );
    }
}

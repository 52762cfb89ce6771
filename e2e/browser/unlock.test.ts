/** The other cure: an integration locked the account, the password is right, so the admin unlocks and nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn, startBrowser } from '../support/browser.ts';
import { inbox } from '../support/mail.ts';
import { startOrg, type DemoUser, type RunningOrg } from '../support/org.ts';

describe('a lock ended without a reset', { timeout: 120_000 }, () => {
    let org: RunningOrg;
    let browser: Browser;
    let page: Page;
    let mia: DemoUser;

    before(async () => {
        [org, browser] = await Promise.all([startOrg(), startBrowser()]);
        mia = org.users.get('mia.chen@latchkey.example') as DemoUser;
        page = await openPage(browser);
        await signIn(page, org.url, org.users.get('ada.admin@latchkey.example') as DemoUser);
    });
    after(async () => {
        await browser?.close();
        await org?.remove();
    });

    it('names the integration that locked the account', async () => {
        await page.getByRole('link', { name: 'Access Console' }).click();
        await page.getByRole('button', { name: /Mia Chen/ }).click();
        await page.getByRole('heading', { name: 'Mia Chen' }).waitFor();
        await page
            .getByText(/CommuniGator still uses a password/)
            .first()
            .waitFor();
        await page.getByText('Not advised: reset the password').waitFor();
    });

    it('shows the rows that prove it, and all of them again', async () => {
        await page.getByRole('button', { name: 'Show the 10 rows' }).click();
        const rows = page.getByRole('table').getByRole('row');
        assert.equal(await rows.count(), 11, 'the head and the ten wrong passwords');
        await page.getByRole('button', { name: /^Show all/ }).click();
        assert.ok((await rows.count()) > 11, 'the successes are back');
    });

    it('does nothing when the dialog is cancelled by Escape', async () => {
        await page.getByRole('button', { name: 'Unlock…' }).click();
        await page.getByRole('dialog', { name: 'Unlock Mia Chen?' }).waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        assert.ok(await page.getByText(/^Locked since/).isVisible(), 'she is still locked');
    });

    it('unlocks by keyboard, says what stays and sends no mail', async () => {
        const before = (await inbox(org.url)).length;
        await page.getByRole('button', { name: 'Unlock…' }).focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Unlock Mia Chen?' });
        await dialog.getByText('stay as they are').waitFor();
        await dialog.getByRole('button', { name: 'Unlock', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByText('Waiting for the next sign-in of Mia Chen').waitFor();
        await page.getByText(/^Locked since/).waitFor({ state: 'detached' });
        assert.equal((await inbox(org.url)).length, before, 'an unlock sends no reset e-mail');
    });

    it('sees her come back with the password she had', async () => {
        const hers = await openPage(browser, 480);
        await signIn(hers, org.url, mia);
        await page.getByText('Mia Chen is back in').waitFor({ timeout: 15_000 });
    });
});

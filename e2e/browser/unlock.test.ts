/** The other cure: an integration locked the account, the password is right, so the admin unlocks and nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import { focusedText, leave, tabTo } from '../support/console.ts';
import { inbox } from '../support/mail.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

describe('a lock ended without a reset', { timeout: 120_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let page: Page;
    let mia: DemoUser;

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        mia = org.users.get('mia.chen@latchkey.example') as DemoUser;
        page = await openPage(browser);
        await signIn(page, org.url, org.users.get('ada.admin@latchkey.example') as DemoUser);
    });
    after(() => stage?.close());

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
        await rows.nth(10).waitFor();
        assert.equal(await rows.count(), 11, 'the head and the ten wrong passwords');
        await page.getByRole('button', { name: /^Show all/ }).click();
        await rows.nth(11).waitFor();
        assert.ok((await rows.count()) > 11, 'the successes are back');
    });

    it('warns of a reset and offers the unlock instead', async () => {
        await page.getByRole('button', { name: 'Send reset e-mail…' }).click();
        const dialog = page.getByRole('dialog', { name: 'Before you reset' });
        await dialog.getByRole('row', { name: /CommuniGator .+ Fails already/ }).waitFor();
        await dialog.getByRole('button', { name: 'Unlock only instead' }).waitFor();
        await leave(dialog);
    });

    it('asks who is calling before anything else, by keyboard', async () => {
        await page.getByRole('button', { name: 'Unlock…' }).focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Verify the caller: Mia Chen' });
        await dialog.getByText('One strong method is enough for Mia Chen').waitFor();
        await dialog.getByRole('radio', { name: /In person/ }).focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Tab');
        await page.keyboard.type('HD-20418');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Stood in front of me with her badge');
        await dialog.getByRole('button', { name: 'I verified Mia Chen this way' }).focus();
        await page.keyboard.press('Enter');
        await dialog.waitFor({ state: 'detached' });
    });

    it('does nothing when the dialog is left by Escape, and keeps the verification', async () => {
        const dialog = page.getByRole('dialog', { name: 'Unlock Mia Chen?' });
        await dialog.getByText('stay as they are').waitFor();
        await leave(dialog);
        assert.ok(await page.getByText(/^Locked since/).isVisible(), 'she is still locked');
        await page.getByText('left, for one action').waitFor();
        assert.equal(
            await focusedText(page),
            'Unlock…',
            'the focus is back on the button that opened it'
        );
    });

    it('unlocks by keyboard, sends no reset e-mail and uses the verification up', async () => {
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Unlock Mia Chen?' });
        await dialog.getByRole('button', { name: 'Unlock', exact: true }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Watching for CommuniGator' }).waitFor();
        await page.getByText(/^Locked since/).waitFor({ state: 'detached' });
        await page.getByText('Every action waits').waitFor();
        const subjects = (await inbox(org.url)).map(({ subject }) => subject);
        assert.deepEqual(
            subjects.filter((subject) => /password/i.test(subject)),
            [],
            'an unlock sends no reset e-mail'
        );
        assert.match(await focusedText(page), /^Watching for/, 'the focus is where the news is');
    });

    it('leaves a trace of both, with the proof', async () => {
        const past = page.getByRole('region', { name: 'Past actions' });
        await past.getByText('Ada Admin unlocked Mia Chen.').waitFor();
        await past
            .getByText(/verified by In person · ticket HD-20418/)
            .first()
            .waitFor();
    });

    it('has a runbook that keeps what was ticked over a reload', async () => {
        await page.getByRole('checkbox', { name: /Pause CommuniGator/ }).check();
        await page.getByText('2 of 6 done').waitFor();
        await page.reload();
        await page.getByRole('searchbox', { name: 'Find a user' }).first().fill('Mia Chen');
        await page
            .getByRole('button', { name: /Mia Chen/ })
            .first()
            .click();
        await page.getByText('2 of 6 done').waitFor();
    });

    it('goes on watching when she comes back herself, for it waits for the integration', async () => {
        const hers = await openPage(browser, 480);
        await signIn(hers, org.url, mia);
        await hers.context().close();
        await page.getByRole('heading', { name: 'Watching for CommuniGator' }).waitFor();
    });

    it('closes the case when it is given up, with the reason on record', async () => {
        await page.getByRole('button', { name: 'Stop watching…' }).click();
        await page.getByLabel(/Why stop watching/).fill('CommuniGator moves to OAuth.');
        await page.getByRole('button', { name: 'Stop watching', exact: true }).click();
        await page.getByRole('heading', { name: 'Watching for' }).waitFor({ state: 'detached' });
        await page.getByText('CommuniGator moves to OAuth.').waitFor();
    });

    it('goes from any page to the unlock without a mouse', async () => {
        await page.getByRole('link', { name: 'Home' }).click();
        const item = page.getByRole('button', { name: /^Latchkey( \(\d+\))?$/ });
        await tabTo(page, item, 'Shift+Tab');
        await page.keyboard.press('Enter');
        const panel = page.getByRole('dialog', { name: 'Latchkey' });
        await panel.getByRole('button', { name: /^Henrik Solberg/ }).waitFor();
        await tabTo(page, panel.getByRole('searchbox', { name: 'Find a user' }));
        await page.keyboard.type('Henrik');
        await panel.getByRole('heading', { name: 'Found (1)' }).waitFor();
        await page.keyboard.press('ArrowDown');
        assert.match(await focusedText(page), /^Henrik Solberg/, 'the first who was found');
        await page.keyboard.press('Enter');
        await panel.getByRole('heading', { level: 2, name: 'Henrik Solberg' }).waitFor();
        await tabTo(page, panel.getByRole('button', { name: 'Unlock…' }).first());
        await page.keyboard.press('Enter');
        const verify = page.getByRole('dialog', { name: 'Verify the caller: Henrik Solberg' });
        await tabTo(page, verify.getByRole('radio').first());
        const inPerson = verify.getByRole('radio', { name: /In person/ });
        while (!(await inPerson.isChecked())) await page.keyboard.press('ArrowDown');
        await tabTo(page, verify.getByLabel('Ticket or case number'));
        await page.keyboard.type('HD-20419');
        await tabTo(page, verify.getByRole('button', { name: /^I verified/ }));
        await page.keyboard.press('Enter');
        const ask = page.getByRole('dialog', { name: 'Unlock Henrik Solberg?' });
        await tabTo(page, ask.getByRole('button', { name: 'Unlock', exact: true }));
        await page.keyboard.press('Enter');
        await panel.getByRole('heading', { name: 'Watching for Henrik Solberg' }).waitFor();
        await panel.getByText(/^Locked since/).waitFor({ state: 'detached' });
        await panel.locator('c-access-console-watch :focus').waitFor();
    });
});

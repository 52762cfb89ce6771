/** A softphone login ID from the question whether one is needed to the phone that doesn't sign in, and many at once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import { barriers, overhang } from '../support/look.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

describe('softphone login IDs', { timeout: 180_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let page: Page;

    const open = async (name: string, width: number) => {
        page = await openPage(browser, width);
        await signIn(page, org.url, org.users.get(`${name}@latchkey.example`) as DemoUser);
    };
    const card = () => page.locator('c-softphone-id');

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
    });
    after(() => stage?.close());

    it('asks by keyboard whether one is needed', async () => {
        await open('uma.user', 320);
        await card().getByText('Most people need none').waitFor();
        await card().getByRole('button', { name: 'Do I need one?' }).press('Enter');
        await card().getByText('Question 1 of 5').waitFor();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await card().getByText('You need one because you change desks').waitFor();
    });

    it('refuses what would not work, in words', async () => {
        await card().getByRole('button', { name: 'Use the one my phone system has…' }).click();
        await card().getByLabel('ID from your phone system').fill('uma.user@latchkey.example');
        await card().getByRole('button', { name: 'Save' }).click();
        await card().getByText("Your username doesn't work as ID").waitFor();
    });

    it('makes one, hides it, and shows it when asked', async () => {
        await card().getByRole('button', { name: 'Make an ID' }).click();
        await card().getByText('Your ID is hidden.').waitFor();
        await card().getByRole('button', { name: 'Show' }).click();
        const shown = await card().locator('.code [aria-hidden]').allTextContents();
        assert.match(shown.join(' '), /^[A-Z0-9]{5}( [A-Z0-9]{5}){3}$/, 'in groups of five');
        await card().getByRole('button', { name: "The phone doesn't sign in" }).click();
        await card().getByLabel('White sign-in icon, yellow connection').click();
        await card().getByText('restart the TAPI Link connector').first().waitFor();
        assert.deepEqual(await barriers(page), [], 'nothing keeps anybody from using it');
        assert.equal(await overhang(page), 0, 'it fits into its window');
        await page.context().close();
    });

    it('says in a preview what happens to each of a pasted list', async () => {
        await open('ada.admin', 480);
        await page.getByRole('link', { name: 'Softphone IDs' }).click();
        await page.getByText('Paste a list from the phone system').click();
        await page
            .getByLabel('One person a line')
            .fill(
                'mia.chen@latchkey.example, ABCDEFGH12\nnobody@x.example\numa.user@latchkey.example'
            );
        await page.getByRole('button', { name: 'Preview…' }).click();
        await page.getByRole('heading', { name: '1 of 3 would get an ID' }).waitFor();
        await page.getByText('No user has this username.').waitFor();
        await page.getByText('Has an ID already.').waitFor();
        assert.deepEqual(await barriers(page), [], 'nothing keeps anybody from using it');
    });

    it('assigns them and tells the result for each', async () => {
        await page.getByRole('button', { name: 'Assign 1 ID' }).click();
        await page.getByRole('heading', { name: '1 of 3 got an ID' }).waitFor();
        assert.equal(await overhang(page), 0, 'it fits into its window');
    });
});

/** Every page, narrow and wide, as the demo org shows it: usable by everybody, inside its window, without errors. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn, startBrowser } from '../support/browser.ts';
import { barriers, overhang, watchProblems } from '../support/look.ts';
import { startOrg, type RunningOrg } from '../support/org.ts';

/** Widths in pixels: the narrowest that WCAG 1.4.10 asks for, a utility panel, a desktop. */
const WIDTHS = [320, 480, 1400];

describe('the pages', { timeout: 180_000 }, () => {
    let org: RunningOrg;
    let browser: Browser;

    before(async () => {
        [org, browser] = await Promise.all([startOrg(), startBrowser()]);
    });
    after(async () => {
        await browser?.close();
        await org?.remove();
    });

    for (const width of WIDTHS) {
        describe(`${width} pixels wide`, () => {
            let page: Page;
            let problems: string[];

            const open = async (name: string | null) => {
                page = await openPage(browser, width);
                problems = watchProblems(page);
                const user = org.users.get(`${name}@latchkey.example`);
                if (user !== undefined) await signIn(page, org.url, user);
            };
            const check = async () => {
                assert.deepEqual(await barriers(page), [], 'nothing keeps anybody from using it');
                assert.equal(await overhang(page), 0, 'it fits into its window');
                assert.deepEqual(problems, [], 'it says nothing is wrong');
            };

            it('/login', async () => {
                await open(null);
                await page.goto(`${org.url}/login`);
                await page.getByLabel('Username').waitFor();
                await check();
            });

            it('/inbox', async () => {
                await page.goto(`${org.url}/inbox`);
                await page.getByRole('heading', { level: 1 }).waitFor();
                await check();
                await page.context().close();
            });

            it('Home of a user', async () => {
                await open('uma.user');
                await page.getByText('All your sign-ins work').waitFor();
                await check();
                await page.context().close();
            });

            it('the console', async () => {
                await open('ada.admin');
                await page.goto(`${org.url}/app/access-console`);
                await page
                    .getByRole('button', { name: /unlocks by itself/ })
                    .first()
                    .waitFor();
                await check();
            });

            it('a person in the console', async () => {
                await page
                    .getByRole('button', { name: /unlocks by itself/ })
                    .first()
                    .click();
                await page.getByRole('heading', { name: 'What happened' }).waitFor();
                await check();
            });

            it('a dialog of the console', async () => {
                await page.getByRole('button', { name: 'Send reset e-mail…' }).click();
                await page.getByRole('dialog').getByRole('heading').first().waitFor();
                await check();
                await page.context().close();
            });
        });
    }
});

/**
 * The guides for people themselves, walked to both ends with the cause made to happen: a lock that ends by itself or by an
 * administrator, a phone that needs an ID, a colleague who can't come in, and paper for whoever has no screen.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';
import { openConsole, recover } from '../support/console.ts';
import {
    answer,
    askForHelp,
    expectOnCard,
    expectStep,
    LOOK_MS,
    openHome,
    openSituation
} from '../support/guide.ts';
import { newestMail } from '../support/mail.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import {
    closeRequest,
    expectNoRequest,
    openAsker,
    requestOf,
    takeRequest
} from '../support/requests.ts';
import { NEW_PASSWORD } from '../support/secrets.ts';
import { openStage, type Stage } from '../support/stage.ts';

describe('guides for people', { timeout: 600_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let ada: Page;

    const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        ada = await openConsole(browser, org.url, person('ada.admin'));
    });
    after(() => stage?.close());

    describe('a person who can’t sign in', () => {
        let hana: DemoUser;
        let page: Page;

        const tryInBrowser = async (password: string, times = 1) => {
            const other = await openPage(browser);
            for (let attempt = 0; attempt < times; attempt += 1) {
                await other.goto(`${org.url}/login`);
                await other.getByLabel('Username').fill(hana.username);
                await other.getByLabel('Password').fill(password);
                await other.getByRole('button', { name: 'Sign in', exact: true }).click();
                await other.waitForLoadState('networkidle');
            }
            await other.context().close();
        };
        /** Follows the link in the mail that the reset has sent. */
        const chooseNewPassword = async () => {
            const { text } = await newestMail(
                org.url,
                hana.username,
                /^(?!.*was reset).*password/i
            );
            const link = /https?:\/\/\S+/.exec(text)?.[0];
            assert.ok(link, `the mail has a link:\n${text}`);
            const other = await openPage(browser);
            await other.goto(link);
            await other.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
            await other.getByLabel(/(again|repeat|confirm)/i).fill(NEW_PASSWORD);
            await other.getByRole('button', { name: /(save|change|set)/i }).click();
            await other.waitForURL((url) => !url.href.includes('reset'));
            await other.context().close();
        };
        const begin = async () => {
            await page.getByText('Trouble logging in?').waitFor({ timeout: LOOK_MS });
            await page.getByRole('button', { name: "I can't sign in", exact: true }).click();
            await expectStep(page, 'TELL', /Stop trying for now/);
            await answer(page, 'I have stopped');
        };

        before(async () => {
            hana = person('hana.sato');
            page = await openHome(browser, org.url, hana);
            await tryInBrowser('not-mine-1', 10);
        });
        after(() => page?.context().close());

        it('waits until the lock ends, and goes on by itself then', async () => {
            await begin();
            await expectStep(page, 'WAIT', /Wait until the lock ends/);
            await org.advance(31);
            await expectStep(page, 'TELL', /Check the keyboard/);
        });

        it('lets the keyboard be tried, and keeps nothing', async () => {
            const field = page.getByLabel('Try your keyboard');
            await page.getByText('Not for passwords: everybody near you').waitFor();
            await field.fill('yZ1?');
            await page.keyboard.press('Tab');
            assert.equal(await field.inputValue(), '', 'what was typed is gone');
            await answer(page, 'Next');
        });

        it('is handed to a helper when a proof is lost', async () => {
            await expectStep(page, 'ASK', /Check the address and the username/);
            await answer(page, 'It still fails');
            await expectStep(page, 'ASK', /What does the page say/);
            await answer(page, 'It wants an app, a passkey or a key');
            await expectStep(page, 'ASK', /second proof/);
            await answer(page, "I don't have it any more");
            await expectStep(page, 'REQUEST', /Ask for help/);
        });

        it('turns green when Salesforce sees the sign-in', async () => {
            await answer(page, 'Back');
            await answer(page, 'I am in');
            await expectStep(page, 'WAIT', /Sign in once, in another window/);
            await tryInBrowser(hana.password);
            await expectStep(page, 'SOLVED', /You are back in/);
            await answer(page, 'Done');
        });

        it('asks for an unlock when there is no time to wait', async () => {
            await org.advance(5);
            await tryInBrowser('not-mine-1', 10);
            await begin();
            await expectStep(page, 'WAIT', /Wait until the lock ends/);
            await askForHelp(page);
            await takeRequest(ada, 'Hana Sato');
            await expectOnCard(page, 'Salesforce in the browser', 'Ada Admin is looking at it');
        });

        it('reads that something was done, then that it worked', async () => {
            await openAsker(ada, 'Hana Sato');
            await recover(ada, 'Send reset e-mail…', 'Send reset e-mail', 'HD-21001');
            await expectOnCard(page, 'Salesforce in the browser', 'Done: Action taken');
            await chooseNewPassword();
            await page.context().close();
            page = await openHome(browser, org.url, { ...hana, password: NEW_PASSWORD });
            await expectOnCard(page, 'Salesforce in the browser', "Done: You're back in");
            await expectNoRequest(ada, 'Hana Sato');
        });
    });

    describe('a phone that isn’t signed in', () => {
        let uma: DemoUser;
        let page: Page;

        before(async () => {
            uma = person('uma.user');
            page = await openHome(browser, org.url, uma);
            await page.getByText('All your sign-ins work').waitFor();
        });
        after(() => page?.context().close());

        it('leads to the card that makes an ID, and ends at a white icon', async () => {
            await openSituation(page, /^Softphone login ID/);
            await expectStep(page, 'ASK', /Do you need a login ID/);
            await answer(page, 'One of these is so');
            await expectStep(page, 'TELL', /Check the set-up/);
            await answer(page, 'Go to the card with your login ID');
            const card = page.locator('c-softphone-id');
            await card.getByRole('button', { name: 'Yes', exact: true }).click();
            await card.getByRole('button', { name: 'Make an ID' }).click();
            await card.getByText('Your ID is hidden.').waitFor();
            await answer(page, 'Next');
            await expectStep(page, 'ASK', /What does the softphone show/);
            await answer(page, 'Login icon red, connection yellow');
            await expectStep(page, 'TELL', /The login ID is missing/);
            await answer(page, 'Done');
            await answer(page, 'Icon white, connection green');
            await expectStep(page, 'SOLVED', /The softphone is connected/);
            await answer(page, 'Done');
        });

        it('goes to a helper when it shows something else, and brings the answer back', async () => {
            await openSituation(page, /^Softphone login ID/);
            await answer(page, 'None of these');
            await answer(page, 'Something else');
            await expectStep(page, 'REQUEST', /Ask for help/);
            await askForHelp(page);
            const row = await requestOf(ada, 'Uma User');
            await row.getByText(/Softphone login ID: Ask for help/).waitFor();
            await closeRequest(ada, 'Uma User', 'Your desk phone has a licence now.');
            await expectOnCard(
                page,
                'Softphone login ID',
                'The help desk closed this request: Your desk phone has a licence now.'
            );
        });

        describe('and a colleague who can’t sign in', () => {
            it('asks in their name and tells nothing about them', async () => {
                await page.goto(`${org.url}/`);
                await openSituation(page, /^Somebody else can't sign in/);
                await expectStep(page, 'TELL', /Ask them to stop trying/);
                await answer(page, 'Next');
                await expectStep(page, 'REQUEST', /Ask for help in their name/);
                await answer(page, 'Find the person');
                await page.getByLabel('Name of the person').fill('mia');
                await page.getByRole('button', { name: /Mia Chen/ }).click();
                await page.getByText('The sign-in page refuses them').click();
                await page.getByRole('button', { name: 'Ask for help for Mia Chen' }).click();
                await page.getByText(/Request .* for Mia Chen is with the help desk/).waitFor();
                await newestMail(
                    org.url,
                    person('mia.chen').username,
                    /^Somebody asked for help for you/
                );
                const text = await page.locator('main').innerText();
                assert.doesNotMatch(
                    text,
                    /CommuniGator|frozen|inactive|refused since|mia\.chen@/i,
                    'nothing is told about her'
                );
            });

            it('tells who asked nothing of what becomes of it', async () => {
                const card = page.getByRole('region', {
                    name: 'Your request for Mia Chen',
                    exact: true
                });
                const before = await card.innerText();
                const row = await requestOf(ada, 'Mia Chen');
                await row.getByText(/by Uma User$/).waitFor();
                await takeRequest(ada, 'Mia Chen');
                await openAsker(ada, 'Mia Chen');
                await recover(ada, 'Unlock…', 'Unlock', 'HD-21002');
                await page.reload();
                await card.waitFor();
                assert.equal(await card.innerText(), before, 'her unlock changes nothing here');
            });

            it('puts the guide on paper, and nothing else', async () => {
                await openSituation(page, /Somebody else can't sign in/);
                await page.evaluate('window.print = () => undefined');
                await answer(page, 'Print a guide for them');
                await expectStep(page, 'NO_LOGIN', /A guide that needs no login/);
                await answer(page, 'Print the guide for a lockout');
                const paper = page.locator('.latchkey-paper');
                await paper.waitFor({ state: 'attached' });
                assert.equal(await paper.isVisible(), false, 'the screen stays as it is');
                await page.emulateMedia({ media: 'print' });
                await paper.getByRole('heading', { name: "I can't sign in" }).waitFor();
                assert.equal(await page.locator('main').isVisible(), false, 'no page around it');
                const text = await paper.innerText();
                assert.doesNotMatch(text, /Mia|Uma|uma\.user/, 'it is nobody’s in particular');
                const pdf = await page.pdf({ format: 'A4' });
                const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
                assert.ok(
                    sheets >= 1 && sheets <= 3,
                    `it fills one to three sheets, not ${sheets}`
                );
            });
        });
    });
});

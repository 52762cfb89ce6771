/**
 * The guides for apps that keep a password, walked to both ends with the cause made to happen: real clients that keep an old
 * password, real mails. What is shown turns green because the data changed, never because a button was pressed; and what can't
 * be mended alone reaches a helper in the console.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { signInAs } from '../support/client.ts';
import { openConsole } from '../support/console.ts';
import {
    answer,
    askForHelp,
    expectOnCard,
    expectStep,
    guideOf,
    LOOK_MS,
    openHome,
    openSituation,
    requestCard
} from '../support/guide.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { closeRequest, expectNoRequest, requestOf, takeRequest } from '../support/requests.ts';
import { expectRefused, NEW_PASSWORD, renewSecrets, resetToken } from '../support/secrets.ts';
import { openStage, type Stage } from '../support/stage.ts';

describe('guides for apps', { timeout: 600_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let hal: Page;

    const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;
    const home = (user: DemoUser, width?: number) => openHome(browser, org.url, user, width);
    const stored = ({ password, securityToken }: DemoUser) => password + securityToken;
    const refused = (app: string, user: DemoUser, secret: string, times?: number) =>
        expectRefused(org.url, app, user, secret, times);
    /** An app that worked until the person changed the password. @returns what it should have stored */
    const outdate = async (app: string, user: DemoUser) => {
        await signInAs(org.url, app, user.username, stored(user));
        await org.advance(5);
        const secrets = await renewSecrets(browser, org.url, user);
        await org.advance(5);
        return secrets;
    };

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        hal = await openConsole(browser, org.url, person('hal.helper'));
    });
    after(() => stage?.close());

    describe('LiveChat keeps an old password', () => {
        let lena: DemoUser;
        let page: Page;
        let secrets: string;

        before(async () => {
            lena = person('lena.fischer');
            secrets = await outdate('LiveChat', lena);
            page = await home({ ...lena, password: NEW_PASSWORD });
            await refused('LiveChat', lena, stored(lena), 2);
        });
        after(() => page?.context().close());

        it('is told in plain words, with one way that stands out', async () => {
            await page
                .getByText(/LiveChat: 2 refused since/)
                .first()
                .waitFor({ timeout: LOOK_MS });
            await page.getByText(/before you changed your password/).waitFor();
            await page.getByText(/You have 8 tries left/).waitFor();
            await page.getByRole('button', { name: 'Fix LiveChat' }).click();
        });

        it('begins with a stop, and with the exact username', async () => {
            await expectStep(page, 'TELL', /Stop trying in LiveChat/);
            await guideOf(page).getByText(lena.username).waitFor();
            await answer(page, 'I have stopped');
        });

        it('goes on by itself where the data answer, and is resumed after a reload', async () => {
            await expectStep(page, 'ASK', /need a security token/);
            await page.reload();
            await page.getByRole('button', { name: 'Go on: Fix LiveChat' }).click();
            await expectStep(page, 'ASK', /need a security token/);
            await answer(page, 'I have the newest token');
        });

        it('pictures password and token, and asks for neither', async () => {
            await expectStep(page, 'WAIT', /Enter your password and your token in LiveChat/);
            await guideOf(page)
                .getByRole('img', { name: /directly followed by your security token/ })
                .waitFor();
            assert.equal(
                await guideOf(page).locator('input, textarea').count(),
                0,
                'nothing to type in'
            );
        });

        it('sees that it still fails, and says what to look at', async () => {
            await refused('LiveChat', lena, `${secrets} `);
            await answer(page, 'It still fails');
            await expectStep(page, 'TELL', /look at what LiveChat sends/);
        });

        it('hands over to a helper, who gets what was found', async () => {
            await askForHelp(page);
            await expectOnCard(page, 'LiveChat', 'With what Latchkey found');
            await expectOnCard(page, 'LiveChat', /never ask for a password/);
            const row = await requestOf(hal, 'Lena Fischer');
            await row.getByText(/Fix LiveChat: Stop, and look at what LiveChat sends/).waitFor();
            await row.getByText(/LiveChat still uses a password or token/).waitFor();
        });

        it('tells the person who looks after it', async () => {
            await takeRequest(hal, 'Lena Fischer');
            await expectOnCard(page, 'LiveChat', 'Hal Helper is looking at it');
        });

        it('carries what comes to mind later to that helper, by keyboard', async () => {
            const card = requestCard(page, 'LiveChat');
            await card.getByRole('button', { name: 'Add something' }).press('Enter');
            await page.keyboard.type('It began when I came back from my holidays.');
            await card.getByRole('button', { name: 'Add it' }).press('Enter');
            await expectOnCard(page, 'LiveChat', 'It began when I came back from my holidays.');
            const row = await requestOf(hal, 'Lena Fischer');
            await row.getByText('It began when I came back from my holidays.').waitFor();
            await hal.getByRole('button', { name: /^Notifications/ }).click();
            await hal.getByRole('link', { name: /^Lena Fischer added something/ }).waitFor();
            await hal.keyboard.press('Escape');
        });

        it('turns green by itself once LiveChat has the new ones', async () => {
            await openSituation(page, /^Go on: Fix LiveChat/);
            await answer(page, 'I have corrected it');
            await answer(page, 'I have the newest token');
            await expectStep(page, 'WAIT', /Enter your password and your token/);
            await signInAs(org.url, 'LiveChat', lena.username, secrets);
            await expectStep(page, 'SOLVED', /LiveChat is back in/);
        });

        it('ends the request by what it saw, for both', async () => {
            await answer(page, 'Done');
            await expectOnCard(page, 'LiveChat', "Done: You're back in");
            await page.getByText('LiveChat works').waitFor({ timeout: LOOK_MS });
            await expectNoRequest(hal, 'Lena Fischer');
        });
    });

    describe('CommuniGator keeps an old password in two places', () => {
        let tom: DemoUser;
        let page: Page;
        let secrets: string;

        before(async () => {
            tom = person('tom.becker');
            secrets = await outdate('CommuniGator', tom);
            await refused('CommuniGator', tom, stored(tom), 3);
            page = await home({ ...tom, password: NEW_PASSWORD }, 1400);
        });
        after(() => page?.context().close());

        it('is paused before anything else, in the place that can pause it', async () => {
            await page.getByRole('button', { name: 'Fix CommuniGator' }).click();
            await expectStep(page, 'TELL', /Pause CommuniGator first/);
            await guideOf(page)
                .getByText(/Data Sync.*Disabled/)
                .waitFor();
            await answer(page, 'It is paused');
        });

        it('keeps the password, and changes both places', async () => {
            await expectStep(page, 'ASK', /Does your password have to change/);
            await answer(page, 'Keep my password');
            await expectStep(page, 'ASK', /need a security token/);
            await answer(page, 'I have the newest token');
            await expectStep(page, 'TELL', /Update password and token in every place/);
            const places = await guideOf(page).getByRole('listitem').allInnerTexts();
            assert.equal(places.length, 2, `a line for each place: ${places.join(' | ')}`);
        });

        it('finds the place that was left out, when it still fails', async () => {
            await answer(page, 'Every place is updated');
            await expectStep(page, 'WAIT', /Start CommuniGator again/);
            await refused('CommuniGator', tom, stored(tom));
            await answer(page, 'It still fails');
            await expectStep(page, 'TELL', /Pause CommuniGator again/);
        });

        it('hands over to a helper, and can be taken back', async () => {
            await askForHelp(page);
            await requestOf(hal, 'Tom Becker');
            const card = requestCard(page, 'CommuniGator');
            await card.getByRole('button', { name: 'Take the request back' }).click();
            await card.getByText('You took this request back. Nobody works on it.').waitFor();
            await expectNoRequest(hal, 'Tom Becker');
        });

        it('turns green when both places have the new ones', async () => {
            await openSituation(page, /^Go on: Fix CommuniGator/);
            await answer(page, 'I have corrected it');
            await answer(page, 'I have the newest token');
            await answer(page, 'Every place is updated');
            await expectStep(page, 'WAIT', /Start CommuniGator again/);
            await signInAs(org.url, 'CommuniGator', tom.username, secrets);
            await expectStep(page, 'SOLVED', /CommuniGator is back in/);
        });
    });

    describe('an app lacks the security token', () => {
        let sofia: DemoUser;
        let page: Page;

        before(async () => {
            sofia = person('sofia.lindqvist');
            await refused('Excel connector', sofia, sofia.password);
            page = await home(sofia, 320);
        });
        after(() => page?.context().close());

        it('says what a token is before it says how to get one', async () => {
            await page.getByRole('button', { name: 'Security token for Excel connector' }).click();
            await expectStep(page, 'TELL', /see what a token is/);
            await answer(page, 'Next');
            await expectStep(page, 'ASK', /Why do you need one/);
            await answer(page, 'I lost it, or never had one');
        });

        it('goes to a helper when there is no mailbox', async () => {
            await expectStep(page, 'ASK', /A new token comes by mail/);
            await answer(page, "No, I can't");
            await expectStep(page, 'TELL', /Ask your own administrator/);
            await askForHelp(page);
            const row = await requestOf(hal, 'Sofia Lindqvist');
            await row.getByText(/Ask your own administrator/).waitFor();
        });

        it('brings back what the helper answers', async () => {
            await closeRequest(hal, 'Sofia Lindqvist', 'Your mailbox works again since noon.');
            await expectOnCard(
                page,
                'Excel connector',
                'The help desk closed this request: Your mailbox works again since noon.'
            );
        });

        it('links to the page that mails one, and turns green when it is used', async () => {
            await page.getByRole('button', { name: /^Go on: Security token/ }).click();
            await answer(page, 'Back');
            await answer(page, 'Yes, I can');
            await expectStep(page, 'TELL', /Have Salesforce mail you a new token/);
            const [settings] = await Promise.all([
                page.context().waitForEvent('page'),
                guideOf(page).getByRole('link').click()
            ]);
            const token = await resetToken(settings, org.url, sofia);
            await settings.close();
            await answer(page, 'Done');
            await expectStep(page, 'ASK', /Wait for the mail/);
            await answer(page, 'The mail has come');
            await expectStep(page, 'WAIT', /Enter the token in Excel connector/);
            await signInAs(org.url, 'Excel connector', sofia.username, sofia.password + token);
            await expectStep(page, 'SOLVED', /Excel connector is back in/);
        });
    });
});

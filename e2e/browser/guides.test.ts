/**
 * Every guide of the Home page, walked to both ends, with the cause made to happen: real clients that keep an old password,
 * real mails, real locks. What is shown turns green because the data changed, never because a button was pressed.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import { signInAs } from '../support/client.ts';
import { answer, askForHelp, expectStep, guideOf } from '../support/guide.ts';
import { inbox, newestMail } from '../support/mail.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

const NEW_PASSWORD = 'Copper-Lantern-41';
/** The poll of the card, and a breath. */
const CARD_MS = 30_000;

let stage: Stage | undefined;
let org: RunningOrg;
let browser: Browser;

before(async () => {
    stage = await openStage();
    ({ org, browser } = stage);
});
after(() => stage?.close());

const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;

async function home(user: DemoUser, width = 480): Promise<Page> {
    const page = await openPage(browser, width);
    // High enough for every step: what the bars of the page cover can't be judged.
    await page.setViewportSize({ width, height: 2400 });
    await signIn(page, org.url, user);
    return page;
}

async function refused(app: string, user: DemoUser, secret: string, times = 1): Promise<void> {
    for (let attempt = 0; attempt < times; attempt += 1) {
        await assert.rejects(
            signInAs(org.url, app, user.username, secret),
            /INVALID_LOGIN|LOGIN_MUST_USE_SECURITY_TOKEN/,
            `${app} is refused with what it has stored`
        );
    }
}

/** Changes one's own password in the personal settings, as a person does. */
async function changePassword(user: DemoUser): Promise<void> {
    const page = await home(user);
    await page.goto(`${org.url}/settings/personal/change-password`);
    await page.getByLabel('Current password').fill(user.password);
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByLabel(/(again|repeat|confirm)/i).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('Your password has been changed.').waitFor();
    await page.context().close();
}

/** Has a new token mailed. @returns the token, from the mail and from nowhere else */
async function resetToken(page: Page, user: DemoUser): Promise<string> {
    const tokens = async () =>
        (await inbox(org.url)).filter(
            ({ to, subject }) => to.includes(user.username) && /token/i.test(subject)
        ).length;
    const known = await tokens();
    await page.getByRole('button', { name: 'Reset security token' }).click();
    const { text } = await newestMail(org.url, user.username, /security token/i, known);
    const token = /\b[A-Za-z0-9]{24,25}\b/.exec(text)?.[0] ?? '';
    assert.notEqual(token, '', `the mail holds the token:\n${text}`);
    return token;
}

/** Ends with a new password and a new token that no client knows yet. @returns both, joined */
async function renewSecrets(user: DemoUser): Promise<string> {
    await changePassword(user);
    const page = await home({ ...user, password: NEW_PASSWORD });
    await page.goto(`${org.url}/settings/personal/reset-security-token`);
    const token = await resetToken(page, user);
    await page.context().close();
    return NEW_PASSWORD + token;
}

async function openSituation(page: Page, name: RegExp): Promise<void> {
    await page.getByRole('button', { name: /^Something (else )?is wrong$/ }).click();
    await page.locator('c-login-troubleshooter-situations').getByRole('button', { name }).click();
}

describe('LiveChat keeps an old password', { timeout: 240_000 }, () => {
    let lena: DemoUser;
    let page: Page;
    let secrets: string;

    before(async () => {
        lena = person('lena.fischer');
        await signInAs(org.url, 'LiveChat', lena.username, lena.password + lena.securityToken);
        await org.advance(5);
        secrets = await renewSecrets(lena);
        await org.advance(5);
        page = await home({ ...lena, password: NEW_PASSWORD });
        await refused('LiveChat', lena, lena.password + lena.securityToken, 2);
    });
    after(() => page?.context().close());

    it('is told in plain words, with one way that stands out', async () => {
        await page
            .getByText(/LiveChat: 2 refused since/)
            .first()
            .waitFor({ timeout: CARD_MS });
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

    it('hands over to a person with what was found', async () => {
        await askForHelp(page);
        await page.getByText('With what Latchkey found').waitFor();
        await page
            .getByText(/never ask for a password/)
            .first()
            .waitFor();
    });

    it('turns green by itself once LiveChat has the new ones', async () => {
        await openSituation(page, /^Go on: Fix LiveChat/);
        await answer(page, 'I have corrected it');
        await answer(page, 'I have the newest token');
        await expectStep(page, 'WAIT', /Enter your password and your token/);
        await signInAs(org.url, 'LiveChat', lena.username, secrets);
        await expectStep(page, 'SOLVED', /LiveChat is back in/);
    });

    it('ends the request by what it saw', async () => {
        await answer(page, 'Done');
        await page.getByText("Done: You're back in").waitFor({ timeout: CARD_MS });
        await page.getByText('LiveChat works').waitFor({ timeout: CARD_MS });
    });
});

describe('CommuniGator keeps an old password in two places', { timeout: 240_000 }, () => {
    let tom: DemoUser;
    let page: Page;
    let secrets: string;

    before(async () => {
        tom = person('tom.becker');
        await signInAs(org.url, 'CommuniGator', tom.username, tom.password + tom.securityToken);
        await org.advance(5);
        secrets = await renewSecrets(tom);
        await org.advance(5);
        await refused('CommuniGator', tom, tom.password + tom.securityToken, 3);
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
        await refused('CommuniGator', tom, tom.password + tom.securityToken);
        await answer(page, 'It still fails');
        await expectStep(page, 'TELL', /Pause CommuniGator again/);
        await askForHelp(page);
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

describe('an app lacks the security token', { timeout: 180_000 }, () => {
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

    it('goes to a person when there is no mailbox', async () => {
        await expectStep(page, 'ASK', /A new token comes by mail/);
        await answer(page, "No, I can't");
        await expectStep(page, 'TELL', /Ask your own administrator/);
        await answer(page, 'Back');
        await expectStep(page, 'ASK', /A new token comes by mail/);
    });

    it('links to the page that mails one, and turns green when it is used', async () => {
        await answer(page, 'Yes, I can');
        await expectStep(page, 'TELL', /Have Salesforce mail you a new token/);
        const [settings] = await Promise.all([
            page.context().waitForEvent('page'),
            guideOf(page).getByRole('link').click()
        ]);
        const token = await resetToken(settings, sofia);
        await settings.close();
        await answer(page, 'Done');
        await expectStep(page, 'ASK', /Wait for the mail/);
        await answer(page, 'The mail has come');
        await expectStep(page, 'WAIT', /Enter the token in Excel connector/);
        await signInAs(org.url, 'Excel connector', sofia.username, sofia.password + token);
        await expectStep(page, 'SOLVED', /Excel connector is back in/);
    });
});

describe('a person who can’t sign in', { timeout: 240_000 }, () => {
    let hana: DemoUser;
    let page: Page;

    const tryInBrowser = async (password: string) => {
        const other = await openPage(browser);
        await other.goto(`${org.url}/login`);
        await other.getByLabel('Username').fill(hana.username);
        await other.getByLabel('Password').fill(password);
        await other.getByRole('button', { name: 'Sign in', exact: true }).click();
        await other.waitForLoadState('networkidle');
        await other.context().close();
    };

    before(async () => {
        hana = person('hana.sato');
        page = await home(hana, 480);
        for (let attempt = 0; attempt < 10; attempt += 1) await tryInBrowser('not-mine-1');
    });
    after(() => page?.context().close());

    it('waits until the lock ends, and goes on by itself then', async () => {
        await page.getByText('Trouble logging in?').waitFor({ timeout: CARD_MS });
        await page.getByRole('button', { name: "I can't sign in" }).click();
        await expectStep(page, 'TELL', /Stop trying for now/);
        await answer(page, 'I have stopped');
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

    it('is handed to a person when a proof is lost', async () => {
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
    });
});

describe('guides that no data can answer', { timeout: 180_000 }, () => {
    let uma: DemoUser;
    let page: Page;

    before(async () => {
        uma = person('uma.user');
        page = await home(uma, 480);
        await page.getByText('All your sign-ins work').waitFor();
    });
    after(() => page?.context().close());

    it('softphone: from what it shows to a white icon', async () => {
        await openSituation(page, /^Softphone login ID/);
        await expectStep(page, 'ASK', /Do you need a login ID/);
        await answer(page, 'None of these');
        await expectStep(page, 'ASK', /What does the softphone show/);
        await answer(page, 'Login icon red, connection yellow');
        await expectStep(page, 'TELL', /The login ID is missing/);
        await answer(page, 'Done');
        await answer(page, 'Icon white, connection green');
        await expectStep(page, 'SOLVED', /The softphone is connected/);
        await answer(page, 'Done');
    });

    it('softphone: to a person when it shows something else', async () => {
        await openSituation(page, /^Softphone login ID/);
        await answer(page, 'None of these');
        await answer(page, 'Something else');
        await expectStep(page, 'REQUEST', /Ask for help/);
    });

    it('somebody else: asks in their name, tells nothing about them, and prints', async () => {
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
        const text = await page.locator('main').innerText();
        assert.doesNotMatch(
            text,
            /CommuniGator|frozen|inactive|refused since|mia\.chen@/i,
            'nothing is told about her'
        );
    });

    it('puts the guide on paper, and nothing else', async () => {
        await page.evaluate('window.print = () => undefined');
        await page.getByRole('button', { name: 'Print the guide', exact: true }).click();
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
        assert.ok(sheets >= 1 && sheets <= 3, `it fills one to three sheets, not ${sheets}`);
    });
});

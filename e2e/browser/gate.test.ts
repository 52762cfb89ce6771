/**
 * The gate from end to end: nothing before somebody says how the caller was verified, one action for each verification, the
 * truth afterwards, and who may do less.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import {
    action,
    apex,
    card,
    dialog,
    find,
    leave,
    LIVE_MS,
    openConsole,
    openPerson,
    query,
    recover,
    tabTo,
    verifyCaller
} from '../support/console.ts';
import { Integration } from '../support/integration.ts';
import { newestMail } from '../support/mail.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

const NEW_PASSWORD = 'Copper-Lantern-41';
const CALLER = 'Who is asking?';
const PAST = 'Past actions';

describe('the gate', { timeout: 400_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let page: Page;
    let ledger: Integration;
    let secret: string;

    const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;
    /** A field of somebody's UserLogin, by REST, as Ada may read it. */
    const login = async (name: string) => {
        const { id } = await find(page, name);
        const [login] = await query<{ IsPasswordLocked: boolean; IsFrozen: boolean }>(
            page,
            `SELECT IsPasswordLocked, IsFrozen FROM UserLogin WHERE UserId = '${id}'`
        );
        return login;
    };
    const begin = async (by: Page, name: string, what: string, verificationId: string | null) =>
        apex<{ body?: unknown }>(by, 'RecoveryController/beginCase', {
            action: what,
            personId: (await find(page, name)).id,
            verificationId,
            requestKey: crypto.randomUUID(),
            reason: null,
            ticket: 'HD-0',
            overrideReason: null
        });
    const notVerified = () => card(page, CALLER).getByText('Not verified', { exact: true });

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        const lena = person('lena.fischer');
        ledger = new Integration(org, 'Ledgerline', lena);
        secret = await ledger.lockOut(NEW_PASSWORD);
        page = await openConsole(browser, org.url, person('ada.admin'));
    });
    after(() => stage?.close());

    it('lets nothing be done before somebody is verified', async () => {
        await openPerson(page, 'Lena Fischer');
        await page
            .getByText(/Ledgerline still uses a password/)
            .first()
            .waitFor();
        await notVerified().waitFor();
        await card(page, CALLER)
            .getByText('Every action waits until you know that this is')
            .waitFor();
        const { status, body } = await begin(page, 'Lena Fischer', 'UNLOCK', null);
        assert.notEqual(status, 200, 'the server asks as well');
        assert.match(JSON.stringify(body), /You have not verified who asks/);
        assert.equal((await login('Lena Fischer'))?.IsPasswordLocked, true, 'she is still locked');
    });

    it('takes a verification by keyboard alone, and turns green with the time that is left', async () => {
        await card(page, CALLER).getByRole('button', { name: 'Verify caller…' }).focus();
        await page.keyboard.press('Enter');
        const asked = dialog(page, 'Verify the caller: Lena Fischer');
        await asked.waitFor();
        await tabTo(page, asked.getByRole('radio').first());
        const inPerson = asked.getByRole('radio', { name: /In person/ });
        for (let press = 0; press < 6 && !(await inPerson.isChecked()); press += 1) {
            await page.keyboard.press('ArrowDown');
        }
        assert.ok(await inPerson.isChecked(), 'the arrow keys choose the method');
        await tabTo(page, asked.getByLabel('Ticket or case number'));
        await page.keyboard.type('HD-31');
        await tabTo(page, asked.getByRole('button', { name: 'I verified Lena Fischer this way' }));
        await page.keyboard.press('Enter');
        await asked.waitFor({ state: 'detached' });
        await card(page, CALLER).getByText('Verified', { exact: true }).waitFor();
        await card(page, CALLER)
            .getByText(/^(15:00|14:\d\d)$/)
            .waitFor();
    });

    it('can be taken back, and then waits again', async () => {
        await card(page, CALLER)
            .getByRole('button', { name: 'Wrong person? Withdraw this' })
            .click();
        await notVerified().waitFor();
        await card(page, PAST)
            .getByText('Ada Admin took back the verification of Lena Fischer.')
            .waitFor();
    });

    it('unlocks, tells the person, and keeps the record', async () => {
        await recover(page, 'Unlock…', 'Unlock', 'HD-32');
        await page.getByRole('heading', { name: 'Watching for Ledgerline to sign in' }).waitFor();
        assert.equal((await login('Lena Fischer'))?.IsPasswordLocked, false, 'she is unlocked');
        const { text } = await newestMail(org.url, person('lena.fischer').username, /was unlocked/);
        assert.doesNotMatch(text, /HD-32|ada/i, 'no more than she needs');
        await card(page, PAST).getByText('Ada Admin unlocked Lena Fischer.').waitFor();
    });

    it('has used the verification up', async () => {
        await notVerified().waitFor();
        await ledger.fail();
        await page.getByRole('heading', { name: /^Watching for/ }).waitFor();
    });

    it('closes the case live when the same client is back in', async () => {
        ledger.store(secret);
        await ledger.signIn();
        await page.getByRole('heading', { name: 'Lena Fischer is back in' }).waitFor();
        await card(page, PAST).getByText('Lena Fischer is back in.').waitFor();
    });

    it('asks why for what is not advised, and does nothing without an answer', async () => {
        await openPerson(page, 'Omar Haddad');
        await action(page, 'Unlock…').click();
        await verifyCaller(page, 'HD-33');
        const asked = dialog(page, 'Unlock Omar Haddad?');
        await asked.getByRole('button', { name: 'Unlock', exact: true }).click();
        assert.equal(
            await asked
                .getByLabel('Why all the same?')
                .evaluate((field) => field.matches(':invalid')),
            true,
            'the reason is missing'
        );
        await leave(asked);
        assert.equal((await login('Omar Haddad'))?.IsPasswordLocked, true, 'nothing happened');
    });

    it('sends a link that works where a reset is advised', async () => {
        await action(page, 'Send reset e-mail…').click();
        const asked = dialog(page, 'Send Omar Haddad a password-reset e-mail?');
        await asked.getByRole('button', { name: 'Send reset e-mail', exact: true }).click();
        await page.getByRole('heading', { name: /^Watching for Omar Haddad/ }).waitFor();
        const omar = person('omar.haddad');
        await newestMail(org.url, omar.username, /password was reset/i);
        const inbox = await openPage(browser);
        await inbox.goto(`${org.url}/inbox`);
        await inbox.getByText(omar.username).first().waitFor();
        const { text } = await newestMail(org.url, omar.username, /^(?!.*was reset).*password/i);
        await inbox.goto(/https?:\/\/\S+/.exec(text)?.[0] ?? '');
        await inbox.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
        await inbox.getByLabel(/(again|repeat|confirm)/i).fill(NEW_PASSWORD);
        await inbox.getByRole('button', { name: 'Save password' }).click();
        await inbox.waitForURL((url) => !url.href.includes('reset'));
        await inbox.context().close();
        const his = await openPage(browser, 480);
        await signIn(his, org.url, { ...omar, password: NEW_PASSWORD });
        await his.context().close();
        await page.getByRole('heading', { name: 'Omar Haddad is back in' }).waitFor();
    });

    it('unfreezes whom an admin froze', async () => {
        await openPerson(page, 'Zoe Adler');
        await recover(page, 'Unfreeze…', 'Unfreeze', 'HD-34');
        await card(page, PAST).getByText('Ada Admin unfroze Zoe Adler.').waitFor();
        assert.equal((await login('Zoe Adler'))?.IsFrozen, false, 'she is no longer frozen');
    });

    it('freezes, and keeps everybody out', async () => {
        await recover(page, 'Freeze…', 'Freeze', 'HD-35');
        await card(page, PAST).getByText('Ada Admin froze Zoe Adler.').waitFor();
        assert.equal((await login('Zoe Adler'))?.IsFrozen, true, 'she is frozen again');
    });

    it('asks for a reason beyond five actions in an hour, and keeps who said so', async () => {
        for (const name of ['Ivy Brooks', 'Dana Whitfield', 'Theo Jensen']) {
            await reset(page, name);
        }
        await openPerson(page, 'Henrik Solberg');
        await action(page, 'Unlock…').click();
        await verifyCaller(page, 'HD-36');
        const asked = dialog(page, 'Unlock Henrik Solberg?');
        await asked.getByText('You have used up your 5 unlocks and resets of this hour.').waitFor();
        await asked.getByRole('button', { name: 'Unlock', exact: true }).click();
        const why = asked.getByLabel('Why more than the limit?');
        assert.ok(await why.evaluate((field) => field.matches(':invalid')), 'a reason is needed');
        await why.fill('Monday after the outage');
        await asked.getByRole('button', { name: 'Unlock', exact: true }).click();
        await asked.waitFor({ state: 'detached' });
        await card(page, PAST)
            .getByText('Ada Admin went beyond the limit per hour to act on Henrik Solberg.')
            .waitFor();
        assert.equal((await login('Henrik Solberg'))?.IsPasswordLocked, false, 'he is unlocked');
    });

    it('lets a helper look and reset, and says what is missing for the rest', async () => {
        const helper = await openConsole(browser, org.url, person('hal.helper'));
        await card(helper, 'Part of the picture')
            .getByText(/You don.t see who is locked or frozen/)
            .first()
            .waitFor();
        await openPerson(helper, 'Ines Duarte');
        await card(helper, 'What happened')
            .getByText(/still uses the password/)
            .first()
            .waitFor();
        const { status, body } = await begin(helper, 'Ines Duarte', 'UNLOCK', null);
        assert.notEqual(status, 200, 'an unlock takes more than a helper has');
        assert.match(JSON.stringify(body), /Latchkey_Can_Unlock_Users|Manage Users/, 'it is named');
        await helper.context().close();
    });

    for (const name of ['uma.user', 'otto.auditor']) {
        it(`shows ${name} no console, and no answer either`, async () => {
            const other = await openPage(browser);
            await signIn(other, org.url, person(name));
            await other.goto(`${org.url}/app/access-console`);
            await other.getByRole('heading', { name: 'There is no such page' }).waitFor();
            await other.getByRole('button', { name: 'Latchkey', exact: true }).click();
            await other.getByRole('heading', { name: 'The console is not open to you' }).waitFor();
            const { status } = await apex(other, 'AccessConsoleController/getOverview', {});
            assert.notEqual(status, 200, 'the server refuses as well');
            await other.context().close();
        });
    }

    it('lets a verification run out by itself', async () => {
        await openPerson(page, 'Ines Duarte');
        await card(page, CALLER).getByRole('button', { name: 'Verify caller…' }).click();
        await verifyCaller(page, 'HD-37');
        await card(page, CALLER).getByText('Verified', { exact: true }).waitFor();
        await org.advance(16);
        await notVerified().waitFor({ timeout: LIVE_MS });
        assert.equal((await login('Ines Duarte'))?.IsPasswordLocked, true, 'nothing happened');
    });

    /** A reset over HTTP, with a verification of its own. */
    async function reset(by: Page, name: string): Promise<void> {
        const { id: personId } = await find(by, name);
        const gate = await apex<{ verification: { id: string } }>(
            by,
            'VerificationController/verify',
            {
                personId,
                methods: ['IN_PERSON'],
                ticket: 'HD-0',
                note: null
            }
        );
        const begun = await begin(by, name, 'RESET', gate.body.verification.id);
        assert.equal(begun.status, 200, JSON.stringify(begun.body));
    }
});

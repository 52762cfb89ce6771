/** Two people for an account that may do everything: one asks, another one decides, and nobody decides for themselves. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import {
    action,
    answer,
    apex,
    card,
    dialog,
    find,
    leave,
    openConsole,
    openPerson,
    query,
    update,
    verifyCaller
} from '../support/console.ts';
import { Integration } from '../support/integration.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

const CALLER = 'Who is asking?';
const TARGET = 'Lena Fischer';
const TWO = [/In person/, /Call back/];

describe('an action that two people have to agree on', { timeout: 300_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let ada: Page;
    let jia: Page;
    let targetId: string;

    const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;
    const isLocked = async () => {
        const [login] = await query<{ IsPasswordLocked: boolean }>(
            ada,
            `SELECT IsPasswordLocked FROM UserLogin WHERE UserId = '${targetId}'`
        );
        return login?.IsPasswordLocked;
    };
    /** Verifies, and asks the second admin to agree to the unlock. */
    const ask = async (ticket: string, reason: string) => {
        await card(ada, CALLER).getByRole('button', { name: 'Verify caller…' }).click();
        await verifyCaller(ada, ticket, TWO);
        const asked = dialog(ada, 'Ask a second admin to agree');
        await asked.getByLabel('Why is it needed?').fill(reason);
        await asked.getByRole('button', { name: 'Ask for approval' }).click();
        await card(ada, CALLER).getByText('Waiting for a second admin').waitFor();
    };
    const openDecision = async () => {
        await jia.getByRole('tab', { name: /^Requests \(/ }).click();
        await card(jia, 'Waiting for your approval')
            .getByRole('button', { name: 'Decide…' })
            .click();
        return dialog(jia, 'May Ada Admin unlock Lena Fischer?');
    };

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        await new Integration(org, 'Ledgerline', person('lena.fischer')).lockOut(
            'Copper-Lantern-41'
        );
        ada = await openConsole(browser, org.url, person('ada.admin'));
        targetId = (await find(ada, TARGET)).id;
        const [profile] = await query<{ Id: string }>(
            ada,
            "SELECT Id FROM Profile WHERE Name = 'System Administrator'"
        );
        await update(ada, 'User', targetId, { ProfileId: profile?.Id });
        jia = await openConsole(browser, org.url, person('jia.wong'));
    });
    after(() => stage?.close());

    it('takes two methods of different kinds for an admin', async () => {
        await openPerson(ada, TARGET);
        await action(ada, 'Unlock…').waitFor();
        await ada
            .getByText('Asks you to verify the caller, then a second admin to agree.')
            .waitFor();
        await card(ada, CALLER).getByRole('button', { name: 'Verify caller…' }).click();
        const asked = dialog(ada, `Verify the caller: ${TARGET}`);
        await asked.getByText(`${TARGET} needs two methods and a second person`).waitFor();
        const second = asked.getByRole('group').nth(1);
        await asked
            .getByRole('group')
            .first()
            .getByRole('radio', { name: /In person/ })
            .check();
        assert.ok(
            await second.getByRole('radio', { name: /Live video/ }).isDisabled(),
            'another look at the face proves nothing more'
        );
        await leave(asked);
        const { status } = await apex(ada, 'VerificationController/verify', {
            personId: targetId,
            methods: ['IN_PERSON', 'LIVE_VIDEO'],
            ticket: 'HD-40',
            note: null
        });
        assert.notEqual(status, 200, 'the server asks for two kinds as well');
    });

    it('tells the second admin, at the bell and in the list', async () => {
        await ask('HD-41', 'Locked out before the month-end run');
        assert.equal(await isLocked(), true, 'nothing happened yet');
        await jia.getByRole('button', { name: /^Notifications/ }).click();
        await jia
            .getByRole('group', { name: 'Notifications' })
            .getByText(/^Ada Admin asks you to approve/)
            .waitFor();
        await jia.keyboard.press('Escape');
    });

    it('lets nobody approve for themselves', async () => {
        const own = await answer<{ id: string; isOwn: boolean }[]>(
            ada,
            'ApprovalController/getWaiting',
            {}
        );
        const [mine] = own.filter(({ isOwn }) => isOwn);
        const { status, body } = await apex(ada, 'ApprovalController/approve', {
            approvalId: mine?.id,
            reason: 'I know her'
        });
        assert.notEqual(status, 200, 'a request is decided by somebody else');
        assert.match(JSON.stringify(body), /Nobody approves their own request/);
        await ada.getByRole('button', { name: 'Decide…' }).waitFor({ state: 'detached' });
    });

    it('shows a refusal with its reason to who asked, by itself', async () => {
        const decision = await openDecision();
        await decision.getByText(/Locked out before the month-end run/).waitFor();
        await decision.getByRole('button', { name: 'Refuse', exact: true }).click();
        await decision.getByText('To refuse, say why.').waitFor();
        await decision.getByLabel('Your reason').fill('Nobody called me back');
        await decision.getByRole('button', { name: 'Refuse', exact: true }).click();
        await decision.waitFor({ state: 'detached' });
        await card(ada, CALLER).getByText('Refused by Jia Wong').waitFor();
        await card(ada, CALLER).getByText('Nobody called me back').waitFor();
        assert.equal(await isLocked(), true, 'nothing happened');
    });

    it('goes on by itself when the second admin approves', async () => {
        await card(ada, CALLER)
            .getByRole('button', { name: /Withdraw this/ })
            .click();
        await card(ada, CALLER).getByText('Not verified', { exact: true }).waitFor();
        await ask('HD-42', 'Her manager called me back');
        const decision = await openDecision();
        await decision.getByText(/Her manager called me back/).waitFor();
        await decision.getByLabel('Your reason').fill('I called her manager as well');
        await decision.getByRole('button', { name: 'Approve', exact: true }).click();
        await decision.waitFor({ state: 'detached' });
        await card(ada, CALLER).getByText('Verified', { exact: true }).waitFor();
        await card(ada, CALLER)
            .getByText(/Jia Wong agreed/)
            .waitFor();
    });

    it('unlocks once, with both names on record', async () => {
        await action(ada, 'Unlock…').click();
        const asked = dialog(ada, `Unlock ${TARGET}?`);
        await asked.getByRole('button', { name: 'Unlock', exact: true }).click();
        await asked.waitFor({ state: 'detached' });
        await card(ada, 'Past actions').getByText(`Ada Admin unlocked ${TARGET}.`).waitFor();
        await card(ada, 'Past actions')
            .getByText(/approved by Jia Wong/)
            .first()
            .waitFor();
        assert.equal(await isLocked(), false, 'she is unlocked');
        await card(ada, CALLER).getByText('Not verified', { exact: true }).waitFor();
    });
});

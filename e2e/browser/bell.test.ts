/** Who asks for help is heard: at the helpers' bells, wherever they are in the app. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

describe('the bell', { timeout: 120_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let ada: Page;

    const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;
    const bell = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        ada = await openPage(browser);
        await signIn(ada, org.url, person('ada.admin'));
    });
    after(() => stage?.close());

    it('says how many are new, opens by keyboard and closes again', async () => {
        await bell(ada, 'Notifications, 2 new').focus();
        await ada.keyboard.press('Enter');
        const panel = ada.getByRole('group', { name: 'Notifications' });
        await panel.getByText('Dana Whitfield asks for help with signing in').waitFor();
        await panel.getByText('Somebody asks for help for Omar Haddad').waitFor();
        const { violations } = await new AxeBuilder({ page: ada }).analyze();
        assert.deepEqual(violations, [], 'nothing that axe objects to');
        await ada.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
        await bell(ada, 'Notifications').waitFor();
    });

    it('leads to the person in the console', async () => {
        await bell(ada, 'Notifications').click();
        await ada.getByRole('link', { name: /^Dana Whitfield asks for help/ }).click();
        await ada.waitForURL(/\/app\/access-console\?c__userId=005\w{15}$/);
        await ada.getByRole('heading', { name: 'Dana Whitfield' }).first().waitFor();
    });

    it('rings by itself when somebody asks', async () => {
        const uma = await openPage(browser);
        await signIn(uma, org.url, person('uma.user'));
        const status = await uma.evaluate(async () => {
            const { csrfToken } = (await (await fetch('/session.json')).json()) as {
                csrfToken: string;
            };
            const answer = await fetch('/apex/AccessRequestController/raise', {
                method: 'POST',
                headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken },
                body: JSON.stringify({
                    systemKey: 'livechat',
                    systemName: 'LiveChat',
                    whatTheySee: 'It says my password is wrong',
                    note: null
                })
            });
            return answer.status;
        });
        assert.equal(status, 200, 'Uma asked');
        await bell(ada, 'Notifications, 1 new').waitFor({ timeout: 20_000 });
        await uma.close();
    });

    it('rings for nobody else', async () => {
        const otto = await openPage(browser);
        await signIn(otto, org.url, person('otto.auditor'));
        await bell(otto, 'Notifications').click();
        await otto.getByText('Nothing yet. What concerns you appears here by itself.').waitFor();
        await otto.close();
    });
});

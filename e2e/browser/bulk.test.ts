/** Many at once: unlocked after an outage, and frozen after a spray, each of them once and with a reason. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { dialog, openConsole, query } from '../support/console.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

const TYPED = ['Omar Haddad', 'Henrik Solberg', 'Ines Duarte'];
/** Locked by an integration, which no outage explains. */
const MISFIT = 'Mia Chen';

describe('acting on many', { timeout: 300_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let page: Page;

    const isTrueOf = async (field: 'IsPasswordLocked' | 'IsFrozen') => {
        const logins = await query<{ UserId: string }>(
            page,
            `SELECT UserId FROM UserLogin WHERE ${field} = true`
        );
        const users = await query<{ Id: string; Name: string }>(page, 'SELECT Id, Name FROM User');
        const ids = logins.map(({ UserId }) => UserId);
        return users.filter(({ Id }) => ids.includes(Id)).map(({ Name }) => Name);
    };
    /** Says what was looked at. */
    const fill = async (form: Locator, reason: RegExp, looked: string, ticket: string) => {
        await form.getByText(reason).click();
        await form.getByLabel('What you looked at').fill(looked);
        await form.getByLabel('Ticket').fill(ticket);
    };

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        page = await openConsole(
            browser,
            org.url,
            org.users.get('ada.admin@latchkey.example') as DemoUser
        );
    });
    after(() => stage?.close());

    it('sends one person alone to the verification', async () => {
        await page.getByRole('button', { name: 'Select several to unlock' }).click();
        await page.getByText('Nobody selected').waitFor();
        await page.getByRole('checkbox', { name: 'Select Omar Haddad' }).check();
        await page.getByRole('button', { name: 'Unlock 1 person…' }).click();
        const asked = page.getByRole('dialog');
        await asked.getByText(/An outage that is over/).click();
        await asked.getByText(/^Without a verified caller it takes 2 people/).waitFor();
        const unlock = asked.getByRole('button', { name: 'Unlock', exact: true });
        assert.ok(await unlock.isDisabled(), 'there is nothing to press');
        await asked.getByRole('button', { name: 'Open', exact: true }).click();
        await asked.waitFor({ state: 'detached' });
        await page.getByRole('heading', { level: 2, name: 'Omar Haddad' }).waitFor();
        await page.getByText('1 selected').waitFor();
        await page.getByRole('button', { name: 'Stop selecting' }).click();
    });

    it('shows before anything happens who fits the reason and who does not', async () => {
        await page.getByRole('button', { name: 'Select several to unlock' }).click();
        for (const name of [...TYPED, MISFIT]) {
            await page.getByRole('checkbox', { name: `Select ${name}` }).check();
        }
        await page.getByText('4 selected').waitFor();
        await page.getByRole('button', { name: 'Unlock 4 people…' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click();
        await page.getByText('4 selected').waitFor();
        await page.getByRole('button', { name: 'Unlock 4 people…' }).click();
        const asked = page.getByRole('dialog');
        await asked.getByText('Choose what happened first.').waitFor();
        await fill(
            asked,
            /An outage that is over/,
            'The sign-on page was down until 9:40',
            'HD-50'
        );
        await asked
            .getByText('The cause does not fit this reason. Open this person instead.')
            .waitFor();
        await asked.getByRole('button', { name: 'Unlock 3 people', exact: true }).waitFor();
        assert.equal(
            (await isTrueOf('IsPasswordLocked')).includes('Omar Haddad'),
            true,
            'a preview'
        );
    });

    it('acts on each of them once, however often the button is pressed', async () => {
        await page.getByRole('button', { name: 'Unlock 3 people', exact: true }).dblclick();
        const asked = page.getByRole('dialog');
        await asked.getByText('Unlocked 3 of 4 people').first().waitFor();
        const cases = await query<{ Person__r: { Name: string } }>(
            page,
            'SELECT Person__r.Name FROM Recovery_Case__c'
        );
        assert.deepEqual(
            cases.map(({ Person__r }) => Person__r.Name).sort(),
            [...TYPED].sort(),
            'one case for each'
        );
        const locked = await isTrueOf('IsPasswordLocked');
        assert.deepEqual(
            [...TYPED, MISFIT].filter((name) => locked.includes(name)),
            [MISFIT],
            'whoever does not fit stays locked'
        );
    });

    it('tells for each what became of it, and hands it out as a file', async () => {
        const asked = page.getByRole('dialog');
        const refused = asked.getByRole('listitem').filter({ hasText: MISFIT });
        await refused.getByText('Refused').waitFor();
        await refused.getByText(/doesn.t fit the reviewed cause/).waitFor();
        const download = page.waitForEvent('download');
        await asked.getByRole('button', { name: 'Export as CSV' }).click();
        const file = await download;
        assert.equal(
            file.suggestedFilename(),
            'latchkey-result.csv',
            'a name that says what it is'
        );
        const lines = (await readFile(await file.path(), 'utf8')).trim().split(/\r?\n/);
        assert.equal(lines.length, 5, 'a head and one line for each');
        for (const name of TYPED) {
            const line = lines.find((text) => text.includes(name));
            assert.match(line ?? '', /Done/, `${name} is done`);
        }
        assert.match(
            lines.find((text) => text.includes(MISFIT)) ?? '',
            /Refused/,
            'with its result'
        );
        await asked.getByRole('button', { name: 'Close', exact: true }).last().click();
        await asked.waitFor({ state: 'detached' });
    });

    it('leads from the spray to what it did', async () => {
        const finding = page.getByRole('region', { name: 'Password spray, quiet now' });
        await finding.getByText(/7 people failed from one address/).waitFor();
        await finding.getByRole('button', { name: 'Review' }).click();
        await page.getByRole('heading', { name: 'Spray from 203.0.113.66' }).waitFor();
        await page.getByText('8 on 7 people').waitFor();
        const tried = page.getByRole('region', { name: 'Whom it tried' });
        assert.equal(await tried.getByRole('listitem').count(), 7, 'everybody it tried');
        await tried
            .getByRole('listitem')
            .filter({ hasText: 'Greta Holm' })
            .getByText(/Got in/)
            .waitFor();
        await page.getByText('It locked nobody who is still locked.').waitFor();
    });

    it('freezes whom it got into, with a reason', async () => {
        await page.getByRole('button', { name: 'Freeze 1 person…' }).click();
        const asked = dialog(page, 'Freeze 1 person');
        await fill(asked, /Somebody got in, or may have/, 'The second try succeeded', 'HD-51');
        await asked.getByRole('button', { name: 'Freeze 1 person', exact: true }).click();
        const done = page.getByRole('dialog');
        await done.getByText('Froze 1 person').first().waitFor();
        await done.getByRole('button', { name: 'Close', exact: true }).last().click();
        await page.getByText('All of them are frozen or inactive.').waitFor();
        assert.ok((await isTrueOf('IsFrozen')).includes('Greta Holm'), 'she is frozen');
    });
});

/** Every story of the demo org on the admin's screen: what the engine found, what it advises, and what it warns of. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { stories } from '../../local-org/src/identity/demo/stories/index.ts';
import {
    action,
    answer,
    card,
    dialog,
    focusedText,
    leave,
    openConsole,
    openPerson,
    query
} from '../support/console.ts';
import { watchProblems } from '../support/look.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

interface Diagnosis {
    readonly findings: readonly {
        readonly cause: string;
        readonly sentence: string;
        readonly advice: readonly { readonly code: string; readonly text: string }[];
        readonly recommended: readonly string[];
    }[];
    readonly blastRadius: readonly {
        readonly application: string;
        readonly integration: string | null;
    }[];
}

interface Account {
    readonly id: string;
    readonly state: 'active' | 'frozen' | 'inactive' | 'locked';
}

interface Overview {
    readonly locked: readonly { readonly name: string }[];
    readonly failing: readonly { readonly name: string }[];
}

const RESET = 'Send reset e-mail…';
const AGAINST_RESET = 'Not advised: reset the password';

/** What the warning of a reset leads to. */
function standsOut(recommended: readonly string[]): string[] {
    if (recommended.includes('RESET_PASSWORD')) return ['Go on to the reset…'];
    return recommended.includes('UNLOCK_ONLY') ? ['Unlock only instead'] : [];
}

describe('the stories of the demo org', { timeout: 400_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let page: Page;
    let problems: string[];

    /** People by name, with the state of their account as the org knows it. */
    let accounts: Map<string, Account>;
    /** Sentences of the engine by the person they are about. */
    const sentences = new Map<string, string>();

    const diagnose = (userId: string) =>
        answer<Diagnosis>(page, 'DiagnosisController/getDiagnosis', { userId });
    const sentenceOf = async (name: string) =>
        sentences.get(name) ?? (await diagnose(accounts.get(name)!.id)).findings[0]!.sentence;
    const steps = () => card(page, 'Do this, in this order');

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        page = await openConsole(
            browser,
            org.url,
            org.users.get('ada.admin@latchkey.example') as DemoUser
        );
        accounts = await accountsOf(page);
        problems = watchProblems(page);
    });
    after(() => stage?.close());

    for (const { cause, people, summary } of stories) {
        const [{ firstName, lastName }] = people as [(typeof people)[number]];
        const name = `${firstName} ${lastName}`;

        describe(`${cause}: ${summary}`, () => {
            let state: Account['state'];
            let diagnosis: Diagnosis;
            let verdict: Diagnosis['findings'][number];

            before(async () => {
                const account = accounts.get(name)!;
                state = account.state;
                diagnosis = await diagnose(account.id);
                verdict = diagnosis.findings[0]!;
                sentences.set(name, verdict.sentence);
            });

            it('has the verdict of the engine on the screen', async () => {
                assert.equal(verdict.cause, cause, 'the engine finds what the story is about');
                await openPerson(page, name);
                await card(page, 'What happened')
                    .getByText(verdict.sentence, { exact: true })
                    .waitFor();
                await page.getByText('Technical view', { exact: true }).click();
                await page
                    .getByRole('definition')
                    .getByText(new RegExp(`^${cause}\\b`))
                    .first()
                    .waitFor();
            });

            it('advises in the order of the engine', async () => {
                const shown = await steps()
                    .getByRole('listitem')
                    .locator('p:first-child')
                    .allInnerTexts();
                assert.deepEqual(
                    shown.map((text) => text.trim()),
                    verdict.advice.map(({ text }) => text),
                    'one step after another'
                );
                assert.deepEqual(
                    verdict.advice.map(({ code }) => code),
                    verdict.recommended,
                    'the words belong to the codes'
                );
            });

            it('puts what is not advised last, and says why', async () => {
                const options = await steps().getByRole('heading', { level: 4 }).allInnerTexts();
                const against = discouraged(state, verdict.recommended);
                assert.deepEqual(
                    options.slice(options.length - against.length),
                    against,
                    'all that could be done and is not advised, after everything else'
                );
                if (against.includes(AGAINST_RESET)) {
                    await steps().getByText(reasonFor(diagnosis.blastRadius.length)).waitFor();
                }
            });

            it('warns of what a reset would stop before it asks anything else', async () => {
                const clients = diagnosis.blastRadius.map(
                    ({ application, integration }) => integration ?? application
                );
                if (clients.length === 0) return;
                await action(page, RESET).click();
                const warning = dialog(page, `Before you reset the password of ${name}`);
                await warning.getByText(leadFor(clients.length)).waitFor();
                const shown = await warning
                    .getByRole('rowheader')
                    .locator('.lk-strong')
                    .allInnerTexts();
                const primary = await warning.locator('.slds-button_brand').allInnerTexts();
                await leave(warning);
                assert.deepEqual(shown, clients, 'every client that the reset would stop');
                assert.deepEqual(
                    primary,
                    standsOut(verdict.recommended),
                    'nobody is led to a reset that is not advised; the better way stands out where it is ours'
                );
                assert.equal(await focusedText(page), RESET, 'the focus is back where it was');
            });
        });
    }

    it('shows exactly the rows that prove it, and takes the focus there', async () => {
        await openPerson(page, 'Mia Chen');
        const history = card(page, 'Login history');
        await history.getByText(/^All \d+ attempts/).waitFor();
        await page.getByRole('button', { name: 'Show the 10 rows' }).click();
        await history.getByText('The 10 rows that prove it').waitFor();
        const rows = await history.locator('tbody tr').allInnerTexts();
        assert.equal(rows.length, 10, 'all of them at once, and no other');
        for (const row of rows) assert.match(row, /Invalid password[\s\S]*CommuniGator/i, row);
        assert.equal(await focusedText(page), 'The 10 rows that prove it', 'focus');
    });

    it('lets the runbook be read before anything is done, and the owner be written to', async () => {
        const culprit = card(page, 'CommuniGator');
        const link = culprit.getByRole('link', { name: 'Write to the owner' });
        assert.match(
            (await link.getAttribute('href')) ?? '',
            /^mailto:wei\.lim@latchkey\.example\?/,
            'to whom the register names'
        );
        await culprit.getByRole('button', { name: 'Open runbook' }).click();
        const steps = await culprit
            .getByRole('list', { name: 'Runbook' })
            .getByRole('listitem')
            .allInnerTexts();
        assert.deepEqual(
            [steps[0], steps[1], steps.at(-1)],
            ['Pause CommuniGator', 'Unlock the account', 'Wait until the sign-in is seen to work'],
            'from the pause to the proof'
        );
        assert.equal(await culprit.getByRole('checkbox').count(), 0, 'nothing to tick yet');
    });

    it('tells the same in the lists', async () => {
        await page.getByRole('searchbox', { name: 'Find a user' }).first().fill('');
        for (const [tab, key] of [
            [/^Locked \(/, 'locked'],
            [/^Failing \(/, 'failing']
        ] as const) {
            await page.getByRole('tab', { name: tab }).click();
            const list = page.getByRole('list', { name: tab });
            const { [key]: listed } = await answer<Overview>(
                page,
                'AccessConsoleController/getOverview',
                {}
            );
            assert.ok(listed.length > 3, `there are people in ${tab}`);
            for (const { name } of listed) {
                const row = list.getByRole('button', { name: new RegExp(`^${name}`) });
                const sentence = await sentenceOf(name);
                assert.ok((await row.innerText()).includes(sentence), `${name}: ${sentence}`);
            }
        }
    });

    it('says nothing is wrong with the pages', () => {
        assert.deepEqual(problems, [], 'no errors on the console of the browser');
    });
});

async function accountsOf(page: Page): Promise<Map<string, Account>> {
    const logins = await query<{ UserId: string; IsFrozen: boolean; IsPasswordLocked: boolean }>(
        page,
        'SELECT UserId, IsFrozen, IsPasswordLocked FROM UserLogin'
    );
    const users = await query<{ Id: string; Name: string; IsActive: boolean }>(
        page,
        'SELECT Id, Name, IsActive FROM User'
    );
    return new Map(
        users.map(({ Id, Name, IsActive }) => {
            const login = logins.find(({ UserId }) => UserId === Id);
            const open = login?.IsPasswordLocked ? 'locked' : 'active';
            const state = login?.IsFrozen ? 'frozen' : open;
            return [Name, { id: Id, state: IsActive ? state : 'inactive' }];
        })
    );
}

/** What could be done to an account in a state, and is not advised, as the steps name it. */
function discouraged(state: Account['state'], recommended: readonly string[]): string[] {
    const isOpen = state !== 'inactive' && state !== 'frozen';
    const candidates: [boolean, string, string][] = [
        [state === 'locked', 'UNLOCK_ONLY', 'Not advised: unlock'],
        [isOpen, 'RESET_PASSWORD', AGAINST_RESET],
        [state === 'frozen', 'UNFREEZE', 'Not advised: unfreeze']
    ];
    return candidates
        .filter(([applies, code]) => applies && !recommended.includes(code))
        .map(([, , heading]) => heading);
}

function reasonFor(clients: number): RegExp {
    if (clients === 0) return /Nothing points to a forgotten password/;
    return clients === 1
        ? /A reset stops a client/
        : new RegExp(`A reset stops ${clients} clients`);
}

function leadFor(clients: number): RegExp {
    return clients === 1 ? /^One client signs in/ : new RegExp(`^${clients} clients sign in`);
}

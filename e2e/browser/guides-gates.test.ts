/** An app is refused at a gate that is really shut: the guide names the gate, and sends nobody for another password or token. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from '../support/browser.ts';
import { signInAs, signInByOAuth } from '../support/client.ts';
import { openConsole } from '../support/console.ts';
import {
    answer,
    askForHelp,
    expectOnCard,
    expectStep,
    guideOf,
    openHome
} from '../support/guide.ts';
import type { DemoUser, RunningOrg } from '../support/org.ts';
import { expectNoRequest, requestOf } from '../support/requests.ts';
import { expectRefused } from '../support/secrets.ts';
import { setUp } from '../support/setup.ts';
import { openStage, type Stage } from '../support/stage.ts';
import type { StepKind } from '../support/tree.ts';

describe('a gate is shut, and no password helps', { timeout: 300_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let hal: Page;
    let secret: string;
    let chloe: DemoUser;
    let page: Page;
    let ada: Page;

    const person = (name: string) => org.users.get(`${name}@latchkey.example`) as DemoUser;
    const profile = (change: (setup: Page) => Promise<unknown>) =>
        setUp(ada, `${org.url}/setup/profiles/Finance`, change);
    const policy = (field: string, value: string) =>
        setUp(ada, `${org.url}/setup`, (setup) =>
            setup.getByLabel(field, { exact: true }).selectOption(value)
        );
    const domain = (host: string) =>
        setUp(ada, `${org.url}/setup`, (setup) =>
            setup.getByLabel('Passwords only at this host').fill(host)
        );
    const closeHours = (choice: string) =>
        profile((setup) => setup.getByLabel('Login hours', { exact: true }).selectOption(choice));
    const allow = (ranges: string) =>
        profile((setup) => setup.getByLabel('Login IP ranges').fill(ranges));

    /** Each gate: how it is shut and opened again, and the step that names it. */
    const GATES: [
        gate: string,
        () => Promise<void>,
        () => Promise<void>,
        StepKind,
        heading: RegExp
    ][] = [
        [
            'certain places',
            () => allow('198.51.100.0-198.51.100.255'),
            () => allow(''),
            'TELL',
            /lets LiveChat in only from certain places/
        ],
        [
            'the address of the org alone',
            () => domain('acme.localhost'),
            () => domain(''),
            'WAIT',
            /LiveChat calls the wrong address/
        ],
        [
            'SOAP login() is off, which Salesforce records without a reason',
            () => policy('SOAP login()', 'off'),
            () => policy('SOAP login()', 'on'),
            'TELL',
            /Salesforce refused LiveChat for another reason/
        ],
        [
            'certain hours',
            () => closeHours('on'),
            () => closeHours('off'),
            'TELL',
            /lets LiveChat in only at certain hours/
        ]
    ];

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        hal = await openConsole(browser, org.url, person('hal.helper'));
        chloe = person('chloe.dubois');
        secret = chloe.password + chloe.securityToken;
        await signInAs(org.url, 'LiveChat', chloe.username, secret);
        page = await openHome(browser, org.url, chloe);
        ada = await openPage(browser);
        await signIn(ada, org.url, person('ada.admin'));
    });
    after(() => stage?.close());

    for (const [gate, shut, open, kind, heading] of GATES) {
        it(`names it: ${gate}`, async () => {
            await org.advance(1);
            await shut();
            try {
                await expectRefused(org.url, 'LiveChat', chloe, secret);
            } finally {
                await open();
            }
            await page.reload();
            await page.getByRole('button', { name: /^(Go on: )?Fix LiveChat$/ }).click();
            const leave = page.getByRole('button', { name: 'Leave this guide' });
            await leave.waitFor();
            if (await guideOf(page).getByRole('button', { name: 'Back' }).isVisible()) {
                await leave.click();
                await page.getByRole('button', { name: 'Fix LiveChat', exact: true }).click();
            }
            await answer(page, 'I have stopped');
            await expectStep(page, kind, heading);
        });
    }

    it('asks an administrator, and ends when the app is let in', async () => {
        await askForHelp(page);
        const row = await requestOf(hal, 'Chloe Dubois');
        await row.getByText('The profile allows sign-ins only at certain hours.').waitFor();
        await org.advance(1);
        await signInAs(org.url, 'LiveChat', chloe.username, secret);
        await expectOnCard(page, 'LiveChat', "Done: You're back in");
        await expectNoRequest(hal, 'Chloe Dubois');
    });

    it('names it: the API is off', async () => {
        const byOAuth = () => signInByOAuth(org.url, 'CommuniGator', chloe.username, secret);
        await byOAuth();
        await org.advance(1);
        await policy('API', 'off');
        try {
            await assert.rejects(byOAuth, /authentication failure/, 'no app gets in');
        } finally {
            await policy('API', 'on');
        }
        await page.reload();
        await page.getByRole('button', { name: 'Fix CommuniGator', exact: true }).click();
        await answer(page, 'It is paused');
        await expectStep(page, 'TELL', /may not be used by apps/);
    });
});

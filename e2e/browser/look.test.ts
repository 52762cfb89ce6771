/** Every page, narrow and wide, as the demo org shows it: usable by everybody, inside its window, without errors. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../support/browser.ts';
import { barriers, expectGood, looker, overhang, watchProblems } from '../support/look.ts';
import type { RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

/** Widths in pixels: the narrowest that WCAG 1.4.10 asks for, a utility panel, a desktop. */
const WIDTHS = [320, 480, 1400];
const CONSOLE = '/app/access-console';

/** What somebody sees of a page that is theirs, or that is not. */
const PAGES: [title: string, name: string, path: string, shows: (page: Page) => Promise<void>][] = [
    [
        'Home of a user who is well',
        'uma.user',
        '/home',
        (page) => page.getByText('All your sign-ins work').waitFor()
    ],
    [
        'Home of a user with a problem and a request',
        'dana.whitfield',
        '/home',
        async (page) => {
            await page.getByRole('heading', { name: /^Your request/ }).waitFor();
            await page.getByRole('button', { name: /^Security token for/ }).waitFor();
        }
    ],
    [
        'what administrators see of the guides',
        'ada.admin',
        '/home',
        async (page) => {
            await page.getByRole('button', { name: 'For administrators' }).click();
            await page.getByText('Every guide can be followed to its end.').waitFor();
        }
    ],
    [
        'asking for help for somebody else',
        'uma.user',
        '/home',
        async (page) => {
            await page.getByRole('button', { name: 'Something is wrong' }).click();
            await page.getByRole('button', { name: "Somebody else can't log in" }).click();
            await page.getByLabel('Name of the person').fill('mia');
            await page.getByRole('button', { name: /^Mia Chen/ }).click();
            await page.getByRole('button', { name: 'Ask for help for Mia Chen' }).waitFor();
        }
    ],
    [
        'the panel of somebody to whom the console is not open',
        'uma.user',
        '/home',
        async (page) => {
            await page.getByRole('button', { name: /^Latchkey/ }).click();
            await page.getByRole('heading', { name: 'The console is not open to you' }).waitFor();
        }
    ],
    [
        'the console of a helper',
        'hal.helper',
        CONSOLE,
        async (page) => {
            await page.getByText('Who can give it to you', { exact: false }).first().waitFor();
            await page.getByRole('button', { name: /^Mia Chen/ }).waitFor();
        }
    ],
    [
        'the readiness page',
        'ada.admin',
        '/app/readiness',
        (page) => page.getByRole('heading', { level: 2 }).first().waitFor()
    ],
    [
        'the softphone page',
        'ada.admin',
        '/app/softphone-ids',
        (page) => page.getByRole('heading', { level: 2 }).first().waitFor()
    ]
];

describe('the pages', { timeout: 600_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let open: ReturnType<typeof looker>;

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        open = looker(browser, org);
    });
    after(() => stage?.close());

    for (const width of WIDTHS) {
        describe(`${width} pixels wide`, () => {
            for (const path of ['/login', '/inbox']) {
                it(path, async () => {
                    const page = await openPage(browser, width);
                    const problems = watchProblems(page);
                    await page.goto(org.url + path);
                    await page.getByRole('heading', { level: 1 }).first().waitFor();
                    await expectGood({ page, problems }, path);
                    await page.context().close();
                });
            }

            for (const [title, name, path, shows] of PAGES) {
                it(title, async () => {
                    const look = await open(name, path, width);
                    await shows(look.page);
                    await expectGood(look, title);
                    await look.page.context().close();
                });
            }
        });
    }

    it('keeps everything in its window at 200 % zoom', async () => {
        const { page } = await open('ada.admin', CONSOLE, 1280 / 2);
        await page.getByRole('button', { name: /^Mia Chen/ }).click();
        await page.getByRole('heading', { name: 'What happened' }).waitFor();
        assert.equal(await overhang(page), 0, 'a window of 1280 pixels, twice as large');
        await page.context().close();
    });

    it('follows an org that is dark', async () => {
        const { page } = await open('ada.admin', CONSOLE, 1400);
        await page.getByRole('button', { name: /^Mia Chen/ }).click();
        await page.getByRole('heading', { name: 'Do this, in this order' }).waitFor();
        await page.addStyleTag({ content: DARK });
        const card = page.getByRole('region', { name: 'Do this, in this order' });
        const { ground, text } = await card.evaluate((element) => {
            const { backgroundColor, color } = getComputedStyle(element);
            return { ground: backgroundColor, text: color };
        });
        assert.equal(ground, 'rgb(24, 24, 24)', 'cards take the ground of the org');
        assert.notEqual(text, ground, 'and the text is not lost on it');
        // Blue words on base buttons are the design system's own, and know no darkness.
        const ours = (await barriers(page)).filter((barrier) => !/slds-button/.test(barrier));
        assert.deepEqual(ours, [], 'everything of ours can be read');
        await page.context().close();
    });
});

/** Global hooks of SLDS as a dark theme sets them, https://www.lightningdesignsystem.com. */
const DARK = `:root {
    --slds-g-color-surface-1: #121212;
    --slds-g-color-surface-container-1: #181818;
    --slds-g-color-surface-container-2: #222222;
    --slds-g-color-surface-container-3: #2b2b2b;
    --slds-g-color-on-surface-1: #c9c9c9;
    --slds-g-color-on-surface-2: #e0e0e0;
    --slds-g-color-on-surface-3: #ffffff;
    --slds-g-color-border-1: #5c5c5c;
}`;

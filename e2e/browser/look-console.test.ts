/** The lists, states and dialogs of the console, in the utility panel's width and on a desktop. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Route } from 'playwright-core';
import { leave } from '../support/console.ts';
import { expectGood, focusedText, looker, type Look } from '../support/look.ts';
import type { RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

const CONSOLE = '/app/access-console';
const OVERVIEW = '**/apex/AccessConsoleController/getOverview';

describe('the console', { timeout: 600_000 }, () => {
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

    for (const width of [480, 1400]) {
        describe(`${width} pixels wide`, () => {
            let look: Look;
            const button = (name: string | RegExp) => look.page.getByRole('button', { name });
            const dialog = () => look.page.getByRole('dialog');
            const close = async (opener: string) => {
                await leave(dialog());
                assert.match(await focusedText(look.page), new RegExp(`^${opener}`), 'focus');
            };

            before(async () => {
                look = await open('ada.admin', CONSOLE, width);
                await button(/^Mia Chen/).waitFor();
            });
            after(() => look?.page.context().close());

            it('lists', async () => {
                for (const tab of ['Failing', 'Requests', 'Frozen', 'At risk', 'Locked']) {
                    await look.page
                        .getByRole('tab', { name: new RegExp(`^${tab} \\(\\d`) })
                        .click();
                    await expectGood(look, tab);
                }
            });

            it('finds', async () => {
                const search = look.page.getByRole('searchbox', { name: 'Find a user' });
                await search.fill('an');
                await look.page.getByRole('heading', { name: /^Found \(\d\d/ }).waitFor();
                await expectGood(look, 'people who were found');
                await search.fill('nobody is called this');
                await look.page.getByText('Nobody found by that name').waitFor();
                await expectGood(look, 'nobody found');
                await search.fill('');
            });

            it('reviews a spray', async () => {
                await button('Review').click();
                await look.page.getByRole('heading', { name: 'Whom it tried' }).waitFor();
                await expectGood(look, 'the review');
                if (width < 896) await button('All locked people').click();
            });

            it('selects several, and asks about them', async () => {
                await button('Select several to unlock').click();
                const boxes = look.page.getByRole('checkbox');
                await boxes.first().check();
                await boxes.nth(1).check();
                await expectGood(look, 'two who are selected');
                await button('Unlock 2 people…').click();
                await dialog().getByText('Choose what happened first.').waitFor();
                await expectGood(look, 'the question about many');
                await leave(dialog());
                await look.page.getByText('2 selected').waitFor();
                await button('Stop selecting').click();
            });

            it('asks why a request needs no more help', async () => {
                await look.page.getByRole('tab', { name: /^Requests/ }).click();
                await button(/^Close/)
                    .first()
                    .click();
                await dialog().getByLabel('Why it needs no more help').waitFor();
                await expectGood(look, 'the question about a request');
                await close('Close');
                await look.page.getByRole('tab', { name: /^Locked/ }).click();
            });

            it('warns before a reset', async () => {
                await button(/^Mia Chen/).click();
                await look.page.getByRole('heading', { name: 'What happened' }).waitFor();
                await look.page.locator('c-timeline-lane').first().waitFor();
                await expectGood(look, 'somebody who is locked');
                await button('Send reset e-mail…').click();
                await dialog().getByRole('button', { name: 'Unlock only instead' }).waitFor();
                await expectGood(look, 'what a reset breaks');
                await close('Send reset e-mail…');
            });

            it('verifies the caller, and asks before it unlocks', async () => {
                await look.page
                    .getByRole('region', { name: 'Do this, in this order' })
                    .getByRole('button', { name: 'Unlock…' })
                    .click();
                await dialog().getByRole('radio').first().waitFor();
                await expectGood(look, 'how to verify');
                await dialog().getByRole('radio', { name: 'In person' }).check();
                await dialog().getByLabel('Ticket or case number').fill('INC-1');
                await dialog()
                    .getByRole('button', { name: /^I verified/ })
                    .click();
                await dialog().getByRole('heading', { name: 'What stays' }).waitFor();
                await expectGood(look, 'what an unlock does');
                await close('Unlock…');
                await look.page.getByRole('heading', { name: 'Verified', exact: true }).waitFor();
                await expectGood(look, 'a caller who is verified');
                await button('Wrong person? Withdraw this').click();
                await look.page.getByText('Not verified', { exact: true }).waitFor();
            });
        });

        it(`says good news, ${width} pixels wide`, async () => {
            const nobody = async (route: Route) => {
                const response = await route.fetch();
                const overview = (await response.json()) as object;
                const none = { locked: [], failing: [], frozen: [], orgFindings: [] };
                await route.fulfill({ response, json: { ...overview, ...none } });
            };
            const look = await open('ada.admin', CONSOLE, width, (page) =>
                page.route(OVERVIEW, nobody)
            );
            await look.page.getByRole('heading', { name: 'Nobody is locked' }).waitFor();
            await expectGood(look, 'nobody is locked');
            await look.page.context().close();
        });

        it(`says what did not work, ${width} pixels wide`, async () => {
            const look = await open('ada.admin', CONSOLE, width, (page) =>
                page.route(OVERVIEW, (route) => route.abort())
            );
            await look.page.getByRole('alert').first().waitFor();
            look.problems.length = 0;
            await expectGood(look, 'the lists can not be had');
            await look.page.context().close();
        });
    }
});

/** Walks through guides on the Home page as a person would. */
import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, signIn } from './browser.ts';
import { barriers, overhang } from './look.ts';
import type { DemoUser } from './org.ts';
import { hearingProblems, type StepKind } from './tree.ts';

/** Long enough for a look at the data: the slowest comes every 15 seconds, and a busy computer takes its time. */
export const LOOK_MS = 45_000;

/** Signs in and opens the Home page, so high that the bars of the page cover nothing that is judged. */
export async function openHome(
    browser: Browser,
    url: string,
    user: DemoUser,
    width = 480
): Promise<Page> {
    const page = await openPage(browser, width);
    await page.setViewportSize({ width, height: 2400 });
    await signIn(page, url, user);
    return page;
}

/** Chooses a guide from the list of situations. */
export async function openSituation(page: Page, name: RegExp): Promise<void> {
    await page.getByRole('button', { name: /^Something (else )?is wrong$/ }).click();
    await page.locator('c-login-troubleshooter-situations').getByRole('button', { name }).click();
}

/** The guide that is open. */
export function guideOf(page: Page): Locator {
    return page.locator('c-guide-walk');
}

/**
 * Waits for a step and holds it to what every step must be: heard in the right order, usable by everybody, inside the
 * window.
 */
export async function expectStep(page: Page, kind: StepKind, heading: RegExp): Promise<void> {
    const guide = guideOf(page);
    await guide.getByRole('heading', { level: 4, name: heading }).waitFor({ timeout: LOOK_MS });
    // A button that fades in is pale for a moment.
    await page.waitForFunction(() =>
        document.getAnimations().every((animation) => !(animation instanceof CSSTransition))
    );
    assert.deepEqual(await hearingProblems(guide, kind), [], `what is heard at ${heading}`);
    assert.deepEqual(await barriers(page), [], `what keeps people from using ${heading}`);
    assert.equal(await overhang(page), 0, `${heading} fits into its window`);
}

/** Answers the step that is shown. */
export async function answer(page: Page, name: string): Promise<void> {
    await guideOf(page).getByRole('button', { name, exact: true }).click();
}

/** Asks for help at the step that is shown, and waits until the request stands on the card. */
export async function askForHelp(page: Page): Promise<void> {
    await answer(page, 'Ask for help');
    await page.getByRole('heading', { name: 'What will be sent' }).waitFor();
    await page.getByText('No password, no token, no code.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Send the request' }).click();
    await page.getByRole('heading', { name: /^Your request/ }).waitFor();
}

/** The request about something, as who asked sees it. */
export function requestCard(page: Page, about: string): Locator {
    return page.getByRole('region', { name: `Your request: ${about}`, exact: true });
}

/** Waits until the card of a request says this. */
export async function expectOnCard(page: Page, about: string, text: string | RegExp) {
    await requestCard(page, about).getByText(text).first().waitFor({ timeout: LOOK_MS });
}

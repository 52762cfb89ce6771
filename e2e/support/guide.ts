/** Walks through guides on the Home page as a person would. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { barriers, overhang } from './look.ts';
import { hearingProblems, type StepKind } from './tree.ts';

/** Long enough for a look at the data: the slowest comes every 15 seconds. */
const LOOK_MS = 25_000;

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

/** Works requests for help in the console, as a helper does. */
import type { Locator, Page } from 'playwright-core';
import { dialog, LIVE_MS } from './console.ts';

/** The open request of somebody in the list. */
export async function requestOf(console: Page, name: string): Promise<Locator> {
    await console.getByRole('tab', { name: /^Requests \(/ }).click();
    const row = console
        .getByRole('list', { name: 'Asked for help' })
        .getByRole('listitem')
        .filter({ has: console.getByRole('button', { name, exact: true }) });
    await row.waitFor({ timeout: LIVE_MS });
    return row;
}

/** Opens the story of somebody who asked. */
export async function openAsker(console: Page, name: string): Promise<void> {
    await (await requestOf(console, name)).getByRole('button', { name, exact: true }).click();
    await console.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Takes a request into one's own hands. */
export async function takeRequest(console: Page, name: string): Promise<void> {
    const row = await requestOf(console, name);
    await row.getByRole('button', { name: 'Take' }).click();
    await row.getByText('You look after it').waitFor();
}

/** Closes a request with a reason that the person reads. */
export async function closeRequest(console: Page, name: string, reason: string): Promise<void> {
    const row = await requestOf(console, name);
    await row.getByRole('button', { name: 'Close…' }).click();
    const asked = dialog(console, `Close the request of ${name}`);
    await asked.getByLabel('Why it needs no more help').fill(reason);
    await asked.getByRole('button', { name: 'Close the request' }).click();
    await asked.waitFor({ state: 'detached' });
}

/** Waits until somebody's request is no longer in the list. */
export async function expectNoRequest(console: Page, name: string): Promise<void> {
    await console
        .getByRole('list', { name: 'Asked for help' })
        .getByRole('button', { name, exact: true })
        .waitFor({ state: 'detached', timeout: LIVE_MS });
}

/** Changes the pages of Setup, as an admin does. */
import type { Page } from 'playwright-core';

/**
 * Changes something and saves it.
 * @param page of an admin
 * @param path of the page of Setup, with its host
 */
export async function setUp(
    page: Page,
    path: string,
    change: (page: Page) => Promise<unknown>
): Promise<void> {
    await page.goto(path);
    await change(page);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
}

/** How soon the console shows its lists, on the page and in the utility bar at once, in a browser that knows its modules. */
import type { Page } from 'playwright-core';
import { openPage, signIn, startBrowser } from '../e2e/support/browser.ts';
import type { MeasuredOrg } from './org.ts';
import { ms, percentile, type Table } from './stats.ts';

const RELOADS = 9;
const CONSOLE = '/app/access-console';
/** Stands in the first row of the list. */
const CONTENT = 'unlocks by itself';

/** Measures reloads of the page, one right after the other, after a first look. @throws Error without Chromium */
export async function measureFirstContent(org: MeasuredOrg): Promise<Table> {
    const browser = await startBrowser();
    try {
        const page = await openPage(browser);
        await signIn(page, org.url, org.person('ada.admin'));
        const first = await timed(page, () => page.goto(`${org.url}${CONSOLE}`));
        const again: number[] = [];
        for (let reload = 0; reload < RELOADS; reload += 1) {
            again.push(await timed(page, () => page.reload({ waitUntil: 'commit' })));
        }
        return {
            title: 'First content of the console',
            columns: ['first look', 'again (median)', 'slowest'],
            rows: [[ms(first), ms(percentile(again, 50)), ms(Math.max(...again))]]
        };
    } finally {
        await browser.close();
    }
}

async function timed(page: Page, go: () => Promise<unknown>): Promise<number> {
    const start = performance.now();
    await go();
    await page.getByText(CONTENT).first().waitFor();
    return performance.now() - start;
}

/** Whether what is there stays in its place and answers, and tells how soon it was there, which depends on the computer. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looker } from '../support/look.ts';
import type { RunningOrg } from '../support/org.ts';
import { openStage, type Stage } from '../support/stage.ts';

/** Good layout stability, half of the 0.1 of https://web.dev/articles/cls. */
const SHIFT = 0.05;
/** Twice what a person notices, https://web.dev/articles/rail; an idle computer stays far below. */
const TASK_MS = 200;

interface Measured {
    shift: number;
    readonly longest: number;
}

/** Collects layout shifts and the longest task from the start of the page. */
function observe(): void {
    const measured = { shift: 0, longest: 0 };
    Object.assign(window, { measured });
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
        })[]) {
            if (!entry.hadRecentInput) measured.shift += entry.value;
        }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) {
            measured.longest = Math.max(measured.longest, duration);
        }
    }).observe({ type: 'longtask', buffered: true });
}

describe('the speed', { timeout: 300_000 }, () => {
    let stage: Stage | undefined;
    let org: RunningOrg;
    let browser: Browser;
    let open: ReturnType<typeof looker>;

    const measured = (page: Page) =>
        page.evaluate(() => (window as unknown as { measured: Measured }).measured);

    before(async () => {
        stage = await openStage();
        ({ org, browser } = stage);
        open = looker(browser, org);
    });
    after(() => stage?.close());

    for (const [what, name, path, text] of [
        ['the console', 'ada.admin', '/app/access-console', 'unlocks by itself'],
        ['Home', 'uma.user', '/home', 'All your sign-ins work']
    ] as const) {
        it(`shows ${what} without moving anything about`, async (test) => {
            const { page } = await open(name, path, 1400, (opened) =>
                opened.addInitScript(observe)
            );
            await page.getByText(text).first().waitFor();
            await page.reload();
            const start = Date.now();
            await page.reload({ waitUntil: 'commit' });
            await page.getByText(text).first().waitFor();
            const took = Date.now() - start;
            await page.waitForLoadState('networkidle').catch(() => undefined);
            const { shift, longest } = await measured(page);
            test.diagnostic(
                `${what}: ${took} ms, shift ${shift.toFixed(3)}, longest task ${longest} ms`
            );
            assert.ok(longest < TASK_MS, `nothing could be done for ${longest} ms`);
            assert.ok(shift < SHIFT, `what was there moved by ${shift}`);
            await page.context().close();
        });
    }
});

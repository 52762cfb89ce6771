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
const OVERVIEW = 'apex/AccessConsoleController/getOverview';
/** An odd number, so that there is one in the middle. */
const RELOADS = 7;

/** Collects layout shifts from the start of the page. */
function observe(): void {
    const measured = { shift: 0 };
    Object.assign(window, { measured });
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
        })[]) {
            if (!entry.hadRecentInput) measured.shift += entry.value;
        }
    }).observe({ type: 'layout-shift', buffered: true });
}

interface TraceEvent {
    readonly name: string;
    readonly pid: number;
    readonly tid: number;
    /** Microseconds of processor time, which are much the same on a busy computer. */
    readonly tdur?: number;
    readonly args: { readonly name?: string };
}

/**
 * Milliseconds of processor time of the longest task of a page while something happens there.
 * https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
async function longestTask(browser: Browser, page: Page, act: () => Promise<void>) {
    await browser.startTracing(page, { categories: ['toplevel'] });
    await act();
    const trace = (await browser.stopTracing()).toString();
    const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
    const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
    const pages = traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf);
    const tasks = traceEvents.filter((event) => pages.includes(threadOf(event)));
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** Requests for a method of Apex, and modules that were not in the browser's cache. */
function fetched(method: string): { calls: number; modules: string[] } {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
        calls: entries.filter(({ name }) => name.endsWith(`/${method}`)).length,
        modules: entries
            .filter(({ name, transferSize }) => name.endsWith('.js') && transferSize > 0)
            .map(({ name }) => name)
    };
}

describe('the speed', { timeout: 300_000 }, () => {
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

    it('asks for the lists once, though page and utility bar show them both', async () => {
        const { page } = await open('ada.admin', '/app/access-console', 1400);
        const both = page.locator('c-access-console').nth(1);
        await page.route(`**/${OVERVIEW}`, async (route) => {
            await both.waitFor({ state: 'attached' });
            await route.continue();
        });
        await page.reload({ waitUntil: 'commit' });
        await page.getByText('unlocks by itself').first().waitFor();
        const { calls } = await page.evaluate(fetched, OVERVIEW);
        assert.equal(calls, 1, 'both wait for the same answer');
        await page.context().close();
    });

    it('tells how soon the console is there again, and loads no module twice', async (test) => {
        const { page } = await open('ada.admin', '/app/access-console', 1400);
        await page.getByText('unlocks by itself').first().waitFor();
        await page.reload();
        const took: number[] = [];
        for (let reload = 0; reload < RELOADS; reload += 1) {
            const start = Date.now();
            await page.reload({ waitUntil: 'commit' });
            await page.getByText('unlocks by itself').first().waitFor();
            took.push(Date.now() - start);
            const { modules } = await page.evaluate(fetched, OVERVIEW);
            assert.deepEqual(modules, [], 'what has not changed is in the cache');
        }
        const median = took.toSorted((a, b) => a - b)[Math.floor(RELOADS / 2)];
        test.diagnostic(`the console again: ${median} ms (${took.join(', ')})`);
        await page.context().close();
    });

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
            const longest = await longestTask(browser, page, async () => {
                await page.reload({ waitUntil: 'commit' });
                await page.getByText(text).first().waitFor();
                await page.waitForLoadState('networkidle').catch(() => undefined);
            });
            const { shift } = await page.evaluate(
                () => (window as unknown as { measured: { shift: number } }).measured
            );
            test.diagnostic(`${what}: shift ${shift.toFixed(3)}, longest task ${longest} ms`);
            assert.ok(longest > 0, 'tasks are measured');
            assert.ok(longest < TASK_MS, `nothing could be done for ${longest} ms`);
            assert.ok(shift < SHIFT, `what was there moved by ${shift}`);
            await page.context().close();
        });
    }
});

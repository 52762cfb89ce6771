/** An org of its own for a test file, and a browser to look at it with. */
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { startOrg, type RunningOrg } from './org.ts';

/** What a test file of the browser works with. */
export interface Stage {
    readonly org: RunningOrg;
    readonly browser: Browser;
    /** Ends both and removes the org's data. */
    close(): Promise<void>;
}

/**
 * Starts both at once.
 * @throws Error of the one that did not start; the other one is ended, or the test file would wait for it without end
 */
export async function openStage(): Promise<Stage> {
    const [org, browser] = await Promise.allSettled([startOrg(), startBrowser()]);
    const close = async () => {
        try {
            if (browser.status === 'fulfilled') await browser.value.close();
        } finally {
            if (org.status === 'fulfilled') await org.value.remove();
        }
    };
    if (org.status === 'fulfilled' && browser.status === 'fulfilled') {
        return { org: org.value, browser: browser.value, close };
    }
    await close();
    throw org.status === 'rejected' ? org.reason : (browser as PromiseRejectedResult).reason;
}

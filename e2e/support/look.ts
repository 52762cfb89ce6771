/** What every page must hold to, whatever it shows. */
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from './browser.ts';
import type { DemoUser, RunningOrg } from './org.ts';

/** WCAG 2.2 AA, https://www.w3.org/TR/WCAG22/. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Collects what goes wrong on a page from now on: errors on its console, scripts that throw. */
export function watchProblems(page: Page): string[] {
    const problems: string[] = [];
    page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
    return problems;
}

/**
 * The tab into which `lightning-tabset` folds others where it is narrow: a button inside a tab. It belongs to the base
 * component; nothing of ours can change it.
 */
const FOLDED_TABS = /^nested-interactive: <li [^>]*slds-tabs_default__overflow-button/;

/** What keeps people from using the page, one line per element: rule, element, what to do about it. */
export async function barriers(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    return violations
        .flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`)
        )
        .filter((barrier) => !FOLDED_TABS.test(barrier));
}

/** By how many pixels the page is wider than its window. */
export function overhang(page: Page): Promise<number> {
    return page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
}

/** What stands in the element that has the focus, however deep it is. */
export function focusedText(page: Page): Promise<string> {
    return page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element === document.body ? '' : (element?.textContent?.trim() ?? '');
    });
}

/** A page that is being looked at, and what went wrong on it. */
export interface Look {
    readonly page: Page;
    readonly problems: string[];
}

/** Waits for long: a busy computer takes its time. */
const PATIENT_MS = 60_000;

/** Signs people in once each, and opens pages in their sessions. */
export function looker(browser: Browser, org: RunningOrg) {
    type State = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
    const states = new Map<string, Promise<State>>();
    const stateOf = async (name: string) => {
        const page = await openPage(browser);
        page.setDefaultTimeout(PATIENT_MS);
        await signIn(page, org.url, org.users.get(`${name}@latchkey.example`) as DemoUser);
        const state = await page.context().storageState();
        await page.context().close();
        return state;
    };
    /** Opens a path as somebody. @param name before the @ of the username */
    return async (
        name: string,
        path: string,
        width: number,
        prepare?: (page: Page) => Promise<unknown>
    ): Promise<Look> => {
        const known = states.get(name) ?? stateOf(name);
        states.set(name, known);
        const context = await browser.newContext({
            viewport: { width, height: 900 },
            locale: 'en-GB',
            timezoneId: 'Europe/London',
            storageState: await known
        });
        const page = await context.newPage();
        page.setDefaultTimeout(PATIENT_MS);
        const problems = watchProblems(page);
        await prepare?.(page);
        await page.goto(`${org.url}${path}`);
        return { page, problems };
    };
}

/** Holds what is shown to what everything must be: usable by everybody, inside its window, complete, without errors. */
export async function expectGood({ page, problems }: Look, what: string): Promise<void> {
    // Something that fades in is pale for a moment.
    await page.waitForFunction(() =>
        document.getAnimations().every((animation) => !(animation instanceof CSSTransition))
    );
    assert.deepEqual(await barriers(page), [], `${what}: nothing keeps anybody from using it`);
    assert.equal(await overhang(page), 0, `${what}: it fits into its window`);
    assert.deepEqual(
        await page.getByText(/\{\d\}/).allInnerTexts(),
        [],
        `${what}: no text has a gap that nobody filled`
    );
    assert.deepEqual(problems, [], `${what}: it says nothing is wrong`);
}

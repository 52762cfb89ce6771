/** What every page must hold to, whatever it shows. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

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

/** What keeps people from using the page, one line per element: rule, element, what to do about it. */
export async function barriers(page: Page): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`)
    );
}

/** By how many pixels the page is wider than its window. */
export function overhang(page: Page): Promise<number> {
    return page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
}

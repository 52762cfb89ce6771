/** Works in the console as an admin or a helper would. */
import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { openPage, signIn } from './browser.ts';
import type { DemoUser } from './org.ts';

/** The console looks every five seconds by itself; a busy computer takes its time. */
export const LIVE_MS = 45_000;

/** Signs in and opens the console as a page of its own. */
export async function openConsole(browser: Browser, url: string, user: DemoUser): Promise<Page> {
    const page = await openPage(browser);
    page.setDefaultTimeout(LIVE_MS);
    await signIn(page, url, user);
    await page.goto(`${url}/app/access-console`);
    return page;
}

/** Finds a person by name and opens their story. */
export async function openPerson(page: Page, name: string): Promise<void> {
    await page.getByRole('searchbox', { name: 'Find a user' }).first().fill(name);
    await page
        .getByRole('list', { name: /^Found/ })
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .click();
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** The card or the dialog of a name. */
export function card(page: Page, name: string): Locator {
    return page.getByRole('region', { name, exact: true });
}

/** The button of an action in the steps of the person who is shown. */
export function action(page: Page, name: string): Locator {
    return card(page, 'Do this, in this order').getByRole('button', { name, exact: true });
}

/** The dialog that has a name which begins like this. */
export function dialog(page: Page, beginning: string): Locator {
    return page.getByRole('dialog', { name: beginning });
}

/** Leaves a dialog by keyboard: from inside, where the focus comes a moment after the dialog is seen. */
export async function leave(opened: Locator): Promise<void> {
    await opened.press('Escape');
    await opened.waitFor({ state: 'detached' });
}

/** Says in the dialog that is open how the caller was verified: by one method, or by two. */
export async function verifyCaller(
    page: Page,
    ticket: string,
    methods: readonly (string | RegExp)[] = ['In person']
): Promise<void> {
    const asked = dialog(page, 'Verify the caller');
    const sets = asked.getByRole('group');
    for (const [place, method] of methods.entries()) {
        await sets.nth(place).getByRole('radio', { name: method }).check();
    }
    await asked.getByLabel('Ticket or case number').fill(ticket);
    await asked.getByRole('button', { name: /^(I verified|Go on to the freeze)/ }).click();
    await asked.waitFor({ state: 'detached' });
}

/** Verifies in person, and carries one action out. */
export async function recover(
    page: Page,
    button: string,
    confirm: string,
    ticket: string
): Promise<void> {
    await action(page, button).click();
    await verifyCaller(page, ticket);
    const asked = page.getByRole('dialog', { name: /\?$/ });
    await asked.getByRole('button', { name: confirm, exact: true }).click();
    await asked.waitFor({ state: 'detached' });
}

/** An answer of the org to a call of Apex. */
interface Answer<T> {
    readonly status: number;
    readonly body: T;
}

/** Calls Apex over HTTP in the session of the person who looks at the page, past what is on the screen. */
export function apex<T>(page: Page, method: string, parameters: object): Promise<Answer<T>> {
    return page.evaluate(
        async ([path, body]) => {
            const session = (await (await fetch('/session.json')).json()) as { csrfToken: string };
            const response = await fetch(`/apex/${path}`, {
                method: 'POST',
                headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken },
                body
            });
            const text = await response.text();
            const parsed: unknown = text === '' ? null : JSON.parse(text);
            return { status: response.status, body: parsed as never };
        },
        [method, JSON.stringify(parameters)] as const
    );
}

/** Same, for calls that have to be allowed. */
export async function answer<T>(page: Page, method: string, parameters: object): Promise<T> {
    const { status, body } = await apex<T>(page, method, parameters);
    assert.equal(status, 200, `${method}: ${JSON.stringify(body)}`);
    return body;
}

/** Asks the org by REST, as whoever looks at the page. */
export function query<T>(page: Page, soql: string): Promise<T[]> {
    return page.evaluate(async (text) => {
        const path = `/services/data/v67.0/query?q=${encodeURIComponent(text)}`;
        const { records } = (await (await fetch(path)).json()) as { records: never[] };
        return records;
    }, soql);
}

/** Changes a record by REST, as whoever looks at the page. */
export async function update(
    page: Page,
    type: string,
    id: string,
    fields: Readonly<Record<string, unknown>>
): Promise<void> {
    const refusal = await page.evaluate(
        async ([path, body]) => {
            const session = (await (await fetch('/session.json')).json()) as { csrfToken: string };
            const response = await fetch(`/services/data/v67.0/sobjects/${path}`, {
                method: 'PATCH',
                headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrfToken },
                body
            });
            return response.ok ? '' : response.text();
        },
        [`${type}/${id}`, JSON.stringify(fields)] as const
    );
    assert.equal(refusal, '', `${type} is changed`);
}

/** What the list tells of a person. */
interface Listed {
    readonly id: string;
    readonly name: string;
    readonly state: string;
}

/** The only person of a name, as whoever looks at the page may find them. */
export async function find(page: Page, name: string): Promise<Listed> {
    const found = await answer<Listed[]>(page, 'AccessConsoleController/findPeople', {
        term: name
    });
    assert.deepEqual(
        found.map((person) => person.name),
        [name],
        'one person has this name'
    );
    return found[0] as Listed;
}

/** Presses Tab, or Shift+Tab, until the focus is there. */
export async function tabTo(
    page: Page,
    target: Locator,
    key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<void> {
    for (let press = 0; press < 30; press += 1) {
        if (await target.evaluate((element) => element.matches(':focus'))) return;
        await page.keyboard.press(key);
    }
    assert.fail(`Tab does not lead to ${target.toString()}`);
}

/** What stands in the element that has the focus, however deep it is. */
export function focusedText(page: Page): Promise<string> {
    return page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.textContent?.trim() ?? '';
    });
}

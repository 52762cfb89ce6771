/** A real browser, as a person would use it. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts headless Chromium. @throws Error saying how to install it when there is none */
export async function startBrowser(): Promise<Browser> {
    const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
    if (executablePath === undefined) {
        throw new Error(
            'No Chromium found. Install it (Debian: apt-get install chromium), or name it in CHROMIUM.'
        );
    }
    return chromium.launch({
        executablePath,
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync'
        ]
    });
}

/** Opens a page in a session of its own. @param width of the window in pixels */
export async function openPage(browser: Browser, width = 1400): Promise<Page> {
    const context = await browser.newContext({
        viewport: { width, height: 900 },
        locale: 'en-GB',
        timezoneId: 'Europe/London'
    });
    return context.newPage();
}

/** Signs in by the form at `/login` and waits for the Home page. */
export async function signIn(
    page: Page,
    url: string,
    user: { username: string; password: string }
): Promise<void> {
    await page.goto(`${url}/login`);
    await page.getByLabel('Username').fill(user.username);
    await page.getByLabel('Password').fill(user.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL(/\/(home|app\/.*)?$/);
}

import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../../e2e/support/browser.ts';
import { CACHE, PROBE } from './support/probe.ts';
import { Refusal, testServer, type TestServer } from './support/server.ts';

describe('the page in a browser', () => {
    let server: TestServer;
    let browser: Browser;
    let page: Page;
    let origin: string;
    let names = 0;
    const problems: string[] = [];

    before(async () => {
        server = await testServer(PROBE, CACHE, {
            'ProbeController.getNames': () => ['name', String((names += 1))],
            'ProbeController.rename': () => {
                throw new Refusal(500, 'No renaming today.');
            }
        });
        await server.app.listen({ port: 0, host: '127.0.0.1' });
        origin = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
        browser = await startBrowser();
        page = await signedIn(server.granted);
    });
    after(async () => {
        await browser?.close();
        await server?.app.close();
    });

    /** A page of a person's own browser, at the probe's board. */
    async function signedIn(person: { sessionId: string }): Promise<Page> {
        const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
        const [name, value] = server.cookieOf(person).split('=');
        await context.addCookies([{ name: name!, value: value!, url: origin }]);
        const opened = await context.newPage();
        opened.setDefaultTimeout(15_000);
        opened.on('pageerror', (error) => problems.push(error.message));
        await opened.goto(`${origin}/app/probe-board`);
        return opened;
    }

    const button = (name: string | RegExp) => page.getByRole('button', { name });
    const outcome = (text: string) => page.getByText(text, { exact: true }).waitFor();

    it('draws a component with its label, its data and its user', async () => {
        await page.getByRole('heading', { name: 'Board of "probes" & trials' }).waitFor();
        await outcome('name, 1');
        await outcome(`true en-GB Europe/London ${server.granted.id}`);
        assert.equal(await page.title(), 'Probe Board | Probe', 'tab and app');
    });

    it('asks Apex again on refreshApex, and hands refusals over as an org does', async () => {
        await button('Refresh').click();
        await outcome('name, 2');
        await button('Rename').click();
        await outcome('500: No renaming today.');
    });

    it('shares styles between bundles, each inside its own shadow', async () => {
        const card = page.locator('section.card');
        const colour = await card.evaluate(
            (element) => element.ownerDocument.defaultView.getComputedStyle(element).borderTopColor
        );
        assert.equal(colour, 'rgb(1, 2, 3)', 'the token of c/probeTokens');
    });

    it('shows a toast with a link, which can be closed', async () => {
        await button('Show toast').click();
        await page.getByRole('link', { name: 'the list' }).waitFor();
        await button('Close').click();
        await page.getByText('Probe saved').waitFor({ state: 'hidden' });
    });

    it('opens a dialog over the page and gets its result', async () => {
        await button('Open dialog').click();
        await page.getByRole('dialog', { name: 'Probe dialog' }).waitFor();
        await button('Done').click();
        await outcome('dialog: done');
    });

    it('opens a utility that knows its place and is heard, and minimises it by Escape', async () => {
        await button(/^Probe utility/).click();
        const panel = page.getByRole('dialog', { name: 'Probe utility' });
        await button('Count up').click();
        await button('Probe utility (1)').waitFor();
        await outcome('heard 1');
        await button('Ask').click();
        await outcome('c_probeUtility 320 true false');
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'hidden' });
        const opener = button('Probe utility (1)');
        assert.equal(await opener.getAttribute('aria-expanded'), 'false', 'the state is told');
        const focused = await opener.evaluate((element) => element.matches(':focus'));
        assert.equal(focused, true, 'focus is back');
    });

    it('moves between tabs without loading a document, also backwards', async () => {
        await page.evaluate('window.sameDocument = true');
        await page.getByRole('link', { name: 'Home' }).click();
        await outcome('Hello number !!!!!!!');
        assert.equal(new URL(page.url()).pathname, '/home', 'the address follows');
        await page.goBack();
        await outcome('Probe_Board');
        assert.equal(await page.evaluate('window.sameDocument'), true, 'still the same document');
    });

    it('fits a window of 320 pixels', async () => {
        await page.setViewportSize({ width: 320, height: 600 });
        const width = await page.evaluate('document.documentElement.scrollWidth');
        assert.equal(width, 320, 'nothing sticks out');
        await page.setViewportSize({ width: 1400, height: 900 });
    });

    it('shows nothing of the app to somebody without permission', async () => {
        const stranger = await signedIn(server.plain);
        await stranger.getByRole('heading', { name: 'No app for you yet' }).waitFor();
        assert.equal(await stranger.getByText('Probe Board').count(), 0, 'no tab');
        await stranger.context().close();
    });

    it('asks to sign in again when the session has ended', async () => {
        const leaving = await signedIn(server.granted);
        await leaving.getByRole('button', { name: 'Rename' }).waitFor();
        await leaving.context().clearCookies();
        await leaving.getByRole('button', { name: 'Rename' }).click();
        const link = leaving.getByRole('link', { name: 'Sign in' });
        assert.equal(await link.getAttribute('href'), '/login?startURL=%2Fapp%2Fprobe-board');
        await leaving.context().close();
    });

    it('has thrown nothing on the way', () => {
        assert.deepEqual(problems, [], 'no uncaught error');
    });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totpAt } from '../../src/identity/totp.ts';
import { password } from '../identity/fixture.ts';
import { browse, csrfIn } from './browser.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const page = '/login/verify';

function withSettings(settings: object): ServerFixture {
    const org = createServerFixture();
    org.identity.configure(settings);
    return org;
}

function mailedCode(org: ServerFixture): string {
    return /Code: (\d{6})/.exec(org.lastMail()!.text)![1]!;
}

test('a new browser is led to the code, then to where it wanted to go', async () => {
    const org = withSettings({ deviceActivation: 'on' });
    const browser = browse(org);
    const asked = await browser.signIn(password, { startURL: '/app/access-console' });
    assert.match(String(asked.headers.location), /^\/login\/verify\?/, 'to the code');
    const form = await browser.get(String(asked.headers.location));
    assert.match(form.body, /m\*\*\*@mail\.example/, 'the address is hinted at, not shown');
    assert.equal(form.body.includes(mailedCode(org)), false, 'the code is not on the page');
    const code = mailedCode(org);
    const entered = await browser.post(page, { code, startURL: '/app/access-console' });
    assert.equal(entered.headers.location, '/app/access-console', 'to the wanted page');
    assert.ok(
        entered.cookies.some(({ name }) => name === 'latchkey_session'),
        'with a session'
    );
});

test('"don’t ask again" is kept in a cookie that scripts cannot read', async () => {
    const org = withSettings({ deviceActivation: 'on' });
    const browser = browse(org);
    await browser.signIn();
    const entered = await browser.post(page, { code: mailedCode(org), remember: '1' });
    const device = entered.cookies.find(({ name }) => name === 'latchkey_device');
    assert.deepEqual([device?.httpOnly, device?.sameSite], [true, 'Lax'], 'HttpOnly, SameSite');
    await browser.post('/logout', {});
    assert.equal((await browser.signIn()).headers.location, '/', 'not asked again');
});

test('a wrong code is told, and too many of them lead back to the start', async () => {
    const org = withSettings({ deviceActivation: 'on' });
    const browser = browse(org);
    await browser.signIn();
    const wrong = String((Number(mailedCode(org)) + 1) % 1_000_000).padStart(6, '0');
    for (let n = 1; n < 5; n++) {
        const answer = await browser.post(page, { code: wrong });
        assert.match(answer.body, /That code is not right/, `try ${n}`);
    }
    const last = await browser.post(page, { code: wrong });
    assert.equal(last.headers.location, '/login?again', 'back to the start');
    assert.match(
        (await browser.get('/login?again')).body,
        /could not be verified/,
        'which says so'
    );
});

test('another code can be mailed, and replaces the first', async () => {
    const org = withSettings({ deviceActivation: 'on' });
    const browser = browse(org);
    await browser.signIn();
    const first = mailedCode(org);
    const again = await browser.post(page, { resend: '1' });
    assert.match(again.body, /Another code is on its way/, 'told');
    assert.match(
        (await browser.post(page, { code: first })).body,
        /not right/,
        'the first is dead'
    );
    assert.equal((await browser.post(page, { code: mailedCode(org) })).headers.location, '/', 'in');
});

test('without a challenge the page leads back, and other sites cannot post to it', async () => {
    const browser = browse(withSettings({ deviceActivation: 'on' }));
    assert.equal((await browser.get(page)).headers.location, '/login?again', 'nothing to verify');
    const foreign = await browser.post(page, { code: '1' }, { origin: 'https://evil.example' });
    assert.equal(foreign.statusCode, 403, 'refused');
});

test('the first second factor shows the key to connect an app, later ones only ask', async () => {
    const org = withSettings({ multiFactor: 'on' });
    const browser = browse(org);
    await browser.signIn();
    const shown = await browser.get(page);
    const key = /<code id="key">([A-Z2-7 ]+)</.exec(shown.body)![1]!.replaceAll(' ', '');
    const code = totpAt(key, org.now());
    assert.equal((await browser.post(page, { code })).headers.location, '/', 'connected and in');
    await browser.post('/logout', {});
    await browser.signIn();
    assert.equal((await browser.get(page)).body.includes('id="key"'), false, 'no key any more');
});

test('an app can be connected in the personal settings, once', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    await browser.signIn();
    const path = '/settings/personal/authenticator';
    const { body } = await browser.get(path);
    const key = /<code id="key">([A-Z2-7 ]+)</.exec(body)![1]!.replaceAll(' ', '');
    const csrf = csrfIn(body);
    const refused = await browser.post(path, { code: totpAt(key, org.now()) });
    assert.equal(refused.statusCode, 403, 'not without the CSRF token');
    const done = await browser.post(path, { csrf, code: totpAt(key, org.now()) });
    assert.match(done.body, /An app is connected/, 'connected');
    assert.equal(done.body.includes('id="key"'), false, 'and its key is shown no more');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { password } from '../identity/fixture.ts';
import { browse, csrfIn } from './browser.ts';
import { createServerFixture } from './fixture.ts';

test('the right password leads to the page that was wanted, with a cookie that scripts cannot read', async () => {
    const org = createServerFixture();
    const response = await browse(org).signIn(password, { startURL: '/app/access-console' });
    assert.equal(response.statusCode, 303, 'redirect');
    assert.equal(response.headers.location, '/app/access-console', 'to the wanted page');
    const [cookie] = response.cookies;
    assert.equal(cookie?.httpOnly, true, 'HttpOnly');
    assert.equal(cookie?.sameSite, 'Lax', 'SameSite');
});

test('no address outside this server is a target', async () => {
    const targets = [
        '//evil.example',
        'https://evil.example',
        '/\\evil.example',
        'javascript:x',
        '/a\r\nb: c'
    ];
    for (const startURL of targets) {
        const response = await browse(createServerFixture()).signIn(password, { startURL });
        assert.equal(response.headers.location, '/', startURL);
    }
});

test('a wrong password and a locked account read the same', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    const wrong = await browser.signIn('wrong');
    for (let n = 0; n < 9; n++) await browser.signIn('wrong');
    const locked = await browser.signIn();
    assert.equal(wrong.statusCode, 401, 'refused');
    assert.match(wrong.body, /Please check your username and password/, 'in words');
    assert.equal(locked.body, wrong.body, 'the same page');
    assert.ok(!wrong.body.includes('value="wrong"'), 'the password is not sent back');
});

test('what a stranger types is shown as text', async () => {
    const browser = browse(createServerFixture());
    const { body } = await browser.post('/login', {
        username: '"><script>x</script>',
        password: 'x'
    });
    assert.ok(!body.includes('<script>x'), 'escaped');
});

test('a form from another site is refused', async () => {
    const org = createServerFixture();
    const form = { username: 'mia@acme.example', password };
    const { statusCode } = await browse(org).post('/login', form, {
        origin: 'https://evil.example'
    });
    assert.equal(statusCode, 403, 'refused');
    assert.equal(org.store.count('LoginHistory'), 0, 'and not tried');
});

test('signing out ends the session', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    await browser.signIn();
    assert.equal((await browser.get('/session.json')).statusCode, 200, 'signed in');
    await browser.post('/logout', {});
    assert.equal((await browser.get('/session.json')).statusCode, 401, 'signed out');
});

test('session.json says who is signed in', async () => {
    const browser = browse(createServerFixture());
    await browser.signIn();
    const { user, csrfToken } = (await browser.get('/session.json')).json();
    assert.equal(user.username, 'mia@acme.example', 'user');
    assert.match(csrfToken, /^[\w-]{43}$/, 'CSRF token');
});

test('an expired password leads to a new one and nowhere else', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    org.advance(91 * 24 * 60);
    const signedIn = await browser.signIn();
    assert.equal(signedIn.headers.location, '/login/change-password', 'sent there');
    assert.equal((await browser.get('/session.json')).statusCode, 401, 'no use elsewhere');
    const page = await browser.get('/login/change-password');
    assert.ok(!page.body.includes('Current password'), 'just proved');
    const wish = { newpassword: 'new-horse-77', confirmpassword: 'new-horse-77' };
    const forged = await browser.post('/login/change-password', { ...wish, csrf: 'x' });
    assert.equal(forged.statusCode, 403, 'not without the CSRF token');
    const form = { ...wish, csrf: csrfIn(page.body) };
    const differing = await browser.post('/login/change-password', {
        ...form,
        confirmpassword: 'other'
    });
    assert.match(differing.body, /not the same/, 'two entries that differ');
    const changed = await browser.post('/login/change-password', form);
    assert.equal(changed.statusCode, 303, 'changed');
    assert.equal((await browser.signIn('new-horse-77')).headers.location, '/', 'signed in with it');
});

test('one’s own password is changed with the current one', async () => {
    const browser = browse(createServerFixture());
    await browser.signIn();
    const path = '/settings/personal/change-password';
    const csrf = csrfIn((await browser.get(path)).body);
    const wish = { newpassword: 'new-horse-77', confirmpassword: 'new-horse-77', csrf };
    const refused = await browser.post(path, { ...wish, currentpassword: 'guess' });
    assert.match(refused.body, /current password is not correct/, 'guessing');
    const changed = await browser.post(path, { ...wish, currentpassword: password });
    assert.match(changed.body, /has been changed/, 'changed');
});

test('the reset link shows a form, works once, and then says that it is spent', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    org.identity.resetPassword(org.mia, true);
    const path = /(\/login\/reset\?c=\S+)/.exec(org.lastMail()!.text)![1]!;
    const c = path.split('=')[1]!;
    assert.match((await browser.get(path)).body, /New password again/, 'form');
    const weak = await browser.post('/login/reset', {
        c,
        newpassword: 'a1',
        confirmpassword: 'a1'
    });
    assert.match(weak.body, /at least 8 characters/, 'policy');
    const wish = { c, newpassword: 'new-horse-77', confirmpassword: 'new-horse-77' };
    const done = await browser.post('/login/reset', wish);
    assert.equal(done.headers.location, '/login?changed', 'done');
    for (const spent of [await browser.get(path), await browser.post('/login/reset', wish)]) {
        assert.equal(spent.statusCode, 410, 'gone');
        assert.match(spent.body, /no longer works/, 'in words');
    }
});

test('the security token is mailed and never shown', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    const path = '/settings/personal/reset-security-token';
    assert.equal((await browser.get(path)).statusCode, 302, 'sign in first');
    await browser.signIn();
    const csrf = csrfIn((await browser.get(path)).body);
    const { body } = await browser.post(path, { csrf });
    const token = /: (\w{24})$/m.exec(org.lastMail()!.text)![1]!;
    assert.match(body, /on its way to mia@mail\.example/, 'says where');
    assert.ok(!body.includes(token), 'and not what');
    org.permissions.get(org.mia)!.add('TwoFactorApi');
    assert.ok(!(await browser.get(path)).body.includes('<form'), 'no form for those who can’t');
});

test('forgot password answers the same to everybody', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    const known = await browser.post('/login/forgot', { un: 'mia@acme.example' });
    const unknown = await browser.post('/login/forgot', { un: 'nobody@acme.example' });
    assert.equal(known.body, unknown.body, 'the same page');
    assert.equal(org.deps.outbox.pending().length, 1, 'one mail');
});

test('only localhost is served, under any of its names', async () => {
    const browser = browse(createServerFixture());
    for (const name of ['localhost', '127.0.0.1:3000', '127.0.0.2:3000', '[::1]:80']) {
        assert.equal((await browser.get('/healthz', { host: name })).statusCode, 200, name);
    }
    for (const name of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example']) {
        assert.equal((await browser.get('/healthz', { host: name })).statusCode, 421, name);
    }
});

test('every page forbids foreign scripts and frames', async () => {
    const { headers } = await browse(createServerFixture()).get('/login');
    assert.match(String(headers['content-security-policy']), /default-src 'self'/, 'policy');
    assert.equal(headers['x-content-type-options'], 'nosniff', 'no sniffing');
});

test('an unknown address is a page for people and JSON for programs', async () => {
    const browser = browse(createServerFixture());
    const page = await browser.get('/nowhere');
    assert.equal(page.statusCode, 404, 'page');
    assert.match(String(page.headers['content-type']), /html/, 'HTML');
    const answer = await browser.get('/nowhere', { accept: 'application/json' });
    assert.equal(answer.json()[0].errorCode, 'NOT_FOUND', 'JSON');
});

test('the addresses that Salesforce has for its pages lead to the pages here', async () => {
    const browser = browse(createServerFixture());
    await browser.signIn(password);
    for (const [theirs, heading] of [
        ['/secur/forgotpassword.jsp', /Forgot your password/],
        ['/lightning/settings/personal/ChangePassword/home', /new-password|Save password/],
        ['/lightning/settings/personal/ResetApiToken/home', /Reset my security token/]
    ] as const) {
        const { headers } = await browser.get(theirs);
        const page = await browser.get(String(headers.location));
        assert.equal(page.statusCode, 200, `${theirs} is there`);
        assert.match(page.body, heading, `${theirs} is what it says`);
    }
});

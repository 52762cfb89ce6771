import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registerApp } from '../../src/identity/apps.ts';
import { accessOf } from '../../src/access/index.ts';
import { browse, csrfIn } from './browser.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

/** An org whose Mia is an administrator, and her browser, signed in. */
async function administer(controls = false) {
    const org = createServerFixture(controls);
    const [profile] = org.store.find('Profile', 'Name', 'System Administrator');
    org.store.update('User', org.mia, { ProfileId: profile!.Id! });
    const browser = browse(org);
    await browser.signIn();
    const change = async (path: string, form: Record<string, string>) => {
        const { body } = await browser.get(path);
        return browser.post(path, { csrf: csrfIn(body), ...form });
    };
    return { org, browser, change };
}

function benOf(org: ServerFixture) {
    const attempt = { username: 'ben@acme.example' };
    const last = () => org.store.find('LoginHistory', 'UserId', org.ben).at(-1)?.Status;
    return { signIn: () => org.attempt(attempt).ok, last, path: `/setup/users/${org.ben}` };
}

test('Setup is for those who manage users', async () => {
    const org = createServerFixture();
    const browser = browse(org);
    for (const path of ['/setup', '/setup/profiles', '/setup/users', '/setup/apps']) {
        const stranger = await browse(org).get(path);
        assert.match(
            String(stranger.headers.location),
            /^\/login\?startURL/,
            `${path}: signed out`
        );
    }
    await browser.signIn();
    assert.equal((await browser.get('/setup')).statusCode, 403, 'a standard user');
});

test('no change is made without the CSRF token', async () => {
    const { org, browser } = await administer();
    const response = await browser.post('/setup', { lockoutMinutes: '60' });
    assert.equal(response.statusCode, 403, 'refused');
    assert.equal(org.identity.settings().lockoutMinutes, 15, 'unchanged');
});

test('policies and switches are changed by a form, what it leaves out stays', async () => {
    const { org, browser, change } = await administer();
    const form = {
        maxInvalidAttempts: '3',
        soapLogin: 'permission',
        deviceActivation: 'on',
        trustedIpRanges: '127.0.0.1\r\n10.0.0.1 - 10.0.0.9\r\n',
        myDomain: ''
    };
    const response = await change('/setup', form);
    assert.equal(response.headers.location, '/setup?saved', 'saved');
    const settings = org.identity.settings();
    assert.deepEqual(
        [settings.maxInvalidAttempts, settings.soapLogin, settings.deviceActivation],
        [3, 'permission', 'on'],
        'changed'
    );
    assert.deepEqual(
        settings.trustedIpRanges,
        [
            { start: '127.0.0.1', end: '127.0.0.1' },
            { start: '10.0.0.1', end: '10.0.0.9' }
        ],
        'ranges'
    );
    assert.equal(settings.lockoutMinutes, 15, 'left alone');
    const { body } = await browser.get('/setup?saved');
    assert.match(body, /10\.0\.0\.1 - 10\.0\.0\.9/, 'shown again');
    assert.match(body, /Saved\./, 'and said so');
});

test('what cannot be is refused with its name, and nothing changes', async () => {
    const { org, change } = await administer();
    const cases: [Record<string, string>, RegExp][] = [
        [{ minimumPasswordLength: 'x' }, /minimumPasswordLength must be a whole number/],
        [{ soapLogin: 'maybe' }, /soapLogin must be one of/],
        [{ trustedIpRanges: 'here' }, /trustedIpRanges\[0\]\.start must be an IP address/],
        [{ myDomain: 'login.salesforce.com' }, /myDomain must look like/]
    ];
    const before = org.identity.settings();
    for (const [form, message] of cases) {
        const response = await change('/setup', form);
        assert.equal(response.statusCode, 400, String(message));
        assert.match(response.body, message, 'named');
    }
    assert.deepEqual(org.identity.settings(), before, 'unchanged');
});

test('a profile gets policy, ranges and hours of its own', async () => {
    const { org, change } = await administer();
    const path = '/setup/profiles/Standard%20User';
    const form = { maxInvalidAttempts: '5', lockoutMinutes: '', loginIpRanges: '10.0.0.1' };
    await change(path, { ...form, hasHours: 'on', monday: '08:00-18:00' });
    assert.deepEqual(
        org.identity.settings().profiles['Standard User'],
        {
            maxInvalidAttempts: 5,
            loginIpRanges: [{ start: '10.0.0.1', end: '10.0.0.1' }],
            loginHours: { monday: { start: '08:00', end: '18:00' } }
        },
        'all of them'
    );
    assert.equal(benOf(org).signIn(), false, 'and they keep Ben out');
    await change(path, { hasHours: 'off' });
    assert.equal(benOf(org).signIn(), true, 'until they are taken away');
    assert.equal((await change(path, { hasHours: 'on', monday: '8-18' })).statusCode, 400, 'hours');
});

test('sites are added, changed and removed, and misspelt members refused', async () => {
    const { org, browser, change } = await administer();
    const path = '/setup/sites';
    const site = { host: 'Partners.localhost', online: 'on', memberProfiles: 'Standard User\r\n' };
    await change(path, { before: '', deed: 'save', ...site });
    const saved = { online: true, memberProfiles: ['Standard User'] };
    assert.deepEqual(org.identity.settings().sites, { 'partners.localhost': saved }, 'added');
    assert.match((await browser.get(path)).body, /<h2>partners\.localhost<\/h2>/, 'shown');
    const wrong = { ...site, memberProfiles: 'Standard Usr' };
    const refused = await change(path, { before: 'partners.localhost', deed: 'save', ...wrong });
    assert.equal(refused.statusCode, 400, 'misspelt');
    assert.match(refused.body, /no profile of the name Standard Usr/, 'and named');
    const moved = { ...site, host: 'shop.localhost', online: 'off' };
    await change(path, { before: 'partners.localhost', deed: 'save', ...moved });
    assert.deepEqual(
        org.identity.settings().sites,
        { 'shop.localhost': { ...saved, online: false } },
        'changed, host and all'
    );
    await change(path, { before: 'shop.localhost', deed: 'remove', ...moved });
    assert.deepEqual(org.identity.settings().sites, {}, 'removed');
    const nameless = await change(path, { before: '', deed: 'save', ...site, host: ' ' });
    assert.equal(nameless.statusCode, 400, 'a site needs a host');
});

test('maintenance and refusals of a release to come are switched in Setup', async () => {
    const { org, browser, change } = await administer();
    const newStatuses = 'Viewer = Failed: a = b\r\n\r\nOther = Something new';
    await change('/setup', { maintenance: 'on', newStatuses });
    const settings = org.identity.settings();
    assert.deepEqual(
        [settings.maintenance, settings.newStatuses],
        ['on', { Viewer: 'Failed: a = b', Other: 'Something new' }],
        'both'
    );
    const stranger = browse(org);
    assert.match((await stranger.signIn()).body, /working on this org/, 'people are told');
    assert.match((await browser.get('/setup')).body, /Viewer = Failed: a = b/, 'shown again');
    await change('/setup', { maintenance: 'off', newStatuses: '' });
    assert.equal((await stranger.signIn()).statusCode, 303, 'and let in again');
    assert.equal((await change('/setup', { newStatuses: 'Viewer =' })).statusCode, 400, 'no text');
});

test('a user is frozen, deactivated and unlocked by a button', async () => {
    const { org, change } = await administer();
    const ben = benOf(org);
    await change(ben.path, { action: 'freeze' });
    assert.equal(ben.signIn(), false, 'frozen');
    await change(ben.path, { action: 'unfreeze' });
    await change(ben.path, { action: 'deactivate' });
    assert.equal(ben.signIn(), false, 'deactivated');
    assert.equal(ben.last(), 'User is inactive', 'by the authenticator’s own check');
    await change(ben.path, { action: 'activate' });
    for (let n = 0; n < 10; n++) org.attempt({ username: 'ben@acme.example', secret: 'wrong' });
    assert.equal(ben.signIn(), false, 'locked');
    await change(ben.path, { action: 'unlock' });
    assert.equal(ben.signIn(), true, 'unlocked');
});

test('nobody shuts themselves out, and unknown actions are refused', async () => {
    const { org, change } = await administer();
    const own = `/setup/users/${org.mia}`;
    for (const action of ['freeze', 'deactivate', 'explode', '__proto__']) {
        assert.equal((await change(own, { action })).statusCode, 400, action);
    }
});

test('permissions that decide about logins are granted and taken away by name', async () => {
    const { org, change } = await administer();
    const { path } = benOf(org);
    const has = (name: string) => accessOf(org.store, org.schema, org.ben).hasPermission(name);
    await change(path, { action: 'permissions', ApiUserOnly: '1', TwoFactorApi: '1' });
    assert.deepEqual([has('ApiUserOnly'), has('TwoFactorApi')], [true, true], 'granted');
    await change(path, { action: 'permissions', TwoFactorApi: '1' });
    assert.deepEqual([has('ApiUserOnly'), has('TwoFactorApi')], [false, true], 'one taken away');
});

test('an app is blocked and opened again', async () => {
    const { org, change, browser } = await administer();
    const app = { clientId: 'chat', clientSecret: 's3cret-of-chat', name: 'Chat', runAs: null };
    registerApp(org.store, { ...app, callbackUrl: null });
    await change('/setup/apps', { client_id: 'chat', state: 'blocked' });
    const { body } = await browser.get('/setup/apps');
    assert.match(body, /value="blocked" selected/, 'blocked');
    assert.equal(body.includes('s3cret'), false, 'its secret is not shown');
    const unknown = await change('/setup/apps', { client_id: 'nobody', state: 'blocked' });
    assert.equal(unknown.statusCode, 400, 'an unknown app');
});

test('the clock is there with test controls only, and goes forward by steps', async () => {
    const without = await administer();
    assert.equal((await without.browser.get('/setup/clock')).statusCode, 404, 'not there');
    const { org, change } = await administer(true);
    const before = org.now();
    await change('/setup/clock', { minutes: '31' });
    assert.equal(org.now() - before, 31 * 60_000, 'half an hour on');
    assert.equal((await change('/setup/clock', { minutes: '-60' })).statusCode, 400, 'never back');
});

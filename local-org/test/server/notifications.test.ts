import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ring } from '../../src/mail/bell.ts';
import { csrfToken } from '../../src/server/session.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

function signedIn(org: ServerFixture) {
    const outcome = org.attempt({ door: 'ui' });
    assert.ok(outcome.ok, 'Mia is in');
    return { cookie: `latchkey_session=${outcome.session.id}`, csrf: csrfToken(outcome.session) };
}

test('everybody sees their own notifications and nobody else’s', async () => {
    const org = createServerFixture();
    ring(org.store, org.ben, { at: 1, title: 'For Ben', body: 'Body', page: null });
    ring(org.store, org.mia, { at: 2, title: '<b>For Mia</b>', body: 'Body', page: null });
    const headers = { host: 'localhost', cookie: signedIn(org).cookie };
    const { body } = await org.app.inject({ url: '/notifications.json', headers });
    assert.match(body, /For Mia/, 'her own');
    assert.doesNotMatch(body, /For Ben/, 'no other');
});

test('without a session there is nothing to see, without a CSRF token nothing changes', async () => {
    const org = createServerFixture();
    ring(org.store, org.mia, { at: 2, title: 'For Mia', body: 'Body', page: null });
    const host = { host: 'localhost' };
    const strange = await org.app.inject({ url: '/notifications.json', headers: host });
    assert.equal(strange.statusCode, 401, 'no session');
    const { cookie, csrf } = signedIn(org);
    const read = async (headers: object, upTo: unknown = 1) => {
        const url = '/notifications/read';
        const all = { ...host, cookie, 'content-type': 'application/json', ...headers };
        const payload = JSON.stringify({ upTo });
        return (await org.app.inject({ method: 'POST', url, headers: all, payload })).statusCode;
    };
    const isRead = async () => {
        const headers = { ...host, cookie };
        return (await org.app.inject({ url: '/notifications.json', headers })).json().notices[0]
            .isRead;
    };
    assert.equal(await read({}), 403, 'no token');
    assert.equal(await read({ 'x-csrf-token': csrf }, 'all'), 400, 'not a number');
    assert.equal(await isRead(), false, 'still new');
    assert.equal(await read({ 'x-csrf-token': csrf }), 204, 'seen');
    assert.equal(await isRead(), true, 'and known to be');
});

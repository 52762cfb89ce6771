import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServerFixture, type ServerFixture } from './fixture.ts';

function send(
    { app }: ServerFixture,
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object
) {
    const body = payload === undefined ? {} : { payload };
    return app.inject({ method, url, headers: { host: 'localhost' }, ...body });
}

test('without test controls there are none', async () => {
    const org = createServerFixture(false);
    for (const url of ['/local/clock', '/local/settings', '/local/demo.json']) {
        assert.equal((await send(org, 'GET', url)).statusCode, 404, url);
    }
});

test('the clock can be read and moved forward, not back', async () => {
    const org = createServerFixture(true);
    const before = org.now();
    const moved = await send(org, 'POST', '/local/clock', { advanceMinutes: 31 });
    assert.equal(Date.parse(moved.json().now), before + 31 * 60_000, 'moved');
    for (const wrong of [
        {},
        { advanceMinutes: -1 },
        { advanceMinutes: '5' },
        { advanceMinutes: 1e12 }
    ]) {
        const { statusCode } = await send(org, 'POST', '/local/clock', wrong);
        assert.equal(statusCode, 400, JSON.stringify(wrong));
    }
});

test('settings can be read and changed, and a wrong one is named', async () => {
    const org = createServerFixture(true);
    const changed = await send(org, 'PUT', '/local/settings', { lockoutMinutes: 60 });
    assert.equal(changed.json().lockoutMinutes, 60, 'changed');
    assert.equal((await send(org, 'GET', '/local/settings')).json().lockoutMinutes, 60, 'kept');
    const wrong = await send(org, 'PUT', '/local/settings', { lockoutMinutes: 7 });
    assert.equal(wrong.statusCode, 400, 'refused');
    assert.match(wrong.json()[0].message, /lockoutMinutes must be one of/, 'by name');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fastify from 'fastify';
import cookie from '@fastify/cookie';
import { addApex, type CallApex } from '../../src/server/apex.ts';
import { addContext } from '../../src/server/context.ts';
import type { Org } from '../../src/org.ts';
import { createServerFixture } from './fixture.ts';

function createApp(callApex: CallApex) {
    const org = createServerFixture();
    const outcome = org.attempt();
    assert.ok(outcome.ok, 'signed in');
    const app = fastify();
    const { store, identity } = org;
    const options = { inbox: org.inbox, demoPeople: () => [], controls: null };
    addContext(app, { store, identity } as Partial<Org> as Org, options);
    app.register(cookie);
    addApex(app, callApex);
    const post = async (headers: Record<string, string>, payload: string | object = {}) => {
        const type = { 'content-type': 'application/json' };
        const response = await app.inject({
            method: 'POST',
            url: '/apex/Greeter/greet',
            headers: { ...type, ...headers },
            payload
        });
        return { status: response.statusCode, body: JSON.parse(response.body) };
    };
    return { post, session: outcome.session.id, mia: org.mia };
}

test('a call runs as the session’s user with the parameters of the body', async () => {
    const { post, session, mia } = createApp((_org, ...call) => ({ status: 200, body: call }));
    const { body } = await post({ authorization: `Bearer ${session}` }, { name: 'Ben' });
    assert.deepEqual(body, [mia, 'Greeter', 'greet', { name: 'Ben' }], 'user, names, parameters');
});

test('null is a value', async () => {
    const { post, session } = createApp(() => ({ status: 200, body: null }));
    assert.equal((await post({ authorization: `Bearer ${session}` })).body, null, 'null');
});

test('a cookie alone changes nothing: its CSRF token has to come along', async () => {
    const { post, session } = createApp(() => ({ status: 200, body: 'done' }));
    const answer = await post({ cookie: `latchkey_session=${encodeURIComponent(session)}` });
    assert.equal(answer.status, 403, 'refused');
    assert.match(answer.body.message, /Reload it/, 'in words');
});

test('nobody calls without a session', async () => {
    const { post } = createApp(() => ({ status: 200, body: 'done' }));
    const { status, body } = await post({});
    assert.equal(status, 401, 'refused');
    assert.deepEqual(Object.keys(body), ['message', 'exceptionType'], 'in the shape of the bridge');
});

test('neither a broken body nor a broken host shows its stack', async () => {
    const broken = createApp(() => {
        throw new Error('secret inner working');
    });
    const headers = { authorization: `Bearer ${broken.session}` };
    assert.equal((await broken.post(headers, '{')).status, 400, 'broken body');
    const { status, body } = await broken.post(headers);
    assert.equal(status, 500, 'broken host');
    assert.ok(!JSON.stringify(body).includes('secret'), 'nothing of it');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const raw = [
    'From: support@latchkey.example',
    'To: mia@mail.example',
    'Subject: <b>Hello</b>',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Hi</p><script>alert(1)</script><img src="https://evil.example/x.png">'
].join('\r\n');

async function get({ app }: ServerFixture, url: string) {
    return app.inject({ url, headers: { host: 'localhost', accept: 'text/html' } });
}

async function withMail(): Promise<ServerFixture> {
    const org = createServerFixture();
    await org.inbox.receive(Buffer.from(raw), ['mia@mail.example']);
    return org;
}

test('inbox.json holds every mail, newest first', async () => {
    const org = await withMail();
    await org.inbox.receive(Buffer.from(raw.replace('Hello', 'Second')), ['ben@mail.example']);
    const { mails } = (await get(org, '/inbox.json')).json();
    const subjects = mails.map((mail: { subject: string }) => mail.subject);
    assert.deepEqual(subjects, ['<b>Second</b>', '<b>Hello</b>'], 'order');
    assert.deepEqual(mails[1].to, ['mia@mail.example'], 'recipient of the envelope');
});

test('the page escapes what a mail says about itself', async () => {
    const { body } = await get(await withMail(), '/inbox/1');
    assert.ok(!body.includes('<b>Hello'), 'subject as text');
    assert.match(body, /<iframe[^>]+sandbox="allow-popups /, 'body in a sandbox');
    assert.ok(!body.includes('alert(1)'), 'and nowhere else');
});

test('a mail’s own page can neither run scripts nor load anything', async () => {
    const { headers } = await get(await withMail(), '/inbox/1/body');
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/, 'loads nothing');
    assert.match(policy, /sandbox allow-popups/, 'sandboxed even outside the frame');
    assert.ok(!/allow-scripts|script-src/.test(policy), 'no scripts');
});

test('the page says where the mail goes when it does not come here', async () => {
    const usual = await get(createServerFixture(), '/inbox');
    assert.match(usual.body, /arrives here/, 'as a rule');
    const { body } = await get(
        createServerFixture(false, { mailsTo: 'mail.acme.example:587' }),
        '/inbox'
    );
    assert.match(body, /goes to mail\.acme\.example:587, as <code>SMTP_URL<\/code> says/, 'else');
    assert.ok(!body.includes('arrives here'), 'and nothing else');
});

test('a mail that does not exist is not found', async () => {
    assert.equal((await get(await withMail(), '/inbox/99')).statusCode, 404, 'message');
    assert.equal((await get(await withMail(), '/inbox/99/body')).statusCode, 404, 'body');
});

test('a search finds mails that hold every word, and keeps it while one reads', async () => {
    const org = await withMail();
    await org.inbox.receive(Buffer.from(raw.replace('Hello', 'Second')), ['ben@mail.example']);
    const links = async (term: string) => {
        const { body } = await get(org, `/inbox?q=${encodeURIComponent(term)}`);
        return [...body.matchAll(/href="(\/inbox\/\d+[^"]*)"/g)].map(([, link]) => link);
    };
    assert.deepEqual(await links('second BEN@mail'), ['/inbox/2?q=second%20BEN%40mail'], 'one');
    assert.deepEqual(await links('second mia@mail.example hello'), [], 'every word must be there');
    assert.equal((await links('  ')).length, 2, 'blank finds all');
    const hostile = await get(org, `/inbox?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.ok(!hostile.body.includes('<script>alert'), 'a term is text');
});

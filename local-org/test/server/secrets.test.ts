/** Passwords, tokens and codes leave no trace: not in answers, not in logs, not in the data. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { registerApp } from '../../src/identity/apps.ts';
import { issueRefreshToken } from '../../src/identity/refresh-tokens.ts';
import { totpAt } from '../../src/identity/totp.ts';
import type { InternalTable, Store } from '../../src/store/store.ts';
import { password } from '../identity/fixture.ts';
import { browse, csrfIn } from './browser.ts';
import { postForm, postToken } from './oauth-client.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const client = { client_id: 'livechat', client_secret: 'Client-Secret-4711' };
const guesses = ['Wrong-Guess-0815', 'Typed-Into-Username-9'];
const newPassword = 'New-Password-2026';

/** Everything that the process prints while the test runs. */
function listen(t: TestContext): string[] {
    const printed: string[] = [];
    const keep = (text: string | Uint8Array) => {
        printed.push(String(text));
        return true;
    };
    t.mock.method(process.stderr, 'write', keep);
    t.mock.method(console, 'error', keep);
    t.mock.method(console, 'warn', keep);
    t.mock.method(console, 'log', keep);
    return printed;
}

/** Everything that was ever put into the store's internal tables, besides mails on their way. */
function recordPuts(store: Store, t: TestContext): string[] {
    const puts: string[] = [];
    const open = store.internal.bind(store);
    t.mock.method(store, 'internal', (name: string): InternalTable<unknown> => {
        const table = open<unknown>(name);
        if (name === 'mail.outbox') return table;
        return {
            get: (key) => table.get(key),
            put: (key, value) => {
                puts.push(`${name} ${key} ${JSON.stringify(value)}`);
                table.put(key, value);
            },
            delete: (key) => table.delete(key),
            entries: () => table.entries()
        };
    });
    return puts;
}

function rowsOf({ store, schema }: ServerFixture): string {
    return JSON.stringify(schema.objects.map(({ name }) => [...store.scan(name)]));
}

/** Every change in the journal on disk, besides mails: what they say has to be in them. */
function journalIn(dir: string): string[] {
    const lines = readFileSync(join(dir, 'journal.jsonl'), 'utf8').trim().split('\n');
    return lines
        .flatMap((line) => (JSON.parse(line.slice(9)) as { changes: { table?: string }[] }).changes)
        .filter(({ table }) => !String(table).startsWith('mail.'))
        .map((change) => JSON.stringify(change));
}

function soapLogin(org: ServerFixture, username: string, secret: string) {
    return org.app.inject({
        method: 'POST',
        url: '/services/Soap/u/50.0',
        headers: { host: 'localhost:3000', 'content-type': 'text/xml' },
        payload:
            '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login>' +
            `<username>${username}</username><password>${secret}</password>` +
            '</login></e:Body></e:Envelope>'
    });
}

test('no door repeats, prints or keeps a secret', async (t) => {
    const dir = mkdtempSync(join(tmpdir(), 'latchkey-secrets-'));
    t.after(() => rmSync(dir, { recursive: true }));
    const org = createServerFixture(false, { dir });
    t.after(() => org.store.close());
    const printed = listen(t);
    const puts = recordPuts(org.store, t);
    const { client_id: clientId, client_secret: clientSecret } = client;
    registerApp(org.store, {
        clientId,
        clientSecret,
        name: 'LiveChat',
        runAs: null,
        callbackUrl: null
    });
    const token = org.freshToken();
    const refreshToken = issueRefreshToken(org.deps, { clientId, userId: org.mia });
    const answers: string[] = [];
    const keep = ({ body, headers }: { body: string; headers: object }) =>
        void answers.push(body, JSON.stringify({ ...headers, 'set-cookie': undefined }));

    for (const secret of [password, password + token, guesses[0]!, guesses[0]! + token]) {
        keep(await soapLogin(org, 'mia@acme.example', secret));
        keep(await browse(org).signIn(secret));
        const form = { grant_type: 'password', username: 'mia@acme.example', password: secret };
        const { body } = await postToken(org, { ...client, ...form });
        answers.push(JSON.stringify({ ...body, access_token: undefined }));
    }
    keep(await soapLogin(org, 'nobody@acme.example', guesses[1]!));
    const wrongApp = await postToken(org, {
        grant_type: 'refresh_token',
        client_id: clientId,
        client_secret: guesses[0]!,
        refresh_token: refreshToken
    });
    answers.push(JSON.stringify(wrongApp.body));
    const refreshed = await postToken(org, {
        grant_type: 'refresh_token',
        ...client,
        refresh_token: refreshToken
    });
    const session = refreshed.body.access_token!;
    const revoked = await postForm(org, '/services/oauth2/revoke', { token: refreshToken });
    answers.push(JSON.stringify(revoked.body));

    const browser = browse(org);
    await browser.signIn();
    const path = '/settings/personal/change-password';
    const csrf = csrfIn((await browser.get(path)).body);
    const change = (currentpassword: string) =>
        browser.post(path, {
            csrf,
            currentpassword,
            newpassword: newPassword,
            confirmpassword: newPassword
        });
    keep(await change(guesses[0]!));
    keep(await change(password));
    org.identity.configure({ deviceActivation: 'on' });
    await browser.post('/logout', {});
    await browser.signIn(newPassword);
    const code = /Code: (\d{6})/.exec(org.lastMail()!.text)![1]!;
    keep(await browser.get('/login/verify'));
    keep(await browser.post('/login/verify', { code }));

    const secrets = [password, token, ...guesses, clientSecret, refreshToken, session, newPassword];
    const journal = journalIn(dir);
    const places = { answers, printed, puts, rows: [rowsOf(org)], journal };
    for (const [place, texts] of Object.entries(places)) {
        for (const secret of [...secrets, `"${code}"`]) {
            const found = texts.find((text) => text.includes(secret));
            assert.equal(found, undefined, `${secret} shows up in ${place}`);
        }
    }
    assert.ok(answers.length > 25 && puts.length > 15, 'there was something to look through');
    assert.ok(org.store.count('LoginHistory') >= 15, 'rows of history among it');
    assert.ok(journal.length > 60, 'and a journal on disk');
});

test('a failure inside prints no request', async (t) => {
    const org = createServerFixture();
    const printed = listen(t);
    t.mock.method(org.store, 'transaction', () => {
        throw new Error('the disk is full');
    });
    const response = await soapLogin(org, 'mia@acme.example', guesses[0]!);
    assert.equal(response.statusCode, 500, 'failed');
    assert.match(printed.join(''), /the disk is full/, 'whoever runs the server learns why');
    assert.equal((printed.join('') + response.body).includes(guesses[0]!), false, 'and no more');
    assert.equal(response.body.includes('disk'), false, 'the client learns nothing');
});

test('the secret of an authenticator app is shown to its owner only', async () => {
    const org = createServerFixture();
    const { key } = org.identity.verification.offer(org.mia);
    org.identity.verification.confirm(org.mia, totpAt(key, org.now()));
    const browser = browse(org);
    await browser.signIn();
    for (const path of ['/settings/personal/authenticator', '/session.json', '/inbox.json']) {
        assert.equal((await browser.get(path)).body.includes(key), false, path);
    }
    assert.equal(rowsOf(org).includes(key), false, 'and no query finds it');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createServerFixture, type ServerFixture } from './fixture.ts';

const base = '/services/data/v60.0';

interface Client {
    readonly org: ServerFixture;
    send(
        method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
        url: string,
        payload?: object | string
    ): Promise<Answer>;
}

interface Answer {
    readonly status: number;
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- its shape is what is tested
    readonly body: any;
}

/** Mia at her REST client. */
function createClient(): Client {
    const org = createServerFixture();
    const outcome = org.attempt();
    assert.ok(outcome.ok, 'signed in');
    const headers: Record<string, string> = {
        host: 'localhost',
        authorization: `Bearer ${outcome.session.id}`
    };
    return {
        org,
        send: async (method, url, payload) => {
            const body = payload === undefined ? {} : { payload };
            const type: Record<string, string> =
                typeof payload === 'string' ? { 'content-type': 'application/json' } : {};
            const response = await org.app.inject({
                method,
                url,
                headers: { ...headers, ...type },
                ...body
            });
            return {
                status: response.statusCode,
                body: response.body === '' ? null : response.json()
            };
        }
    };
}

function query(client: Client, soql: string, more = ''): Promise<Answer> {
    return client.send('GET', `${base}/query?q=${encodeURIComponent(soql)}${more}`);
}

test('the versions are listed without a session, with the seasons’ names', async () => {
    const { app } = createServerFixture();
    const response = await app.inject({ url: '//services/data/', headers: { host: 'localhost' } });
    const versions = response.json();
    assert.deepEqual(
        versions[0],
        { label: "Summer '14", url: '/services/data/v31.0', version: '31.0' },
        'first'
    );
    assert.equal(versions.at(-1).label, "Summer '26", 'last');
});

test('without a session there is nothing else', async () => {
    const { app } = createServerFixture();
    for (const url of [base, `${base}/query?q=x`, `${base}/sobjects`, `${base}/limits`]) {
        const response = await app.inject({ url, headers: { host: 'localhost' } });
        assert.equal(response.statusCode, 401, url);
        const [error] = response.json();
        assert.deepEqual(
            error,
            { message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' },
            url
        );
    }
});

test('a version that is not spoken is not found', async () => {
    const client = createClient();
    for (const version of ['v30.0', 'v68.0', 'v60', 'x60.0', '60.0']) {
        const { status, body } = await client.send('GET', `/services/data/${version}/limits`);
        assert.equal(status, 404, version);
        assert.equal(body[0].errorCode, 'NOT_FOUND', version);
    }
});

test('a query answers with rows, types and addresses', async () => {
    const client = createClient();
    const { body } = await query(
        client,
        `SELECT Id, Username FROM User WHERE Id = '${client.org.mia}'`
    );
    assert.equal(body.totalSize, 1, 'size');
    assert.equal(body.done, true, 'done');
    assert.equal(body.records[0].Username, 'mia@acme.example', 'field');
    const url = `${base}/sobjects/User/${client.org.mia}`;
    assert.deepEqual(body.records[0].attributes, { type: 'User', url }, 'attributes');
});

test('a query that is wrong says what and where', async () => {
    const client = createClient();
    const cases: [soql: string, code: string][] = [
        ['', 'MALFORMED_QUERY'],
        ['SELECT FROM', 'MALFORMED_QUERY'],
        ['SELECT Nope FROM User', 'INVALID_FIELD'],
        ['SELECT Id FROM Nope__c', 'INVALID_TYPE'],
        ["SELECT Id FROM LoginHistory WHERE Status = 'Success'", 'INVALID_FIELD'],
        ['\0', 'MALFORMED_QUERY']
    ];
    for (const [soql, code] of cases) {
        const { status, body } = await query(client, soql);
        assert.equal(status, 400, soql);
        assert.equal(body[0].errorCode, code, soql);
        assert.ok(!/\.ts|    at /.test(body[0].message), 'no trace');
    }
});

test('a long result comes in pages, to its owner alone', async () => {
    const client = createClient();
    for (let n = 0; n < 450; n++) {
        client.org.store.insert('LoginHistory', {
            UserId: client.org.mia,
            LoginTime: n,
            Status: 'Success'
        });
    }
    const { app, mia, ben } = client.org;
    const outcome = client.org.attempt({ username: 'ben@acme.example' });
    assert.ok(outcome.ok, 'Ben is signed in');
    const soql = encodeURIComponent(`SELECT Id FROM LoginHistory WHERE UserId = '${mia}'`);
    const mias = client.org.attempt();
    assert.ok(mias.ok, 'Mia is signed in');
    const page = async (url: string, session: string) => {
        const headers = {
            host: 'localhost',
            authorization: `Bearer ${session}`,
            'sforce-query-options': 'batchSize=200'
        };
        return (await app.inject({ url, headers })).json();
    };
    const first = await page(`${base}/query?q=${soql}`, mias.session.id);
    assert.deepEqual([first.records.length, first.done], [200, false], 'first page');
    const foreign = await page(first.nextRecordsUrl, outcome.session.id);
    assert.equal(foreign[0].errorCode, 'INVALID_QUERY_LOCATOR', `not for ${ben}`);
    const second = await page(first.nextRecordsUrl, mias.session.id);
    const third = await page(second.nextRecordsUrl, mias.session.id);
    assert.deepEqual(
        [third.records.length, third.done],
        [first.totalSize - 400, true],
        'last page'
    );
});

test('columns=true describes the result instead of giving it', async () => {
    const client = createClient();
    const { body } = await query(client, 'SELECT Id, Profile.Name FROM User', '&columns=true');
    assert.equal(body.entityName, 'User', 'object');
    assert.equal(body.idSelected, true, 'Id');
    const [id, profile] = body.columnMetadata;
    assert.equal(id.columnName, 'Id', 'own field');
    assert.equal(profile.joinColumns[0].columnName, 'Name', 'field over a lookup');
});

test('one record is read whole or in parts, and an unknown one is not found', async () => {
    const client = createClient();
    const path = `${base}/sobjects/User/${client.org.mia}`;
    assert.equal((await client.send('GET', path)).body.Email, 'mia@mail.example', 'whole');
    const part = await client.send('GET', `${path}?fields=Username`);
    assert.deepEqual(Object.keys(part.body), ['attributes', 'Username'], 'in parts');
    for (const url of [
        'User/005000000000ZZZ',
        'User/x',
        'Nope__c/005000000000ZZZ',
        "User/' OR Id != '"
    ]) {
        assert.equal((await client.send('GET', `${base}/sobjects/${url}`)).status, 404, url);
    }
});

test('describe shows objects and fields', async () => {
    const client = createClient();
    const { body } = await client.send('GET', `${base}/sobjects/User/describe`);
    assert.ok(
        body.fields.some((field: { name: string }) => field.name === 'Username'),
        'fields'
    );
    assert.equal(
        (await client.send('GET', `${base}/sobjects/Nope__c/describe`)).status,
        404,
        'unknown'
    );
});

test('one’s own password can be looked at and set; others’ take a permission', async () => {
    const client = createClient();
    const path = (id: string) => `${base}/sobjects/User/${id}/password`;
    assert.deepEqual(
        (await client.send('GET', path(client.org.mia))).body,
        { isExpired: false },
        'own'
    );
    assert.equal((await client.send('GET', path(client.org.ben))).status, 403, 'another’s');
    assert.equal((await client.send('DELETE', path(client.org.mia))).status, 403, 'a reset');
    const weak = await client.send('POST', path(client.org.mia), { NewPassword: 'short' });
    assert.equal(weak.body[0].errorCode, 'INVALID_NEW_PASSWORD', 'policy');
    const set = await client.send('POST', path(client.org.mia), { NewPassword: 'new-horse-77' });
    assert.equal(set.status, 204, 'set');
    client.org.permissions.get(client.org.mia)!.add('ResetPasswords');
    const reset = await client.send('DELETE', path(client.org.ben));
    assert.equal(typeof reset.body.NewPassword, 'string', 'temporary password');
    assert.equal(
        client.org.lastMail()?.subject,
        'Finish resetting your Salesforce password',
        'and a mail'
    );
});

test('the API can be off for everybody', async () => {
    const client = createClient();
    client.org.identity.configure({ api: 'off' });
    const { status, body } = await client.send('GET', `${base}/limits`);
    assert.deepEqual([status, body[0].errorCode], [403, 'API_DISABLED_FOR_ORG'], 'refused');
});

test('a body that is no JSON is refused in words', async () => {
    const client = createClient();
    const path = `${base}/sobjects/User/${client.org.mia}/password`;
    for (const text of ['{', '[]', '"x"', 'null']) {
        const { status, body } = await client.send('POST', path, text);
        assert.deepEqual([status, body[0].errorCode], [400, 'JSON_PARSER_ERROR'], text);
    }
});

test('a record is created, changed and deleted as the user may', async () => {
    const client = createClient();
    const accounts = `${base}/sobjects/Account`;
    const created = await client.send('POST', accounts, { Name: 'Acme' });
    assert.equal(created.status, 201, 'created');
    const { id } = created.body;
    const changed = await client.send('PATCH', `${accounts}/${id}`, { Name: 'Acme Ltd' });
    assert.equal(changed.status, 204, 'changed');
    assert.equal(
        (await client.send('GET', `${accounts}/${id}`)).body.Name,
        'Acme Ltd',
        'read back'
    );
    assert.equal((await client.send('DELETE', `${accounts}/${id}`)).status, 204, 'deleted');
    assert.equal((await client.send('GET', `${accounts}/${id}`)).status, 404, 'gone');
});

test('a record that cannot be is refused with code and fields', async () => {
    const client = createClient();
    const accounts = `${base}/sobjects/Account`;
    const cases: [body: object, code: string][] = [
        [{}, 'REQUIRED_FIELD_MISSING'],
        [{ Name: 'x', Nope: 1 }, 'INVALID_FIELD'],
        [{ Name: 1 }, 'JSON_PARSER_ERROR'],
        [{ Name: 'x', Id: '001000000000001AAA' }, 'INVALID_FIELD']
    ];
    for (const [body, code] of cases) {
        const answer = await client.send('POST', accounts, body);
        assert.deepEqual(
            [answer.status, answer.body[0].errorCode],
            [400, code],
            JSON.stringify(body)
        );
    }
});

test('nobody writes login history, and only those who manage users unlock', async () => {
    const client = createClient();
    const { org } = client;
    const row = { UserId: org.mia, Status: 'Success' };
    const forged = await client.send('POST', `${base}/sobjects/LoginHistory`, row);
    assert.equal(forged.body[0].errorCode, 'INVALID_TYPE_FOR_OPERATION', 'no history');
    const lock = `${base}/sobjects/UserLogin/${org.userLogin().Id}`;
    for (let n = 0; n < 10; n++) org.attempt({ secret: 'wrong' });
    assert.ok(
        (await client.send('PATCH', lock, { IsPasswordLocked: false })).status >= 400,
        'no unlock'
    );
    assert.equal(org.isLocked(), true, 'still locked');
});

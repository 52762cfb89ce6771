import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { password } from '../identity/fixture.ts';
import { createServerFixture, type ServerFixture } from './fixture.ts';

function envelope(body: string, header = ''): string {
    return (
        '<?xml version="1.0"?><se:Envelope xmlns:se="http://schemas.xmlsoap.org/soap/envelope/">' +
        `<se:Header>${header}</se:Header><se:Body>${body}</se:Body></se:Envelope>`
    );
}

function loginCall(secret: string, username = 'mia@acme.example', header = ''): string {
    return envelope(
        '<login xmlns="urn:partner.soap.sforce.com">' +
            `<username>${username}</username><password>${secret}</password></login>`,
        header
    );
}

async function post(
    { app }: ServerFixture,
    payload: string | Buffer,
    { path = '/services/Soap/u/50.0', headers = {} } = {}
) {
    const {
        statusCode,
        body,
        headers: answered
    } = await app.inject({
        method: 'POST',
        url: path,
        headers: {
            host: 'localhost:3000',
            'content-type': 'text/xml',
            soapaction: '""',
            ...headers
        },
        payload
    });
    return { statusCode, body, type: answered['content-type'] };
}

function tag(body: string, name: string): string | undefined {
    return new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
}

async function signIn(org: ServerFixture): Promise<string> {
    const { body } = await post(org, loginCall(password + org.freshToken()));
    return tag(body, 'sessionId')!;
}

function call(operation: string, sessionId: string, content = ''): string {
    return envelope(
        `<u:${operation} xmlns:u="urn:partner.soap.sforce.com">${content}</u:${operation}>`,
        `<u:SessionHeader xmlns:u="urn:partner.soap.sforce.com"><u:sessionId>${sessionId}</u:sessionId></u:SessionHeader>`
    );
}

test('login answers with the tags that clients match literally', async () => {
    const org = createServerFixture();
    const { statusCode, body, type } = await post(org, loginCall(password + org.freshToken()));
    assert.equal(statusCode, 200, 'success');
    assert.match(String(type), /^text\/xml/, 'XML');
    const shortOrg = org.deps.orgId.slice(0, 15);
    const url = `http://localhost:3000/services/Soap/u/50.0/${shortOrg}`;
    assert.equal(tag(body, 'serverUrl'), url, 'server URL with the short org id');
    assert.equal(tag(body, 'userId'), org.mia, 'user');
    assert.equal(tag(body, 'organizationId'), org.deps.orgId, 'org, in userInfo');
    assert.equal(tag(body, 'passwordExpired'), 'false', 'not expired');
    const order = [
        'metadataServerUrl',
        'passwordExpired',
        'sandbox',
        'serverUrl',
        'sessionId',
        'userId',
        'userInfo'
    ];
    const positions = order.map((name) => body.indexOf(`<${name}>`));
    assert.deepEqual(
        positions,
        [...positions].sort((a, b) => a - b),
        'in the order of the WSDL'
    );
});

test('login takes any prefix, the enterprise path, tails, and escaped or quoted text', async () => {
    const org = createServerFixture();
    org.identity.setPassword(org.mia, `p&<>"'-pass 1`);
    const token = org.freshToken();
    const bodies = [
        loginCall(`p&amp;&lt;&gt;&quot;&#x27;-pass 1${token}`),
        loginCall(`<![CDATA[p&<>"'-pass 1${token}]]>`),
        loginCall(`p&amp;&lt;&gt;&quot;'-pass 1${token}`)
            .replaceAll('se:', 'S-1:')
            .replace('xmlns:se', 'xmlns:S-1')
    ];
    const paths = [
        '/services/Soap/c/64.0/',
        '/services/Soap/u/31.0/00D000000000001',
        '//services/Soap/u/50.0'
    ];
    for (const [index, body] of bodies.entries()) {
        const { statusCode } = await post(org, body, { path: paths[index]! });
        assert.equal(statusCode, 200, `${paths[index]} with body ${index}`);
    }
});

test('a gzipped request is read, whatever its content type', async () => {
    const org = createServerFixture();
    const zipped = gzipSync(loginCall(password + org.freshToken()));
    const headers = { 'content-encoding': 'gzip', 'content-type': 'application/soap+xml' };
    assert.equal((await post(org, zipped, { headers })).statusCode, 200, 'read');
});

test('a refusal is HTTP 500 with a LoginFault whose tags carry the prefix sf', async () => {
    const org = createServerFixture();
    const { statusCode, body } = await post(org, loginCall('wrong'));
    const message = 'Invalid username, password, security token; or user locked out.';
    assert.equal(statusCode, 500, 'status');
    assert.equal(tag(body, 'faultcode'), 'sf:INVALID_LOGIN', 'code');
    assert.equal(tag(body, 'faultstring'), `INVALID_LOGIN: ${message}`, 'text');
    assert.equal(tag(body, 'sf:exceptionCode'), 'INVALID_LOGIN', 'exception code');
    assert.equal(tag(body, 'sf:exceptionMessage'), message, 'exception message');
    assert.match(body, /<sf:LoginFault xsi:type="sf:LoginFault">/, 'type');
});

test('from API 65.0 on login is an ApiFault', async () => {
    const { body } = await post(createServerFixture(), loginCall('x'), {
        path: '/services/Soap/u/65.0'
    });
    assert.match(body, /<sf:ApiFault/, 'type');
    assert.match(body, /not available in the API version specified \(65\.0\)/, 'text');
});

test('the client of the call options is the application of the row', async () => {
    const org = createServerFixture();
    const header = '<a:CallOptions xmlns:a="x"><a:client>CommuniGator</a:client></a:CallOptions>';
    await post(org, loginCall('wrong', 'mia@acme.example', header), {
        headers: { 'x-forwarded-for': '192.0.2.1' }
    });
    const row = org.store.find('LoginHistory', 'UserId', org.mia)[0]!;
    assert.equal(row.Application, 'CommuniGator', 'application');
    assert.equal(row.ApiType, 'SOAP Partner', 'API type');
    assert.equal(row.SourceIp, '127.0.0.1', 'the peer’s address');
    assert.equal(row.ForwardedForIp, '192.0.2.1', 'the header’s address in its own field');
});

test('getUserInfo and logout work with the session, and nothing does after it', async () => {
    const org = createServerFixture();
    const session = await signIn(org);
    const info = await post(org, call('getUserInfo', session));
    assert.equal(tag(info.body, 'userName'), 'mia@acme.example', 'user info');
    const out = await post(org, call('logout', session));
    assert.match(out.body, /<logoutResponse><\/logoutResponse>/, 'logged out');
    const after = await post(org, call('getUserInfo', session));
    assert.equal(tag(after.body, 'faultcode'), 'sf:INVALID_SESSION_ID', 'refused');
    assert.match(after.body, /UnexpectedErrorFault/, 'type');
});

test('an expired password leaves setPassword alone', async () => {
    const org = createServerFixture();
    const token = org.freshToken();
    org.advance(91 * 24 * 60);
    const { body } = await post(org, loginCall(password + token));
    assert.equal(tag(body, 'passwordExpired'), 'true', 'a success, expired');
    const session = tag(body, 'sessionId')!;
    const refused = await post(org, call('getUserInfo', session));
    assert.equal(
        tag(refused.body, 'sf:exceptionCode'),
        'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
        'code'
    );
    const content = (userId: string) =>
        `<userId>${userId}</userId><password>new-horse-77</password>`;
    const other = await post(org, call('setPassword', session, content(org.ben)));
    assert.equal(other.statusCode, 500, 'not for somebody else');
    const own = await post(org, call('setPassword', session, content(org.mia)));
    assert.equal(own.statusCode, 200, 'for oneself');
    assert.equal(org.attempt({ secret: 'new-horse-77' }).ok, true, 'and it works');
});

test('resetPassword takes the permission', async () => {
    const org = createServerFixture();
    const session = await signIn(org);
    const content = `<userId>${org.ben}</userId>`;
    const refused = await post(org, call('resetPassword', session, content));
    assert.equal(tag(refused.body, 'sf:exceptionCode'), 'INSUFFICIENT_ACCESS', 'without');
    org.permissions.get(org.mia)!.add('ResetPasswords');
    const done = await post(org, call('resetPassword', session, content));
    assert.ok(tag(done.body, 'password'), 'with: a temporary password');
});

test('bad input gets a fault, never a crash or a trace', async () => {
    const org = createServerFixture();
    const doctype = `<!DOCTYPE a [<!ENTITY e "x">]>${loginCall('&e;').replace('<?xml version="1.0"?>', '')}`;
    const bad: (string | Buffer)[] = [
        '',
        'hello',
        '<a/>',
        '<a><b></a>',
        envelope(''),
        envelope('<a/><b/>'),
        envelope('<nonsense/>'),
        envelope('<constructor/>'),
        envelope('<__proto__/>'),
        doctype,
        '\0\0',
        envelope('<login/>'),
        Buffer.from([0xff, 0xfe, 0x00]),
        '<'.repeat(5_000)
    ];
    for (const body of bad) {
        const { statusCode, body: answer } = await post(org, body);
        assert.equal(statusCode, 500, `a fault for ${String(body).slice(0, 40)}`);
        assert.match(answer, /<soapenv:Fault>/, 'as SOAP');
        assert.ok(!/\.ts|node_modules|    at /.test(answer), 'no trace');
    }
    assert.equal(org.store.count('LoginHistory'), 0, 'and no row');
});

test('oversized and bombing requests are cut off', async () => {
    const org = createServerFixture();
    const huge = await post(org, loginCall('x'.repeat(300_000)));
    assert.match(huge.body, /too large/, 'plain');
    const headers = { 'content-encoding': 'gzip' };
    const bomb = await post(org, gzipSync(Buffer.alloc(50_000_000)), { headers });
    assert.match(bomb.body, /too large/, 'packed');
    const broken = await post(org, Buffer.from('not gzip'), { headers });
    assert.equal(broken.statusCode, 500, 'not gzip at all');
    const unread = await post(org, Buffer.from('not gzip'), { headers, path: '/nowhere' });
    assert.equal(unread.statusCode, 404, 'nor where nobody reads it');
});

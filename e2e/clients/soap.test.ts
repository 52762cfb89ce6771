/**
 * A typed SOAP client as Java programs are: packs its requests, chooses its own prefixes, and
 * reads answers in the order of the WSDL. And one that looks for tags by their prefix, as simple-salesforce does.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { startClientOrg, type ClientOrg, type Person } from './server.ts';

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });

/** Children of LoginResult in the partner WSDL, in order. */
const loginResult = [
    'metadataServerUrl',
    'passwordExpired',
    'sandbox',
    'serverUrl',
    'sessionId',
    'userId',
    'userInfo'
];

interface Answer {
    readonly status: number;
    readonly body: Readonly<Record<string, Record<string, never>>>;
}

describe('a typed SOAP client', { timeout: 60_000 }, () => {
    let org: ClientOrg;

    const call = async (operation: string, content: string, session = ''): Promise<Answer> => {
        const header =
            session === ''
                ? ''
                : `<m:SessionHeader><m:sessionId>${session}</m:sessionId></m:SessionHeader>`;
        const envelope =
            '<env:Envelope xmlns:env="http://schemas.xmlsoap.org/soap/envelope/" ' +
            `xmlns:m="urn:partner.soap.sforce.com"><env:Header>${header}</env:Header>` +
            `<env:Body><m:${operation}>${content}</m:${operation}></env:Body></env:Envelope>`;
        const response = await fetch(`${org.url}/services/Soap/u/58.0/`, {
            method: 'POST',
            headers: {
                'content-type': 'text/xml; charset=UTF-8',
                'content-encoding': 'gzip',
                soapaction: '""',
                'user-agent': 'Salesforce Web Service Connector For Java/1.0'
            },
            body: gzipSync(envelope)
        });
        const parsed = parser.parse(await response.text()) as {
            Envelope: { Body: Answer['body'] };
        };
        return { status: response.status, body: parsed.Envelope.Body };
    };
    const login = ({ username }: Person, secret: string) =>
        call('login', `<m:username>${username}</m:username><m:password>${secret}</m:password>`);
    const resultOf = async (person: Person, secret: string) => {
        const { body } = await login(person, secret);
        return body.loginResponse?.result as unknown as Record<string, string>;
    };

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('finds every element of a login in its place', async () => {
        const uma = org.person('uma.user');
        const result = await resultOf(uma, uma.password + uma.securityToken);
        assert.deepEqual(Object.keys(result), loginResult, 'in the order of the WSDL');
        assert.match(result.serverUrl ?? '', /\/services\/Soap\/u\/58\.0\/00D\w{12}$/, 'server');
    });

    it('reads a refusal as a LoginFault with its code', async () => {
        const { status, body } = await login(org.person('uma.user'), 'wrong');
        assert.equal(status, 500, 'a fault');
        const fault = body.Fault as unknown as { faultcode: string; detail: object };
        assert.equal(fault.faultcode, 'sf:INVALID_LOGIN', 'qualified');
        assert.deepEqual(
            fault.detail,
            {
                LoginFault: {
                    exceptionCode: 'INVALID_LOGIN',
                    exceptionMessage:
                        'Invalid username, password, security token; or user locked out.'
                }
            },
            'typed'
        );
    });

    it('sets a new password when the old one has expired, and can do nothing else', async () => {
        const tom = org.person('tom.becker');
        org.advance(200 * 24 * 60);
        const { sessionId, userId, passwordExpired } = await resultOf(
            tom,
            tom.password + tom.securityToken
        );
        assert.equal(passwordExpired, 'true', 'expired, yet no fault');
        const refused = await call('getUserInfo', '', sessionId);
        assert.match(
            JSON.stringify(refused.body),
            /INVALID_OPERATION_WITH_EXPIRED_PASSWORD/,
            'only'
        );
        const content = `<m:userId>${userId}</m:userId><m:password>Tom-is-back-9</m:password>`;
        assert.equal((await call('setPassword', content, sessionId)).status, 200, 'set');
        const again = await login(tom, tom.password + tom.securityToken);
        assert.equal(again.status, 500, 'the old one, and its token, are gone');
    });

    it('tells an administrator’s calls from a user’s', async () => {
        const lena = org.person('lena.fischer');
        const target = org.org.store.find('User', 'Username', lena.username)[0]!.Id;
        const reset = `<m:userId>${String(target)}</m:userId>`;
        const uma = org.person('uma.user');
        const ada = org.person('ada.admin');
        org.org.identity.configure({ passwordExpiryDays: 0 });
        const user = await resultOf(uma, uma.password + uma.securityToken);
        const refused = await call('resetPassword', reset, user.sessionId);
        assert.match(JSON.stringify(refused.body), /INSUFFICIENT_ACCESS/, 'not for a user');
        const admin = await resultOf(ada, ada.password + ada.securityToken);
        assert.equal((await call('resetPassword', reset, admin.sessionId)).status, 200, 'for Ada');
        await call('logout', '', admin.sessionId);
        const after = await call('getUserInfo', '', admin.sessionId);
        assert.match(
            JSON.stringify(after.body),
            /Illegal Session/,
            'in the words clients look for'
        );
    });
});

describe('simple-salesforce, which needs not be installed for this', { timeout: 60_000 }, () => {
    let org: ClientOrg;

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    /** Its three envelopes differ in prefixes and headers; it fills them with Python's `html.escape`. */
    const login = async (prefix: string, headers: string, { username }: Person, secret: string) => {
        const options =
            '<urn:CallOptions><urn:client>simple-salesforce/stock</urn:client>' +
            '<urn:defaultNamespace>sf</urn:defaultNamespace></urn:CallOptions>';
        const own = prefix === 'env' ? 'n1' : 'urn';
        const response = await fetch(`${org.url}/services/Soap/u/59.0`, {
            method: 'POST',
            headers: { 'content-type': 'text/xml', charset: 'UTF-8', SOAPAction: 'login' },
            body: `<?xml version="1.0" encoding="utf-8" ?>
<${prefix}:Envelope
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:${prefix}="http://schemas.xmlsoap.org/soap/envelope/"
        xmlns:urn="urn:partner.soap.sforce.com">
    <${prefix}:Header>
        ${options}
        ${headers}
    </${prefix}:Header>
    <${prefix}:Body>
        <${own}:login xmlns:${own}="urn:partner.soap.sforce.com">
            <${own}:username>${username}</${own}:username>
            <${own}:password>${secret.replaceAll("'", '&#x27;')}</${own}:password>
        </${own}:login>
    </${prefix}:Body>
</${prefix}:Envelope>`
        });
        return { status: response.status, text: await response.text() };
    };
    const scope =
        '<urn:LoginScopeHeader><urn:organizationId>00D</urn:organizationId></urn:LoginScopeHeader>';

    for (const [name, prefix, headers] of [
        ['password and token', 'env', ''],
        ['a trusted address', 'soapenv', ''],
        ['an organization', 'soapenv', scope]
    ] as const) {
        it(`signs in with ${name}`, async () => {
            const uma = org.person('uma.user');
            const { status, text } = await login(
                prefix,
                headers,
                uma,
                uma.password + uma.securityToken
            );
            assert.equal(status, 200, text);
            assert.match(text, /<sessionId>[^<]+<\/sessionId>/, 'its session');
            assert.match(text, /<serverUrl>[^<]+<\/serverUrl>/, 'its server');
            const { Application } = org.logins(uma).at(-1) ?? {};
            assert.equal(Application, 'simple-salesforce/stock', 'recorded by its name');
        });
    }

    it('finds code and words of a refusal by the prefix sf', async () => {
        const { status, text } = await login('env', '', org.person('uma.user'), "isn't it");
        assert.equal(status, 500, 'a fault');
        assert.match(text, /<sf:exceptionCode>INVALID_LOGIN<\/sf:exceptionCode>/, 'code');
        assert.match(text, /<sf:exceptionMessage>Invalid username, password,/, 'words');
    });

    it('may have a quote in its password', async () => {
        const tom = org.person('tom.becker');
        const password = "Tom's-new-one-9";
        const [user] = org.org.store.find('User', 'Username', tom.username);
        org.org.identity.setPassword(String(user?.Id), password);
        const { text } = await login('env', '', tom, password);
        assert.match(text, /LOGIN_MUST_USE_SECURITY_TOKEN/, 'the password was right');
    });
});

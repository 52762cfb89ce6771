import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFixture, password, soap, type Fixture } from './fixture.ts';

function lastRow(org: Fixture) {
    return org.store.find('LoginHistory', 'UserId', org.mia).at(-1)!;
}

test('a browser’s row says who, when, whence and with what', () => {
    const org = createFixture();
    org.attempt({ forwardedForIp: '10.0.0.1' });
    const row = lastRow(org);
    assert.deepEqual(
        {
            type: row.LoginType,
            subType: row.LoginSubType,
            time: row.LoginTime,
            sourceIp: row.SourceIp,
            forwardedFor: row.ForwardedForIp,
            application: row.Application,
            browser: row.Browser,
            platform: row.Platform,
            apiType: row.ApiType,
            tls: row.TlsProtocol
        },
        {
            type: 'Application',
            subType: 'UsernamePasswordUiLogin',
            time: org.now(),
            sourceIp: '203.0.113.7',
            forwardedFor: '10.0.0.1',
            application: 'Browser',
            browser: 'Chrome 142',
            platform: 'Windows 10',
            apiType: 'N/A',
            tls: 'Unknown'
        },
        'row of a browser'
    );
});

test('a SOAP client without call options is another API client, a known partner a partner', () => {
    const org = createFixture();
    const client = { ...soap, apiType: 'SOAP Partner', browser: null, platform: null };
    org.attempt(client);
    const plain = lastRow(org);
    assert.deepEqual(
        [plain.LoginType, plain.LoginSubType, plain.Application, plain.ApiVersion, plain.Browser],
        ['Other Apex API', 'SoapApiLogin', 'N/A', '50.0', 'Unknown'],
        'no client name'
    );
    org.attempt({ ...client, application: 'DataLoaderPartnerUI/64.0' });
    assert.equal(lastRow(org).LoginType, 'Partner Product', 'Data Loader');
    org.attempt({ ...client, application: 'CommuniGator' });
    assert.equal(lastRow(org).LoginType, 'Other Apex API', 'a name that nobody knows');
});

test('OAuth rows are Remote Access 2.0', () => {
    const org = createFixture();
    const secret = password + org.freshToken();
    org.attempt({ door: 'oauth-password', secret, application: 'LiveChat' });
    const row = lastRow(org);
    assert.deepEqual(
        [row.LoginType, row.LoginSubType, row.Application],
        ['Remote Access 2.0', 'OauthUsernamePassword', 'LiveChat'],
        'row of the password flow'
    );
});

test('no text that a client sends outgrows its field', () => {
    const org = createFixture();
    const long = 'x'.repeat(5_000);
    org.attempt({ forwardedForIp: long, application: long, loginUrl: long });
    const row = lastRow(org);
    assert.equal(String(row.ForwardedForIp).length, 256, 'forwarded for');
    assert.equal(String(row.Application).length, 255, 'application');
    assert.equal(String(row.LoginUrl).length, 255, 'login URL');
});

test('a success moves the date of the last login, a failure does not', () => {
    const org = createFixture();
    org.attempt();
    const first = org.now();
    org.advance(5);
    org.attempt({ secret: 'wrong' });
    assert.equal(org.user().LastLoginDate, first, 'of the success');
});

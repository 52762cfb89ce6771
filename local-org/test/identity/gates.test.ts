import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFixture, password, soap, type Fixture } from './fixture.ts';

function withSettings(settings: object): Fixture {
    const org = createFixture();
    org.identity.configure(settings);
    return org;
}

function codeOf(outcome: ReturnType<Fixture['attempt']>): string {
    return outcome.ok ? 'none' : outcome.code;
}

test('an hour allows 3,600 attempts of a user, and what is beyond is not counted', () => {
    const org = createFixture();
    org.store.transaction(() => {
        for (let n = 0; n < 3_600; n++) {
            const row = { UserId: org.mia, LoginTime: org.now(), Status: 'Success' };
            org.store.insert('LoginHistory', row);
        }
    });
    assert.equal(org.attempt().ok, false, 'one too many');
    assert.equal(org.attempt().ok, false, 'and another');
    assert.deepEqual(
        org.statuses().slice(-2),
        ['Login rate exceeded', 'Login rate exceeded'],
        'both recorded'
    );
    assert.equal(org.attempt({ username: 'ben@acme.example' }).ok, true, 'the limit is a user’s');
    org.advance(60);
    assert.equal(org.attempt().ok, true, 'an hour later');
});

test('attempts are counted from the rows of an earlier run, then as they come', () => {
    const org = createFixture();
    org.attempt();
    for (let n = 0; n < 3_600; n++) org.attempt({ door: 'oauth-refresh', secret: null });
    assert.equal(org.statuses().at(-1), 'Login rate exceeded', 'the 3,601st');
    org.advance(30);
    assert.equal(org.attempt().ok, false, 'half an hour later the hour is still full');
    org.advance(30);
    assert.equal(org.attempt().ok, true, 'an hour later it is not');
});

test('in maintenance nobody signs in, and whoever is in stays', () => {
    const org = createFixture();
    const before = org.attempt();
    org.identity.configure({ maintenance: 'on' });
    assert.equal(codeOf(org.attempt()), 'SERVER_UNAVAILABLE', 'a browser');
    const app = { door: 'oauth-refresh', secret: null } as const;
    assert.equal(codeOf(org.attempt(app)), 'SERVER_UNAVAILABLE', 'an app');
    const stranger = org.attempt({ username: 'nobody@acme.example' });
    assert.equal(codeOf(stranger), 'SERVER_UNAVAILABLE', 'strangers learn nothing');
    assert.equal(org.statuses().at(-1), 'Organization is in maintenance', 'recorded');
    assert.ok(before.ok && org.identity.session(before.session.id), 'sessions go on');
    org.identity.configure({ maintenance: 'off' });
    assert.equal(org.attempt().ok, true, 'afterwards it works again');
    assert.equal(org.user().NumberOfFailedLogins, 0, 'and nothing was counted');
});

test('a status of a release to come meets one application, after the password', () => {
    const org = withSettings({ newStatuses: { Viewer: 'Failed: Something new' } });
    const client = { door: 'oauth-password', application: 'Viewer' } as const;
    const secret = password + org.freshToken();
    assert.equal(org.attempt({ ...client, secret: 'wrong' }).ok, false, 'a wrong password');
    assert.equal(org.attempt({ ...client, secret }).ok, false, 'the right one');
    assert.deepEqual(
        org.statuses().slice(-2),
        ['Invalid password', 'Failed: Something new'],
        'strangers learn nothing of the rule'
    );
    assert.equal(org.attempt({ ...client, secret, application: 'Other' }).ok, true, 'another');
    org.identity.configure({ newStatuses: { 'N/A': 'Failed: Something new' } });
    assert.equal(
        org.attempt({ ...client, secret, application: null }).ok,
        false,
        'one without a name'
    );
});

test('users of single sign-on have no password that works, and it locks nothing', () => {
    const statuses = {
        missing: 'The Single Sign-On Gateway URL is invalid',
        down: "Your company's authentication service is down",
        refuses: 'Invalid password'
    };
    for (const [singleSignOnService, status] of Object.entries(statuses)) {
        const org = withSettings({ singleSignOnService });
        org.permissions.get(org.mia)!.add('IsSsoEnabled');
        for (let n = 0; n < 11; n++) org.attempt();
        assert.equal(org.statuses().at(-1), status, singleSignOnService);
        assert.equal(org.isLocked(), false, 'not locked');
    }
});

test('with My Domain only, passwords are taken at that host alone', () => {
    const org = withSettings({ myDomain: 'acme.localhost' });
    assert.equal(org.attempt().ok, false, 'not at another');
    assert.equal(org.statuses().at(-1), 'Restricted domain', 'recorded');
    assert.equal(org.attempt({ loginUrl: 'acme.localhost' }).ok, true, 'there they are');
    const app = { door: 'oauth-refresh', secret: null } as const;
    assert.equal(org.attempt(app).ok, true, 'tokens are not passwords');
});

test('a site lets in its members while it is online', () => {
    const site = { online: true, memberProfiles: ['System Administrator'] };
    const org = withSettings({ sites: { 'partners.localhost': site } });
    const there = { loginUrl: 'partners.localhost' };
    assert.equal(org.attempt(there).ok, false, 'Mia’s profile is no member');
    org.identity.configure({
        sites: { 'partners.localhost': { ...site, memberProfiles: ['Standard User'] } }
    });
    assert.equal(org.attempt(there).ok, true, 'now it is');
    org.identity.configure({
        sites: { 'partners.localhost': { online: false, memberProfiles: ['Standard User'] } }
    });
    assert.equal(org.attempt(there).ok, false, 'offline');
    assert.deepEqual(
        org.statuses(),
        ['No Experience Cloud site access', 'Success', 'Experience Cloud site offline'],
        'recorded'
    );
    const [network] = org.store.find('Network', 'Name', 'partners.localhost');
    const networkIds = () =>
        org.store.find('LoginHistory', 'UserId', org.mia).map((row) => row['NetworkId']);
    assert.deepEqual(new Set(networkIds()), new Set([network!['Id']]), 'and where');
    assert.equal(network!['Status'], 'DownForMaintenance', 'which the site says of itself');
    assert.equal(org.attempt().ok, true, 'the org itself is open');
});

test('an org without API turns API clients away and lets browsers in', () => {
    const org = withSettings({ api: 'off' });
    const secret = password + org.freshToken();
    assert.equal(codeOf(org.attempt({ ...soap, secret })), 'API_DISABLED_FOR_ORG', 'SOAP');
    assert.equal(codeOf(org.attempt({ door: 'oauth-password', secret })), 'API_DISABLED_FOR_ORG');
    assert.deepEqual(
        org.statuses(),
        ['Login invalid', 'Failed: OAuth API access disabled'],
        'recorded'
    );
    assert.equal(org.attempt().ok, true, 'a browser');
});

test('a host that is not this computer’s is no setting', () => {
    const org = createFixture();
    const foreign = () => org.identity.configure({ myDomain: 'acme.my.salesforce.com' });
    assert.throws(foreign, /myDomain must look like acme\.localhost/, 'named');
    const site = { online: 'yes', memberProfiles: [] };
    const wrong = () => org.identity.configure({ sites: { 'x.localhost': site } });
    assert.throws(wrong, /sites\.x\.localhost\.online must be true or false/, 'with its path');
});

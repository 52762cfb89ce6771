import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CACHE, PROBE } from './support/probe.ts';
import { testServer, type TestServer } from './support/server.ts';

describe('the routes of the page', () => {
    let server: TestServer;
    before(async () => {
        server = await testServer(PROBE, CACHE);
    });
    after(() => server.app.close());

    const get = (url: string, cookie = server.cookieOf(server.granted)) =>
        server.app.inject({ url, headers: { cookie } });

    it('send strangers to sign in, and back to where they wanted to go', async () => {
        const reply = await get('/app/probe-board?x=1', '');
        assert.equal(reply.statusCode, 302, 'a redirect');
        assert.equal(
            reply.headers.location,
            `/login?startURL=${encodeURIComponent('/app/probe-board?x=1')}`,
            'with the address'
        );
    });

    it('start at Home', async () => {
        assert.equal((await get('/')).headers.location, '/home', 'the start page');
    });

    it('keep documents out of every cache, and scripts under a policy', async () => {
        const { headers, body } = await get('/home');
        assert.equal(headers['cache-control'], 'no-store', 'names a person');
        assert.match(String(headers['content-security-policy']), /script-src 'self' 'sha256-/);
        assert.match(body, /"username":"priya@probe.example"/, 'the signed-in user');
    });

    it('serve every module that a document preloads, to be kept for ever', async () => {
        const { body } = await get('/app/probe-board');
        const addresses = [...body.matchAll(/modulepreload" href="([^"]+)"/g)].map(
            ([, href]) => href!
        );
        assert.ok(
            addresses.some((each) => each.endsWith('/probeBoard.js')),
            'the component too'
        );
        assert.ok(
            addresses.some((each) => each.endsWith('/probeUtility.js')),
            'the eager utility'
        );
        for (const address of addresses) {
            const { statusCode, headers } = await get(address, '');
            assert.equal(statusCode, 200, address);
            assert.match(String(headers['content-type']), /javascript/, address);
            assert.match(String(headers['cache-control']), /immutable/, address);
        }
    });

    it('serve a bundle under an old stamp too, but not to be kept', async () => {
        const { statusCode, headers } = await get('/lwc/000000000000/probeTokens.js', '');
        assert.equal(statusCode, 200, 'the present one');
        assert.equal(headers['cache-control'], 'no-store', 'under a wrong address');
    });

    it('answer for a component that does not exist with a module that says so', async () => {
        const { body } = await get('/lwc/0/nobody.js', '');
        assert.match(body, /^throw new Error\("There is no component \\"c\/nobody\\"/, body);
    });

    it('serve icons in batches, and leave out those that do not exist', async () => {
        const { body } = await get('/home');
        const icons = /"iconsPath":"([^"]+)"/.exec(body)?.[1];
        const reply = await get(`${icons}?names=utility:key,utility:nothing,../secret:x`, '');
        assert.equal(reply.statusCode, 200, 'what there is');
        assert.match(reply.body, /\butility_key\b/, 'the key');
        assert.doesNotMatch(reply.body, /nothing|secret/, 'nothing else');
    });

    it('serve the styles of the Lightning Design System', async () => {
        const reply = await get('/slds/styles/salesforce-lightning-design-system.min.css', '');
        assert.equal(reply.statusCode, 200, 'the sheet that documents link');
    });
});

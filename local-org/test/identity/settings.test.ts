import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFixture } from './fixture.ts';

test('settings start with the platform’s defaults and keep what a change leaves out', () => {
    const { identity } = createFixture();
    assert.equal(identity.settings().lockoutMinutes, 15, 'default');
    identity.configure({ lockoutMinutes: 30 });
    assert.equal(identity.settings().lockoutMinutes, 30, 'changed');
    assert.equal(identity.settings().maxInvalidAttempts, 10, 'kept');
});

test('a wrong setting is refused by its path and changes nothing', () => {
    const { identity } = createFixture();
    const range = { start: '10.0.0.9', end: '10.0.0.1' };
    const wrong: [unknown, RegExp][] = [
        [null, /must be an object/],
        [[], /must be an object/],
        [{ colour: 'red' }, /colour is not a setting\. Expected one of api, .*trustedIpRanges/],
        [
            { profiles: { 'Standard Usr': {} } },
            /no profile of the name Standard Usr\. It has .*Standard User/
        ],
        [{ maintenance: true }, /maintenance must be one of on, off/],
        [{ newStatuses: { App: '' } }, /newStatuses\.App must be the text of a refusal/],
        [{ newStatuses: { App: 'Success' } }, /must be the text of a refusal/],
        [{ newStatuses: { App: 'x'.repeat(129) } }, /1 to 128 characters/],
        [{ toString: 1 }, /toString is not a setting/],
        [{ maxInvalidAttempts: 4 }, /maxInvalidAttempts must be one of 0, 3, 5, 10/],
        [{ lockoutMinutes: '30' }, /lockoutMinutes must be one of/],
        [{ sessionMinutes: 1.5 }, /sessionMinutes must be a whole number/],
        [{ trustedIpRanges: {} }, /trustedIpRanges must be a list/],
        [{ trustedIpRanges: [{ start: 'x', end: 'y' }] }, /\[0\]\.start must be an IP address/],
        [{ trustedIpRanges: [{ start: '10.0.0.1' }] }, /\[0\]\.end is missing/],
        [{ trustedIpRanges: [{ start: '10.0.0.1', end: '::1' }] }, /mixes IPv4 and IPv6/],
        [{ trustedIpRanges: [range] }, /ends before it starts/],
        [{ profiles: { X: { loginHours: { funday: {} } } } }, /X\.loginHours\.funday is not/],
        [{ profiles: { X: { loginHours: { monday: { start: '9', end: '10:00' } } } } }, /08:00/]
    ];
    const members = ['Standard User', 'Partners'];
    wrong.push([
        { sites: { 'a.localhost': { online: true, memberProfiles: members } } },
        /sites\.a\.localhost\.memberProfiles\[1\]: the org has no profile of the name Partners/
    ]);
    const before = identity.settings();
    for (const [changes, reason] of wrong) {
        assert.throws(() => identity.configure(changes), reason, JSON.stringify(changes));
    }
    assert.deepEqual(identity.settings(), before, 'nothing changed');
});

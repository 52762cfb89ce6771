import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserOf, platformOf } from '../../src/identity/user-agent.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test('browsers are told apart from those they imitate', () => {
    const cases: [userAgent: string, browser: string | null, platform: string | null][] = [
        [`${windows} ${webkit} Chrome/142.0.0.0 Safari/537.36`, 'Chrome 142', 'Windows 10'],
        [`${windows} ${webkit} Chrome/142.0 Safari/537.36 Edg/142.0`, 'Edge 142', 'Windows 10'],
        [
            'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
            'Firefox 140',
            'Linux'
        ],
        [
            'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 ' +
                '(KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
            'Safari 18',
            'iPhone'
        ],
        ['node-fetch', null, null],
        ['', null, null]
    ];
    for (const [userAgent, browser, platform] of cases) {
        assert.equal(browserOf(userAgent), browser, `browser of "${userAgent}"`);
        assert.equal(platformOf(userAgent), platform, `platform of "${userAgent}"`);
    }
});

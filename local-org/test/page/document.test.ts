import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { pageDocument } from '../../src/page/document.ts';
import type { PageData } from '../../src/page/page-data.ts';
import { preloadList } from '../../src/page/preload.ts';

const data: PageData = {
    user: { id: '005', name: '</script><b>Eve', username: 'eve@probe.example', initials: 'E' },
    csrfToken: 'token',
    i18n: { lang: 'en-GB', dir: 'ltr' },
    customPermissions: [],
    userPermissions: [],
    apps: [],
    iconsPath: '/icons',
    utility: null,
    watch: false
};

describe('the document', () => {
    const { html, contentSecurityPolicy } = pageDocument({
        data,
        imports: { lwc: '/platform/lwc.js' },
        preload: ['/platform/lwc.js'],
        main: '/platform/main.js',
        styles: ['/slds.css']
    });
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)];

    it('allows the one inline script by its hash, and nothing else inline', () => {
        const importMap = scripts.find(([, attributes]) => attributes?.includes('importmap'));
        const hash = createHash('sha256')
            .update(importMap?.[2] ?? '')
            .digest('base64');
        assert.ok(
            contentSecurityPolicy.includes(`script-src 'self' 'sha256-${hash}';`),
            'the hash'
        );
        assert.doesNotMatch(contentSecurityPolicy, /script-src[^;]*unsafe/, 'no unsafe scripts');
        assert.doesNotMatch(html, /\son\w+=/, 'no inline event handlers');
    });

    it('holds data that can not break out of its element', () => {
        const block = scripts.find(([, attributes]) => attributes?.includes('application/json'));
        assert.deepEqual(JSON.parse(block?.[2] ?? ''), data, 'the data comes back as it was');
        assert.ok(!html.includes('<b>Eve'), 'no markup of a name becomes markup of the page');
    });

    it('maps specifiers to addresses before any module is loaded', () => {
        const order = ['importmap', 'modulepreload', 'type="module"'].map((text) =>
            html.indexOf(text)
        );
        assert.deepEqual(
            [...order].sort((a, b) => a - b),
            order,
            'in this order'
        );
        assert.ok(
            order.every((index) => index >= 0),
            'all there'
        );
    });
});

describe('preloading', () => {
    it('follows imports by specifier and address, each module once', () => {
        const needs: Record<string, string[]> = {
            '/main.js': ['lwc', '/shared.js'],
            '/shared.js': ['lwc', 'c/board'],
            '/board.js': ['unknown']
        };
        const list = preloadList(['page/main'], {
            imports: { 'page/main': '/main.js', lwc: '/lwc.js', 'c/board': '/board.js' },
            needsOf: (address) => needs[address]
        });
        assert.deepEqual(list, ['/main.js', '/lwc.js', '/shared.js', '/board.js'], 'nearest first');
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partsOf } from '../../src/page/browser/modules/toast-text.ts';

describe('the message of a toast', () => {
    const link = { url: 'https://example.com/', label: 'list' };

    it('gets data for its placeholders, links as links', () => {
        const parts = partsOf('{0} is on the {1}.', ['Mia', link]);
        const shown = parts.map(({ text, url }) => [text, url]);
        assert.deepEqual(
            shown,
            [
                ['Mia', null],
                [' is on the ', null],
                ['list', link.url],
                ['.', null]
            ],
            'in the order of the message'
        );
    });

    it('keeps a placeholder without data, and is nothing without text', () => {
        assert.deepEqual(
            partsOf('{2}', []).map(({ text }) => text),
            ['{2}'],
            'as written'
        );
        assert.deepEqual(partsOf('', []), [], 'no text');
    });
});

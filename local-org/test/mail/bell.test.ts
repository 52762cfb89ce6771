import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markRead, noticesOf, ring } from '../../src/mail/bell.ts';
import { createFixture } from '../identity/fixture.ts';

const notice = (title: string) => ({ at: 1, title, body: 'Body', page: null });

test('a bell keeps the latest fifty, newest first, for its user alone', () => {
    const { store, mia, ben } = createFixture();
    for (let n = 1; n <= 60; n++) ring(store, mia, notice(`No. ${n}`));
    const titles = noticesOf(store, mia).map(({ title }) => title);
    assert.equal(titles.length, 50, 'older ones make room');
    assert.equal(titles[0], 'No. 60', 'newest first');
    assert.deepEqual(noticesOf(store, ben), [], 'nothing for anybody else');
});

test('what came after the list was shown stays new', () => {
    const { store, mia } = createFixture();
    ring(store, mia, notice('Seen'));
    ring(store, mia, notice('Came later'));
    markRead(store, mia, 1);
    const read = noticesOf(store, mia).map(({ title, isRead }) => [title, isRead]);
    assert.deepEqual(
        read,
        [
            ['Came later', false],
            ['Seen', true]
        ],
        'only what was on screen'
    );
});

test('a transaction that fails rings nowhere', () => {
    const { store, mia } = createFixture();
    const failing = () =>
        store.transaction(() => {
            ring(store, mia, notice('Never'));
            throw new Error('rolled back');
        });
    assert.throws(failing, /rolled back/, 'it fails');
    assert.deepEqual(noticesOf(store, mia), [], 'and nobody hears of it');
});

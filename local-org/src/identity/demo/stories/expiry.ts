/** Stories about passwords that are older than the org allows: sign-ins succeed, nothing else does. */
import { atDesk, byClient, type Client } from '../attempts.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, minute } from '../times.ts';

const feed = personNamed('warehouse.feed');
const harriet = personNamed('harriet.cole');

const warehouseFeed: Client = {
    application: 'Warehouse Feed',
    address: '203.0.113.31',
    soapVersion: '52.0'
};

/** The password expired 70 minutes ago: sign-ins succeed, and nothing that follows them does. */
const expiredLoop: Story = {
    cause: 'PASSWORD_EXPIRED_LOOP',
    people: [feed],
    summary:
        'The password of the warehouse feed has expired. Its sign-ins succeed, its calls are ' +
        'refused, and it signs in again every minute.',
    past: () => ({ joined: 90 * day + 70 * minute, changed: null, quiet: 100 * day }),
    events: ({ now, token }) => {
        const stored = byClient(feed, demoPassword(feed) + token(feed), warehouseFeed);
        const nights = every(day, now - 89 * day - 5 * hour, 89);
        const loop = every(minute, now - 66 * minute, 65);
        return [...nights, ...loop].map((at) => ({ at, attempt: stored }));
    }
};

const expired: Story = {
    cause: 'PASSWORD_EXPIRED',
    people: [harriet],
    summary: 'Harriet’s password expired while she was away. She signs in and gets no further.',
    past: () => ({ joined: 93 * day, changed: null, quiet: 9 * day }),
    events: ({ now }) =>
        [50, 47].map((ago) => ({
            at: now - ago * minute,
            attempt: atDesk(harriet, demoPassword(harriet))
        }))
};

export const expiryStories: readonly Story[] = [expiredLoop, expired];

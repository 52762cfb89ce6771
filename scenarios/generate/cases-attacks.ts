import type { Case } from './cases-people.ts';
import { browser, connector, stranger, type ClientTexts } from './clients.ts';
import { DAY, HOUR, MINUTE, MIA, type Story } from './story.ts';

const COLLEAGUES = ['ben', 'cleo', 'dan', 'eve', 'finn', 'gia'].map(
    (name) => `${name}@acme.example`
);
const NEVER = ['UNLOCK_ONLY', 'UNFREEZE'];

function spray(story: Story, client: ClientTexts, people: number, end: number, gap = 90_000): void {
    const tried = story.random.shuffle([MIA, ...COLLEAGUES.slice(0, people - 1)]);
    tried.forEach((who, n) =>
        story.row(client, end + (people - 1 - n) * gap, 'Invalid Password', who)
    );
}

/** Somebody else. */
export const attackCases: Record<string, Case> = {
    spray: (story) => {
        const client = stranger(story.random);
        story.daily(4, browser());
        spray(story, client, story.random.int(5, 7), story.random.int(1, 20) * HOUR);
        story.expect = {
            cause: 'PASSWORD_SPRAY',
            recommended: ['REVIEW_SESSIONS'],
            never: NEVER,
            culprit: { sourceIp: client['sourceIp']! }
        };
    },
    'spray long ago, not back since': (story) => {
        story.isQuiet = true;
        story.daily(4, browser(), 12 * DAY);
        spray(story, stranger(story.random), 6, 10 * DAY);
        story.expect = { cause: 'PASSWORD_SPRAY', recommended: ['REVIEW_SESSIONS'], never: NEVER };
    },
    'spray long ago, back since': (story) => {
        story.daily(4, browser(), 4 * DAY);
        spray(story, stranger(story.random), 6, 3 * DAY);
        story.row(browser(), 2 * DAY, 'Success');
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: NEVER };
    },
    'four people are no spray': (story) => {
        story.daily(4, browser(), 2 * DAY);
        spray(story, stranger(story.random), 4, HOUR);
        story.expect = { cause: 'WRONG_PASSWORD_TYPED', never: ['PAUSE_CLIENT', 'FREEZE_USER'] };
    },
    'five people in an hour are no spray': (story) => {
        story.daily(4, browser(), 2 * DAY);
        spray(story, stranger(story.random), 5, HOUR, 15 * MINUTE);
        story.expect = { cause: 'WRONG_PASSWORD_TYPED' };
    },
    'office where everybody mistypes': (story) => {
        for (const who of [MIA, ...COLLEAGUES])
            story.row(browser(), DAY + story.random.int(0, 60) * MINUTE, 'Success', who);
        spray(story, browser(), 6, 10 * MINUTE);
        story.expect = {
            cause: 'WRONG_PASSWORD_TYPED',
            recommended: ['RESET_PASSWORD'],
            never: ['PAUSE_CLIENT', 'FREEZE_USER']
        };
    },
    'brute force': (story) => {
        story.daily(5, browser(), 2 * DAY);
        const from = story.random.int(1, 3);
        for (let n = 0; n < 12; n++) {
            const client = stranger(story.random, { sourceIp: `203.0.113.${50 + (n % from)}` });
            story.row(
                client,
                30 * MINUTE - n * 80_000 + story.random.int(0, 30) * 1000,
                n < 10 ? 'Invalid Password' : 'Password Lockout'
            );
        }
        Object.assign(story.user, { isLocked: true });
        story.expect = {
            cause: 'BRUTE_FORCE',
            recommended: ['REVIEW_SESSIONS'],
            never: [...NEVER, 'RESET_PASSWORD'],
            ...(from === 1 ? { culprit: { sourceIp: '203.0.113.50' } } : {})
        };
    },
    'brute force by a machine': (story) => {
        story
            .daily(5, browser(), 2 * DAY)
            .every(
                20_000,
                25,
                HOUR,
                connector('curl', { sourceIp: '203.0.113.66' }),
                'Invalid password'
            );
        story.expect = {
            cause: 'BRUTE_FORCE',
            never: [...NEVER, 'PAUSE_CLIENT'],
            culprit: { sourceIp: '203.0.113.66' }
        };
    },
    'guessed at last': (story) => {
        const client = stranger(story.random);
        story.policy['maxInvalidAttempts'] = 0;
        story
            .daily(5, browser(), 2 * DAY)
            .byHand(14, 50 * MINUTE, 35 * MINUTE, client, 'Invalid Password')
            .row(client, 30 * MINUTE, 'Success');
        if (story.random.chance(0.5))
            story.byHand(3, 20 * MINUTE, 10 * MINUTE, client, 'Invalid Password');
        story.expect = {
            cause: 'SUSPICIOUS_SUCCESS',
            recommended: ['FREEZE_USER', 'REVIEW_SESSIONS'],
            never: [...NEVER, 'NOTHING_TO_DO'],
            also: ['BRUTE_FORCE'],
            culprit: { sourceIp: client['sourceIp']! }
        };
    },
    'spray that got in': (story) => {
        const client = stranger(story.random);
        story.daily(4, browser());
        spray(story, client, 7, 2 * HOUR);
        story.row(client, HOUR, 'Success');
        story.expect = {
            cause: 'SUSPICIOUS_SUCCESS',
            also: ['PASSWORD_SPRAY'],
            never: [...NEVER, 'NOTHING_TO_DO']
        };
    },
    'two countries at once': (story) => {
        story.daily(5, browser()).row(browser(), 50 * MINUTE, 'Success');
        story.row(
            browser({ sourceIp: '203.0.113.77', country: 'PE', browser: 'Edge 141' }),
            (50 - story.random.int(1, 30)) * MINUTE,
            'Success'
        );
        story.expect = {
            cause: 'SUSPICIOUS_SUCCESS',
            recommended: ['FREEZE_USER', 'REVIEW_SESSIONS'],
            never: [...NEVER, 'NOTHING_TO_DO']
        };
    },
    'two countries an hour apart': (story) => {
        story.daily(5, browser()).row(browser(), 90 * MINUTE, 'Success');
        story.row(
            browser({ sourceIp: '203.0.113.77', country: 'FR' }),
            (90 - story.random.int(31, 80)) * MINUTE,
            'Success'
        );
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: ['FREEZE_USER'] };
    },
    'software in a second country': (story) => {
        story
            .daily(5, browser())
            .row(browser(), 20 * MINUTE, 'Success')
            .row(connector('Sync', { country: 'US' }), 15 * MINUTE, 'Success');
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: ['FREEZE_USER'] };
    },
    'frozen under attack': (story) => {
        Object.assign(story.user, { isFrozen: true });
        story
            .daily(3, browser(), 2 * DAY)
            .byHand(12, 40 * MINUTE, 25 * MINUTE, stranger(story.random), 'Invalid Password');
        story.expect = {
            cause: 'ACCOUNT_FROZEN',
            never: [...NEVER, 'RESET_PASSWORD'],
            also: ['BRUTE_FORCE']
        };
    }
};

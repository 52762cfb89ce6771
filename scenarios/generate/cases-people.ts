import { browser, dataLoader, phone } from './clients.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

/** Sets up one cause, with what a right answer is. */
export type Case = (story: Story) => void;

const LOCK = { isLocked: true };
const noReset = ['RESET_PASSWORD', 'UNLOCK_ONLY'];

/** People and their own devices. */
export const peopleCases: Record<string, Case> = {
    'forgot and locked': (story) => {
        story
            .daily(4, browser(), 2 * DAY)
            .byHand(10, 25 * MINUTE, 6 * MINUTE, browser(), 'Invalid Password');
        story.row(browser(), 4 * MINUTE, 'Password Lockout');
        Object.assign(story.user, LOCK);
        story.expect = {
            cause: 'WRONG_PASSWORD_TYPED',
            recommended: ['RESET_PASSWORD'],
            never: ['PAUSE_CLIENT', 'UNLOCK_ONLY']
        };
    },
    'mistyped once and gone': (story) => {
        story
            .daily(3, browser())
            .row(browser(), story.random.int(1, 80) * 7 * MINUTE, 'Invalid password');
        story.expect = {
            cause: 'WRONG_PASSWORD_TYPED',
            recommended: ['RESET_PASSWORD'],
            never: ['UNLOCK_ONLY', 'PAUSE_CLIENT']
        };
    },
    'mistyped at the desk, in by phone': (story) => {
        story
            .daily(3, browser())
            .byHand(3, 3 * HOUR, 2 * HOUR, browser(), 'Invalid Password')
            .row(phone(), HOUR, 'Success');
        story.expect = {
            cause: 'NO_PROBLEM_FOUND',
            recommended: ['NOTHING_TO_DO'],
            never: noReset
        };
    },
    'mistyped, then in by another way': (story) => {
        story.daily(3, browser()).byHand(3, 3 * HOUR, 2 * HOUR, browser(), 'Invalid Password');
        story.row(
            browser({ loginType: 'SAML Idp Initiated SSO', loginSubType: null }),
            HOUR,
            'Success'
        );
        story.expect = { cause: 'WRONG_PASSWORD_TYPED', never: ['PAUSE_CLIENT'] };
    },
    'nine guesses at home are not an attack': (story) => {
        story
            .daily(3, browser())
            .byHand(
                9,
                20 * MINUTE,
                3 * MINUTE,
                browser({ sourceIp: '192.0.2.9' }),
                'Invalid Password'
            );
        story.expect = { cause: 'WRONG_PASSWORD_TYPED', recommended: ['RESET_PASSWORD'] };
    },
    'a rhythm in a browser proves nothing': (story) => {
        story.daily(3, browser()).every(5 * MINUTE, 7, 40 * MINUTE, browser(), 'Invalid Password');
        story.expect = { cause: 'WRONG_PASSWORD_TYPED', never: ['PAUSE_CLIENT'] };
    },
    'typed into a tool': (story) => {
        story.daily(3, browser()).daily(2, dataLoader());
        story.byHand(4, 50 * MINUTE, 5 * MINUTE, dataLoader(), 'Invalid Password');
        story.expect = {
            cause: 'WRONG_PASSWORD_TYPED',
            recommended: ['RESET_PASSWORD'],
            never: ['PAUSE_CLIENT']
        };
    },
    'phone keeps the old password': (story) => {
        story.user['lastPasswordChange'] = story.iso(6 * HOUR);
        story
            .daily(3, browser())
            .daily(3, phone())
            .row(browser(), 5 * HOUR, 'Success');
        story
            .every(8000, 10, HOUR, phone(), 'Invalid Password')
            .row(browser(), 5 * MINUTE, 'Password Lockout');
        Object.assign(story.user, LOCK);
        story.expect = {
            cause: 'STALE_SAVED_PASSWORD',
            recommended: ['UPDATE_STORED_CREDENTIALS', 'UNLOCK_ONLY'],
            never: ['RESET_PASSWORD'],
            culprit: { sourceIp: '192.0.2.201', platform: 'iPhone' }
        };
    },
    'phone is off for three days': (story) => {
        story.user['lastPasswordChange'] = story.iso(4 * DAY);
        story
            .daily(2, phone(), 5 * DAY)
            .row(browser(), 3 * DAY, 'Success')
            .every(9000, 4, 4 * DAY - 71 * HOUR, phone(), 'Invalid Password');
        story.expect = {
            cause: 'STALE_SAVED_PASSWORD',
            culprit: { platform: 'iPhone' },
            never: ['RESET_PASSWORD']
        };
    },
    'phone is off for too long': (story) => {
        story.user['lastPasswordChange'] = story.iso(5 * DAY);
        story
            .daily(2, phone(), 6 * DAY)
            .every(9000, 4, 5 * DAY - 74 * HOUR, phone(), 'Invalid Password');
        story.expect = { cause: 'WRONG_PASSWORD_TYPED' };
    },
    'only refused as locked': (story) => {
        story
            .daily(3, browser())
            .row(browser(), 10 * MINUTE, 'Password lockout')
            .row(phone(), 8 * MINUTE, 'Password lockout');
        Object.assign(story.user, LOCK);
        story.expect = {
            cause: 'ACCOUNT_LOCKED',
            recommended: ['UNLOCK_ONLY', 'WAIT_FOR_UNLOCK'],
            never: ['RESET_PASSWORD']
        };
    },
    'locked until somebody unlocks': (story) => {
        story.policy['lockoutMinutes'] = 0;
        story.daily(3, browser());
        Object.assign(story.user, LOCK);
        story.expect = {
            cause: 'ACCOUNT_LOCKED',
            recommended: ['UNLOCK_ONLY'],
            never: ['WAIT_FOR_UNLOCK']
        };
    },
    'inactive and frozen': (story) => {
        Object.assign(story.user, { isActive: false, isFrozen: story.random.chance(0.5) });
        story.byHand(3, HOUR, MINUTE, browser(), 'User is Inactive');
        story.expect = {
            cause: 'ACCOUNT_INACTIVE',
            recommended: ['ACTIVATE_USER'],
            never: [...noReset, 'UNFREEZE']
        };
    },
    'frozen and locked by hand': (story) => {
        Object.assign(story.user, LOCK, { isFrozen: true });
        story
            .daily(2, browser(), 3 * DAY)
            .byHand(5, HOUR, 10 * MINUTE, browser(), 'Invalid Password')
            .row(browser(), MINUTE, 'User Is Frozen');
        story.expect = {
            cause: 'ACCOUNT_FROZEN',
            recommended: ['UNFREEZE'],
            never: noReset,
            also: ['WRONG_PASSWORD_TYPED']
        };
    },
    'nothing at all': (story) => {
        story.isQuiet = true;
        story.row(browser(), 91 * DAY, 'Invalid Password').row(browser(), 95 * DAY, 'Success');
        story.expect = {
            cause: 'NO_ATTEMPT_RECORDED',
            recommended: ['CHECK_USERNAME_AND_HOST'],
            never: noReset
        };
    },
    'locked out three times': (story) => {
        story.daily(3, browser(), 9 * DAY);
        for (const day of [1, 3, 6]) {
            story.byHand(
                10,
                day * DAY + HOUR,
                day * DAY + 40 * MINUTE,
                browser(),
                'Invalid Password'
            );
            story
                .row(browser(), day * DAY + 35 * MINUTE, 'Password Lockout')
                .row(browser(), day * DAY, 'Success');
        }
        story.expect = {
            cause: 'CHRONIC_LOCKOUT',
            recommended: ['FIND_ROOT_CAUSE'],
            never: noReset
        };
    },
    'locked out twice and once long ago': (story) => {
        story.daily(3, browser(), 9 * DAY);
        for (const day of [1, 3, 8]) {
            story.byHand(
                10,
                day * DAY + HOUR,
                day * DAY + 40 * MINUTE,
                browser(),
                'Invalid Password'
            );
            story
                .row(browser(), day * DAY + 35 * MINUTE, 'Password Lockout')
                .row(browser(), day * DAY, 'Success');
        }
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: noReset };
    },
    'locked out often, and still failing': (story) => {
        story.daily(3, browser(), 9 * DAY);
        for (const day of [1, 3, 6]) {
            story.byHand(
                10,
                day * DAY + HOUR,
                day * DAY + 40 * MINUTE,
                browser(),
                'Invalid Password'
            );
            story
                .row(browser(), day * DAY + 35 * MINUTE, 'Password Lockout')
                .row(browser(), day * DAY, 'Success');
        }
        story.byHand(3, HOUR, 30 * MINUTE, browser(), 'Invalid Password');
        story.expect = { cause: 'WRONG_PASSWORD_TYPED', also: ['CHRONIC_LOCKOUT'] };
    }
};

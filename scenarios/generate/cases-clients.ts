import type { Case } from './cases-people.ts';
import { browser, connector, dataLoader, oauthApp } from './clients.ts';
import { DAY, HOUR, MINUTE, type Story } from './story.ts';

const COLLEAGUES = ['ben', 'cleo', 'dan', 'eve', 'finn', 'gia'].map(
    (name) => `${name}@acme.example`
);
const NO_RESET = ['RESET_PASSWORD'];

function register(story: Story, application: string): void {
    story.integrations.push({
        name: application,
        application,
        places: ['Data Sync', 'Integration']
    });
}

/** A connector that broke with the last password change. */
function broken(story: Story, gap: number, failures: number): ReturnType<typeof connector> {
    const client = connector('CommuniGator');
    const firstFailure = failures * gap;
    story.user['lastPasswordChange'] = story.iso(firstFailure + gap / 2);
    story.daily(3, browser()).every(gap, 8, firstFailure + 9 * gap, client, 'Success');
    story.every(gap, failures, firstFailure, client, 'Invalid Password');
    return client;
}

/** Software with a stored password. */
export const clientCases: Record<string, Case> = {
    'integration breaks with the change': (story) => {
        if (story.random.chance(0.5)) register(story, 'CommuniGator');
        broken(story, 15 * MINUTE, 10);
        story.row(browser(), 3 * MINUTE, 'Password Lockout');
        Object.assign(story.user, { isLocked: true });
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            recommended: ['PAUSE_CLIENT', 'UNLOCK_ONLY', 'UPDATE_STORED_CREDENTIALS'],
            never: NO_RESET,
            culprit: {
                application: 'CommuniGator',
                sourceIp: '203.0.113.7',
                loginSubType: 'SoapApiLogin'
            }
        };
    },
    'two failures after the change': (story) => {
        broken(story, 3 * HOUR, 2);
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            recommended: ['PAUSE_CLIENT'],
            never: [...NO_RESET, 'UNLOCK_ONLY'],
            culprit: { application: 'CommuniGator' }
        };
    },
    'token reset, password kept': (story) => {
        const client = connector('OrderSync');
        story
            .daily(3, browser())
            .every(HOUR, 20, 25 * HOUR, client, 'Success')
            .every(HOUR, 5, 5 * HOUR, client, 'Invalid Password');
        story.row(browser(), 30 * MINUTE, 'Success');
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            never: [...NO_RESET, 'APPEND_TOKEN'],
            culprit: { application: 'OrderSync' }
        };
    },
    'registered, irregular, never worked': (story) => {
        register(story, 'Mailer');
        story
            .daily(3, browser())
            .byHand(4, 5 * HOUR, HOUR, connector('Mailer'), 'Invalid password');
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            culprit: { application: 'Mailer' },
            never: NO_RESET
        };
    },
    'a burst in a rhythmless series': (story) => {
        const client = connector('Poller');
        story
            .daily(3, browser())
            .row(client, 7 * HOUR, 'Invalid password')
            .every(15_000, 3, 3 * HOUR, client, 'Invalid password');
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            culprit: { application: 'Poller' },
            never: NO_RESET
        };
    },
    'five even gaps among uneven ones': (story) => {
        const client = oauthApp('Sync', { loginSubType: 'OauthUsernamePassword' });
        story.daily(2, browser()).byHand(4, 60 * HOUR, 20 * HOUR, client, 'Invalid password');
        story.every(20 * MINUTE, 5, 3 * HOUR, client, 'Invalid password');
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            culprit: { application: 'Sync' },
            never: NO_RESET
        };
    },
    'two clients after one change': (story) => {
        broken(story, 20 * MINUTE, 8);
        const second = connector('Warehouse', { sourceIp: '203.0.113.40' });
        story
            .every(HOUR, 5, 9 * HOUR, second, 'Success')
            .every(20 * MINUTE, 5, 2 * HOUR, second, 'Invalid Password');
        story.row(connector('CommuniGator'), MINUTE, 'Invalid Password');
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            culprit: { application: 'CommuniGator' },
            also: ['STALE_INTEGRATION_CREDENTIAL'],
            never: NO_RESET
        };
    },
    'registered client from a new address': (story) => {
        register(story, 'CommuniGator');
        story
            .daily(3, browser())
            .every(
                MINUTE,
                14,
                20 * MINUTE,
                connector('CommuniGator', { sourceIp: '203.0.113.90' }),
                'Invalid password'
            );
        story.expect = {
            cause: 'STALE_INTEGRATION_CREDENTIAL',
            culprit: { sourceIp: '203.0.113.90' },
            never: ['FREEZE_USER']
        };
    },
    'shared connector loses its secrets': (story) => {
        const client = connector('AcmeDialler', { sourceIp: '203.0.113.80' });
        const people = [
            String(story.user['username']),
            ...COLLEAGUES.slice(0, story.random.int(4, 6))
        ];
        people.forEach((who, n) => {
            story.row(client, 25 * HOUR - n * 20_000, 'Success', who);
            story.row(client, 40 * MINUTE - n * 25_000, 'Invalid Password', who);
            story.row(client, 20 * MINUTE - n * 25_000, 'Invalid Password', who);
        });
        story.expect = {
            cause: 'SHARED_CONNECTOR_FAILING',
            recommended: ['PAUSE_CLIENT', 'UPDATE_STORED_CREDENTIALS'],
            never: ['RESET_PASSWORD', 'FREEZE_USER', 'UNLOCK_ONLY'],
            culprit: { application: 'AcmeDialler', sourceIp: '203.0.113.80' }
        };
    },
    'token required': (story) => {
        const permission = story.random.pick(['', 'ApiUserOnly', 'TwoFactorApi']);
        if (permission !== '') story.user['permissions'] = [permission];
        story
            .daily(3, browser())
            .byHand(3, HOUR, 5 * MINUTE, dataLoader(), 'Failed: API security token required');
        story.expect = {
            cause: 'SECURITY_TOKEN_REQUIRED',
            recommended: [permission === 'ApiUserOnly' ? 'MIGRATE_TO_OAUTH' : 'APPEND_TOKEN'],
            never: permission === '' ? ['RESET_PASSWORD'] : ['RESET_TOKEN', 'RESET_PASSWORD'],
            culprit: { sourceIp: '192.0.2.44' }
        };
    },
    'expired and looping': (story) => {
        story.user['lastPasswordChange'] = story.iso(95 * DAY);
        const client = connector('OrderSync');
        story.every(2 * MINUTE, 40, 90 * MINUTE, client, 'Success');
        const exceeded = story.random.chance(0.5);
        if (exceeded) story.byHand(3, 9 * MINUTE, MINUTE, client, 'Login rate exceeded');
        story.expect = {
            cause: 'PASSWORD_EXPIRED_LOOP',
            recommended: ['SET_NEW_PASSWORD', 'UPDATE_STORED_CREDENTIALS'],
            culprit: { application: 'OrderSync' },
            also: exceeded ? ['LOGIN_RATE_EXCEEDED'] : [],
            never: ['UNLOCK_ONLY']
        };
    },
    'expired, software only': (story) => {
        Object.assign(story.user, {
            lastPasswordChange: story.iso(100 * DAY),
            permissions: ['ApiUserOnly']
        });
        story.every(DAY, 4, 4 * DAY, connector('Nightly'), 'Success');
        story.expect = {
            cause: 'PASSWORD_EXPIRED',
            recommended: ['RESET_PASSWORD', 'UPDATE_STORED_CREDENTIALS'],
            never: ['SET_NEW_PASSWORD']
        };
    },
    'old password that never expires': (story) => {
        Object.assign(story.user, { lastPasswordChange: story.iso(400 * DAY) });
        if (story.random.chance(0.5)) story.user['permissions'] = ['PasswordNeverExpires'];
        else story.policy['passwordExpiryDays'] = 0;
        story.every(90_000, 60, 100 * MINUTE, connector('OrderSync'), 'Success');
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: ['SET_NEW_PASSWORD'] };
    },
    'busy client with a young password': (story) => {
        story.every(MINUTE, 90, 95 * MINUTE, connector('OrderSync'), 'Success');
        story.expect = { cause: 'NO_PROBLEM_FOUND' };
    }
};

import type { Case } from './cases-people.ts';
import { browser, connector, oauthApp, type ClientTexts } from './clients.ts';
import { DAY, HOUR, MINUTE } from './story.ts';

const NEVER = ['RESET_PASSWORD', 'UNLOCK_ONLY'];
const MFA = [
    'Multi-factor required',
    'Multi-factor (formerly called two-factor) is required',
    'Two-factor required'
];

interface Gate {
    readonly cause: string;
    readonly step: string;
    readonly client: ClientTexts;
    readonly statuses: readonly string[];
}

const home = browser({ sourceIp: '192.0.2.44' });
const app = oauthApp('Call Recorder');
const job = connector('OldMailer', { apiVersion: '20.0', sourceIp: '203.0.113.22' });

const GATES: readonly Gate[] = [
    { cause: 'RESTRICTED_IP', step: 'WIDEN_IP_RANGE', client: home, statuses: ['Restricted IP'] },
    { cause: 'RESTRICTED_HOURS', step: 'WIDEN_HOURS', client: home, statuses: ['Restricted time'] },
    {
        cause: 'MY_DOMAIN_REQUIRED',
        step: 'USE_MY_DOMAIN',
        client: home,
        statuses: ['Restricted domain']
    },
    {
        cause: 'DEVICE_ACTIVATION_PENDING',
        step: 'COMPLETE_ACTIVATION',
        client: home,
        statuses: ['Failed: Computer activation required', 'Failed: Computer activation pending']
    },
    {
        cause: 'SSO_FAILED',
        step: 'FIX_SSO',
        client: browser({ loginType: 'SAML Idp Initiated SSO', loginSubType: null }),
        statuses: [
            'Failed: Assertion Expired',
            'Failed: Signature Invalid/Configured Certificate Mismatch',
            'Failed: Audience Invalid'
        ]
    },
    {
        cause: 'API_ONLY_USER',
        step: 'CHANGE_PERMISSION',
        client: home,
        statuses: ['Failed: API-only user']
    },
    {
        cause: 'API_DISABLED',
        step: 'CHANGE_PERMISSION',
        client: app,
        statuses: ['Failed: OAuth API access disabled']
    },
    {
        cause: 'API_VERSION_RETIRED',
        step: 'UPGRADE_API_VERSION',
        client: job,
        statuses: ['Failed: API Version Removed', 'Failed: API Version Removed. Use a newer one.']
    },
    {
        cause: 'PASSWORD_FLOW_OFF',
        step: 'MIGRATE_TO_OAUTH',
        client: oauthApp('Sync', { loginSubType: 'OauthUsernamePassword' }),
        statuses: ['Username-Password Flow Disabled']
    },
    {
        cause: 'APP_BLOCKED',
        step: 'APPROVE_APP',
        client: app,
        statuses: [
            'Package for this consumer is not installed in your organization',
            'Failed: Not approved for access',
            'Installed package for this consumer is out of date'
        ]
    },
    {
        cause: 'OAUTH_TOKEN_INVALID',
        step: 'REAUTHORISE_APP',
        client: app,
        statuses: ['Failed: Invalid Token', 'Missing OAuth Token Parameter']
    },
    {
        cause: 'SITE_ACCESS',
        step: 'ADD_SITE_MEMBER',
        client: home,
        statuses: ['No Experience Cloud site access', 'No community access']
    },
    {
        cause: 'LOGIN_RATE_EXCEEDED',
        step: 'SLOW_CLIENT_DOWN',
        client: connector('Busy'),
        statuses: ['Login rate exceeded', 'Maximum logins exceeded']
    },
    {
        cause: 'ORG_UNAVAILABLE',
        step: 'CONTACT_SALESFORCE',
        client: home,
        statuses: ['Organization locked', 'Trial Expired', 'Organization is in maintenance']
    },
    {
        cause: 'OTHER_KNOWN_FAILURE',
        step: 'LOOK_AT_RAW_ROWS',
        client: home,
        statuses: [
            'Restricted country',
            'Failed: Mobile license required',
            'Failed: IP Address Not Allowed',
            'Login invalid'
        ]
    },
    {
        cause: 'UNRECOGNISED_STATUS',
        step: 'LOOK_AT_RAW_ROWS',
        client: home,
        statuses: ['Contraseña no válida', 'Mot de passe incorrect', 'Quantum gate closed']
    }
];

function gateCase({ cause, step, client, statuses }: Gate): Case {
    return (story) => {
        story
            .daily(4, browser())
            .byHand(3, 50 * MINUTE, 15 * MINUTE, client, story.random.pick(statuses));
        const isSoftware = client['platform'] === 'Unknown';
        const culprit = isSoftware ? { application: client['application']! } : {};
        story.expect = { cause, recommended: [step], never: NEVER, culprit };
    };
}

/** Gates that say what they are, and those that take a second look. */
export const gateCases: Record<string, Case> = {
    ...Object.fromEntries(GATES.map((gate) => [`gate ${gate.cause}`, gateCase(gate)])),
    'challenge never answered': (story) => {
        story
            .daily(4, browser(), 9 * DAY)
            .byHand(3, 50 * MINUTE, 20 * MINUTE, browser(), story.random.pick(MFA));
        story.row(connector('Sync'), 18 * MINUTE, 'Success');
        story.expect = { cause: 'MFA_REQUIRED', recommended: ['REGISTER_MFA'], never: NEVER };
    },
    'challenge answered elsewhere': (story) => {
        story.daily(4, browser()).row(browser(), 40 * MINUTE, story.random.pick(MFA));
        const sso = browser({
            loginType: 'SAML Idp Initiated SSO',
            loginSubType: null,
            sourceIp: '192.0.2.7'
        });
        story.row(sso, (40 - story.random.int(1, 15)) * MINUTE, 'Success');
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: ['REGISTER_MFA'] };
    },
    'gate that opened again': (story) => {
        story
            .row(job, 3 * HOUR, 'Failed: API Version Removed')
            .row(job, HOUR, 'Success')
            .row(browser(), 2 * HOUR, 'Restricted IP')
            .row(home, HOUR, 'Success');
        story.expect = { cause: 'NO_PROBLEM_FOUND', never: NEVER };
    },
    'SOAP login is off': (story) => {
        story.org['soapLogin'] = 'off';
        story
            .daily(3, browser())
            .byHand(
                3,
                HOUR,
                10 * MINUTE,
                connector('OrderSync', { apiVersion: '58.0' }),
                'Login invalid'
            );
        story.expect = {
            cause: 'SOAP_LOGIN_OFF',
            recommended: ['ENABLE_SOAP_LOGIN', 'MIGRATE_TO_OAUTH'],
            never: NEVER,
            culprit: { application: 'OrderSync' }
        };
    },
    'SOAP login is gone': (story) => {
        const status = story.random.pick(['Login invalid', 'Invalid Password']);
        story.org['soapLogin'] = story.random.pick(['on', 'off']);
        story
            .daily(3, browser())
            .byHand(
                3,
                HOUR,
                10 * MINUTE,
                connector('NewSync', { apiVersion: `${story.random.int(65, 68)}.0` }),
                status
            );
        story.expect = {
            cause: 'SOAP_LOGIN_OFF',
            recommended: ['MIGRATE_TO_OAUTH'],
            never: [...NEVER, 'ENABLE_SOAP_LOGIN', 'UPGRADE_API_VERSION'],
            culprit: { application: 'NewSync' }
        };
    },
    'browser refused while SOAP is off': (story) => {
        story.org['soapLogin'] = 'off';
        story.daily(3, browser()).byHand(2, HOUR, 10 * MINUTE, browser(), 'Login invalid');
        story.expect = { cause: 'OTHER_KNOWN_FAILURE', never: [...NEVER, 'ENABLE_SOAP_LOGIN'] };
    },
    'password typed instead of single sign-on': (story) => {
        Object.assign(story.user, { ssoOnly: true, lastPasswordChange: null });
        story.daily(3, browser({ loginType: 'SAML Idp Initiated SSO', loginSubType: null }));
        story.byHand(3, HOUR, 10 * MINUTE, home, 'Invalid Password');
        story.expect = { cause: 'SSO_ONLY_USER', recommended: ['SIGN_IN_WITH_SSO'], never: NEVER };
    },
    'gate goes before a mistyped password': (story) => {
        story
            .daily(3, browser())
            .byHand(2, 3 * HOUR, 2 * HOUR, home, 'Restricted IP')
            .row(browser(), HOUR, 'Invalid Password');
        story.expect = { cause: 'RESTRICTED_IP', also: ['WRONG_PASSWORD_TYPED'] };
    },
    'lock goes before a gate': (story) => {
        Object.assign(story.user, { isLocked: true });
        story
            .daily(3, browser(), 2 * DAY)
            .byHand(10, 5 * HOUR, 4 * HOUR, browser(), 'Invalid Password')
            .row(home, HOUR, 'Restricted IP');
        story.expect = { cause: 'WRONG_PASSWORD_TYPED', also: ['RESTRICTED_IP'] };
    }
};

import { browser, connector, phone } from './clients.ts';
import type { Random } from './random.ts';
import { DAY, HOUR, MINUTE, type Story, type StoryLogin } from './story.ts';

const API_SPELLINGS: ReadonlyMap<unknown, string> = new Map([
    ['Other Apex API', 'OtherApi'],
    ['Partner Product', 'Partner'],
    ['Remote Access 2.0', 'Oauth2'],
    ['SAML Idp Initiated SSO', 'Saml'],
    ['OauthUsernamePassword', 'OAuth Username-Password']
]);

const HOSTILE = [
    `'; DROP TABLE LoginHistory; --`,
    '<img src=x onerror=alert(1)>',
    '{0} {1} %s ${x}',
    '\u202Eesrever',
    '\n\t | \\',
    '="cmd"',
    '__proto__',
    'constructor',
    'null',
    '🦊'.repeat(40),
    'x'.repeat(255),
    'Success',
    `a' OR '1'='1`
];

/** Changes that must not change the answer. */
export function addNoise(story: Story): void {
    const { random } = story;
    addStrangers(story);
    addHealthyClient(story);
    addHistory(story);
    if (random.chance(0.3)) addHostileTexts(story);
    story.logins.forEach((login) => respell(login, random));
    if (random.chance(0.5)) story.logins.splice(0, Infinity, ...random.shuffle(story.logins));
}

/** Other people at other addresses, some of them failing. */
function addStrangers(story: Story): void {
    const { random } = story;
    for (let n = random.int(0, 12); n > 0; n--) {
        const who = `noise${random.int(1, 40)}@acme.example`;
        const client = browser({ sourceIp: `198.18.${random.int(0, 255)}.${random.int(1, 250)}` });
        story.row(
            client,
            random.int(1, 80) * DAY,
            random.pick(['Success', 'Invalid Password', 'Restricted IP']),
            who
        );
    }
}

/** A client of the same person that works, by a way of its own so that it puts nothing right. */
function addHealthyClient(story: Story): void {
    const { random } = story;
    if (story.isQuiet || random.chance(0.5)) return;
    const healthy = connector('Quiet Sync', {
        loginType: 'Remote Access 2.0',
        loginSubType: 'OauthClientCredentials',
        sourceIp: '192.0.2.150'
    });
    const count = random.chance(0.1) ? 2000 : random.int(2, 20);
    story.every(HOUR / 2, count, count * (HOUR / 2), healthy, 'Success');
}

/** Rows from before the window, which are history. */
function addHistory(story: Story): void {
    const { random } = story;
    for (let n = random.int(0, 5); n > 0; n--) {
        const ago = (91 + random.int(0, 60)) * DAY;
        story.row(
            random.pick([browser(), phone(), connector('CommuniGator')]),
            ago,
            random.pick(['Success', 'Invalid Password', 'Password Lockout'])
        );
    }
}

function addHostileTexts(story: Story): void {
    const { random } = story;
    const text = random.pick(HOSTILE);
    const client = Object.fromEntries(
        Object.keys(browser()).map((name) => [name, random.chance(0.4) ? text : null])
    );
    story.row(
        { ...client, sourceIp: '198.19.0.9' },
        random.int(2, 50) * DAY,
        text,
        'hostile@acme.example'
    );
}

/** The same row as another org would spell it. */
function respell(login: StoryLogin, random: Random): void {
    for (const field of ['loginType', 'loginSubType']) {
        const spelled = API_SPELLINGS.get(login[field]);
        if (spelled !== undefined && random.chance(0.3)) login[field] = spelled;
    }
    const { status } = login;
    if (random.chance(0.2)) login.status = status.toUpperCase();
    else if (random.chance(0.2) && status.length < 100)
        login.status = ` ${status.replaceAll(' ', '  ')} `;
    else if (random.chance(0.1) && status !== 'Success' && !status.startsWith('Failed:'))
        login.status = `Failed: ${status}`.slice(0, 255);
    if (random.chance(0.3))
        login.time = withOffset(login.time, random.pick([-480, -210, 60, 330, 345, 765]));
}

/** The same instant in another time zone. @param minutes offset from UTC */
function withOffset(time: string, minutes: number): string {
    const local = new Date(Date.parse(time) + minutes * MINUTE).toISOString().slice(0, -1);
    const size = Math.abs(minutes);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

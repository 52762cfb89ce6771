/** Stories about OAuth apps. */
import { byApp, byClient, type Client } from '../attempts.ts';
import { demoPassword, personNamed } from '../people.ts';
import type { Story } from '../story.ts';
import { day, every, hour, minute } from '../times.ts';
import { whileSet } from './while-set.ts';

const daniel = personNamed('daniel.park');
const siti = personNamed('siti.aminah');
const nurul = personNamed('nurul.rahman');
const arjun = personNamed('arjun.pillai');
const ravi = personNamed('ravi.menon');

const fieldNotes: Client = {
    application: 'Field Notes',
    address: '203.0.113.42',
    soapVersion: null
};

const expenseScan: Client = {
    application: 'Expense Scan',
    address: '203.0.113.43',
    soapVersion: null
};

/** An admin tried the switch out: the client has not run again since. */
const passwordFlowOff: Story = {
    cause: 'PASSWORD_FLOW_OFF',
    people: [daniel],
    summary:
        'Field Notes wanted to sign in as Daniel last night, just when the OAuth ' +
        'username-password flow was switched off for a try.',
    events: ({ now, token }) => {
        const stored = byClient(daniel, demoPassword(daniel) + token(daniel), fieldNotes);
        const nights = every(day, now - 60 * day - 9 * hour, 61);
        return [
            ...nights.map((at) => ({ at, attempt: stored })),
            ...whileSet(
                now - 9 * hour + minute,
                { passwordFlow: 'off' },
                { passwordFlow: 'on' },
                stored
            )
        ];
    }
};

const apiDisabled: Story = {
    cause: 'API_DISABLED',
    people: [siti],
    summary: 'Expense Scan came just when the API was switched off for a try.',
    events: ({ now, token }) => {
        const stored = byClient(siti, demoPassword(siti) + token(siti), expenseScan);
        return whileSet(now - 80 * minute, { api: 'off' }, { api: 'on' }, stored);
    }
};

const appBlocked: Story = {
    cause: 'APP_BLOCKED',
    people: [nurul],
    summary: 'An admin blocked Photo Uploader two days ago; Nurul’s phone still asks for it.',
    events: ({ now }) => {
        const upload = byApp(nurul, 'oauth-web-server', 'Photo Uploader');
        return [
            ...every(3 * day, now - 30 * day, 9).map((at) => ({ at, attempt: upload })),
            { at: now - 2 * day, app: 'Photo Uploader', state: 'blocked' },
            ...[185, 184].map((ago) => ({ at: now - ago * minute, attempt: upload }))
        ];
    }
};

const tokenInvalid: Story = {
    cause: 'OAUTH_TOKEN_INVALID',
    people: [arjun],
    summary: 'Shift Planner renews Arjun’s session with a token that was revoked.',
    events: ({ now }) => {
        const renewal = byApp(arjun, 'oauth-refresh', 'Shift Planner');
        return [
            ...every(day, now - 40 * day, 39).map((at) => ({ at, attempt: renewal })),
            ...every(hour, now - 4 * hour, 4).map((at) => ({
                at,
                attempt: { ...renewal, hasInvalidToken: true }
            }))
        ];
    }
};

const blueprintViewer: Client = {
    application: 'Blueprint Viewer',
    address: '203.0.113.45',
    soapVersion: null
};

/** The text is invented: nobody knows what a release to come will say. */
const newRelease: Story = {
    cause: 'UNRECOGNISED_STATUS',
    people: [ravi],
    summary:
        'Since last night Blueprint Viewer is turned away with a text that Latchkey’s dictionary ' +
        'doesn’t know.',
    events: ({ now, token }) => {
        const stored = byClient(ravi, demoPassword(ravi) + token(ravi), blueprintViewer);
        const mornings = every(day, now - 40 * day - 4 * hour, 40);
        return [
            ...mornings.map((at) => ({ at, attempt: stored })),
            ...[250, 190, 130].flatMap((ago) =>
                whileSet(
                    now - ago * minute,
                    { newStatuses: { 'Blueprint Viewer': 'Failed: Client attestation missing' } },
                    { newStatuses: {} },
                    stored
                )
            )
        ];
    }
};

export const appStories: readonly Story[] = [
    passwordFlowOff,
    apiDisabled,
    appBlocked,
    tokenInvalid,
    newRelease
];

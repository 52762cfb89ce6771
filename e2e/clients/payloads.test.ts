/** The payloads that component tests work with are what Apex really answers: same keys, same kinds of values. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import { differences, shapeOf } from '../support/shape.ts';
import { startClientOrg, type ClientOrg } from './server.ts';

const PAYLOADS = new URL('../../force-app/test/payloads/', import.meta.url);

interface Overview {
    locked: { id: string }[];
    failing: { id: string }[];
    orgFindings: { sourceIp: string }[];
}

interface Gate {
    personId: string;
    level: string;
    verification: { id: string };
}

describe('the payloads of component tests', { timeout: 120_000 }, () => {
    let org: ClientOrg;
    let people: string[];

    const signIn = async (name: string) => {
        const { username, password, securityToken } = org.person(name);
        const connection = new Connection({ loginUrl: org.url, logLevel: 'FATAL' });
        await connection.login(username, password + securityToken);
        return (method: string, parameters = {}) => ask(connection, method, parameters);
    };
    const ask = async ({ accessToken }: Connection, method: string, parameters: object) => {
        const response = await fetch(`${org.url}/apex/${method}`, {
            method: 'POST',
            headers: {
                authorization: `Bearer ${accessToken}`,
                'content-type': 'application/json'
            },
            body: JSON.stringify(parameters)
        });
        assert.equal(response.status, 200, `${method}: ${response.statusText}`);
        return (await response.json()) as unknown;
    };
    const compare = async (file: string, answers: readonly unknown[]) => {
        const example = JSON.parse(await readFile(new URL(file, PAYLOADS), 'utf8')) as unknown;
        assert.deepEqual(
            differences(shapeOf([example]), shapeOf(answers)),
            [],
            `${file} differs from what Apex answers`
        );
    };

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    it('overview.json: AccessConsoleController.getOverview', async () => {
        const ada = await signIn('ada.admin');
        const overview = (await ada('AccessConsoleController/getOverview')) as Overview;
        people = [...overview.locked, ...overview.failing].map(({ id }) => id);
        assert.ok(overview.locked.length > 0, 'the demo org has locked people');
        assert.ok(overview.failing.length > 0, 'and such as fail otherwise');
        await compare('overview.json', [overview]);
    });

    it('risks.json: AccessConsoleController.getRisks', async () => {
        const ada = await signIn('ada.admin');
        const risks = (await ada('AccessConsoleController/getRisks')) as unknown[];
        assert.ok(risks.length > 1, 'the demo org has risks');
        await compare('risks.json', [risks]);
    });

    it('spray.json: AccessConsoleController.getSpray', async () => {
        const ada = await signIn('ada.admin');
        const { orgFindings } = (await ada('AccessConsoleController/getOverview')) as Overview;
        const sourceIp = orgFindings[0]?.sourceIp;
        assert.ok(sourceIp, 'one address tried many people');
        await compare('spray.json', [await ada('AccessConsoleController/getSpray', { sourceIp })]);
    });

    it('detail.json: AccessConsoleController.getDetail', async () => {
        const ada = await signIn('ada.admin');
        const answers = [];
        for (const userId of people) {
            answers.push(await ada('AccessConsoleController/getDetail', { userId }));
        }
        await compare('detail.json', answers);
    });

    it('gate.json: VerificationController.getGate, verify and askForApproval', async () => {
        const ada = await signIn('ada.admin');
        const personId = people[0];
        const gates: Gate[] = [];
        for (const id of people) {
            gates.push((await ada('VerificationController/getGate', { personId: id })) as Gate);
        }
        const verified = { methods: ['IN_PERSON'], ticket: 'HD-1', note: 'With the badge.' };
        gates.push((await ada('VerificationController/verify', { personId, ...verified })) as Gate);
        const guarded = gates.find(({ level }) => level === 'TWO_AND_APPROVAL');
        assert.ok(guarded, 'somebody takes two methods and a second person');
        const twice = (await ada('VerificationController/verify', {
            ...verified,
            personId: guarded.personId,
            methods: ['IN_PERSON', 'WORK_MAIL']
        })) as Gate;
        const asked = { verificationId: twice.verification.id, action: 'RESET', reason: 'Test.' };
        gates.push((await ada('VerificationController/askForApproval', asked)) as Gate);
        await compare('gate.json', gates);
    });

    it('case.json: RecoveryController.beginCase, carryOut and getOpenCase', async () => {
        const ada = await signIn('ada.admin');
        const personId = people[0];
        const gate = (await ada('VerificationController/getGate', { personId })) as Gate;
        const order = { action: 'FREEZE', personId, requestKey: 'payload', ticket: 'HD-1' };
        const begun = (await ada('RecoveryController/beginCase', {
            ...order,
            verificationId: gate.verification.id,
            reason: null,
            overrideReason: null
        })) as { id: string };
        const done = await ada('RecoveryController/carryOut', { caseId: begun.id });
        const open = await ada('RecoveryController/getOpenCase', { personId });
        await compare('case.json', [begun, done, open]);
    });

    it('past-actions.json: PastActionsController.getPastActions', async () => {
        const ada = await signIn('ada.admin');
        const actions = await ada('PastActionsController/getPastActions', { personId: people[0] });
        await compare('past-actions.json', [actions]);
    });

    it('timeline.json: TimelineController.getTimeline', async () => {
        const ada = await signIn('ada.admin');
        const answers = [];
        for (const userId of people) {
            answers.push(await ada('TimelineController/getTimeline', { userId, days: 90 }));
        }
        await compare('timeline.json', answers);
    });

    it('own-sign-ins.json: LoginTroubleshooterController.getOwnSignIns', async () => {
        const uma = await signIn('uma.user');
        await compare('own-sign-ins.json', [
            await uma('LoginTroubleshooterController/getOwnSignIns')
        ]);
    });

    it('guide-options.json: GuideController.getOptions', async () => {
        const answers = [];
        for (const name of ['uma.user', 'dana.whitfield']) {
            answers.push(await (await signIn(name))('GuideController/getOptions'));
        }
        await compare('guide-options.json', answers);
    });

    it('guide-steps.json: GuideController.start and answer', async () => {
        const dana = await signIn('dana.whitfield');
        const guide = { guide: 'Chat_Client', systemKey: '' };
        await compare('guide-steps.json', [
            [
                await dana('GuideController/start', guide),
                await dana('GuideController/answer', {
                    ...guide,
                    step: 'Chat_Stop',
                    answer: 'stopped'
                })
            ]
        ]);
    });

    it('printable-guide.json: GuideController.getPrintable', async () => {
        const uma = await signIn('uma.user');
        await compare('printable-guide.json', [
            await uma('GuideController/getPrintable', { guide: 'Cant_Log_In' })
        ]);
    });

    it('requests.json: AccessRequestController.getOwn', async () => {
        const uma = await signIn('uma.user');
        await uma('AccessRequestController/raise', {
            systemKey: 'livechat',
            systemName: 'LiveChat',
            whatTheySee: 'It still fails',
            note: ''
        });
        await compare('requests.json', [await uma('AccessRequestController/getOwn')]);
    });

    it('readiness.json: ReadinessController.getReport', async () => {
        const ada = await signIn('ada.admin');
        await compare('readiness.json', [await ada('ReadinessController/getReport')]);
    });
});

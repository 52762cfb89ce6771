/** What a person may learn about another: that there is somebody of that name, and nothing else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Connection } from '@jsforce/jsforce-node';
import { startOrg, type RunningOrg } from '../support/org.ts';
import { callApex, idOf } from './attacks.ts';
import { startClientOrg, type ClientOrg } from './server.ts';

const ODD = /[A-Za-z0-9]{15,18}|\d{4}-\d\d-\d\dT[\d:.]+Z|Q-\d+/g;

describe('what a person learns about another', { timeout: 600_000 }, () => {
    let org: ClientOrg;
    let uma: string;
    const call = (method: string, body: object) => callApex(org.url, uma, method, body);

    before(async () => {
        org = await startClientOrg();
        const set = (name: string, changes: Record<string, boolean>) => {
            const [login] = org.org.store.find('UserLogin', 'UserId', idOf(org, name));
            org.org.store.update('UserLogin', String(login?.Id), changes);
        };
        set('tom.becker', { IsPasswordLocked: true });
        set('lena.fischer', { IsFrozen: true });
        org.org.store.update('User', idOf(org, 'jonas.weber'), { IsActive: false });
        uma = org.signIn(org.person('uma.user'));
    });
    after(() => org?.close());

    it('is the same for who is locked, frozen, inactive, attacked, or well', async () => {
        const answers: string[] = [];
        for (const name of [
            'marco.rossi',
            'tom.becker',
            'lena.fischer',
            'jonas.weber',
            'victor.stein'
        ]) {
            const personId = idOf(org, name);
            const { Name } = org.org.store.get('User', personId) ?? {};
            const { status, text } = await call('AccessRequestController/raiseForOther', {
                personId,
                whatTheySee: 'Nothing works',
                note: null
            });
            assert.equal(status, 200, `${name}: ${text}`);
            answers.push(alike(text, String(Name)));
        }
        assert.equal(new Set(answers).size, 1, answers.join('\n'));
        const { text } = await call('AccessRequestController/getOwn', {});
        const own = (JSON.parse(text) as { personName: string }[]).map((view) =>
            alike(JSON.stringify(view), view.personName)
        );
        assert.equal(new Set(own).size, 1, own.join('\n'));
    });

    it('is the same for who does not exist as for what is no person', async () => {
        const answers: string[] = [];
        for (const personId of ['005000000000000AAA', '001000000000000AAA', null]) {
            const { status, message } = await call('AccessRequestController/raiseForOther', {
                personId,
                whatTheySee: 'Nothing works',
                note: null
            });
            answers.push(`${status} ${message}`);
        }
        assert.equal(new Set(answers).size, 1, answers.join('\n'));
    });

    it('is nothing of their sign-ins, verdict, verification or case', async () => {
        const personId = idOf(org, 'tom.becker');
        const closed: Record<string, object> = {
            'DiagnosisController/getDiagnosis': { userId: personId },
            'TimelineController/getTimeline': { userId: personId, days: 7 },
            'AccessConsoleController/getDetail': { userId: personId },
            'VerificationController/getGate': { personId },
            'RecoveryController/getOpenCase': { personId },
            'PastActionsController/getPastActions': { personId },
            'SoftphoneAssignmentController/reveal': { personIds: [personId] },
            'RequestQueueController/getQueue': {}
        };
        for (const [method, body] of Object.entries(closed)) {
            const { status, text } = await call(method, body);
            assert.ok(status === 403 || status === 500, `${method}: ${status}`);
            assert.doesNotMatch(text, /Becker|locked|frozen/i, method);
        }
        const names = await call('AccessRequestController/findNames', { term: 'becker' });
        for (const found of JSON.parse(names.text) as object[]) {
            assert.deepEqual(Object.keys(found).sort(), ['department', 'id', 'name']);
        }
    });

    function alike(text: string, name: string): string {
        return text.replaceAll(name, 'NAME').replace(ODD, '#');
    }
});

describe('a server that is killed', { timeout: 600_000 }, () => {
    let org: RunningOrg;
    before(async () => {
        org = await startOrg();
    });
    after(() => org?.remove());

    it('remembers what was used and done', async () => {
        const ada = await session('ada.admin@latchkey.example');
        const found = await call(ada, 'AccessConsoleController/findPeople', { term: 'sofia' });
        const [person] = JSON.parse(found) as { id: string }[];
        const personId = person?.id;
        const gate = await call(ada, 'VerificationController/verify', {
            personId,
            methods: ['IN_PERSON'],
            ticket: 'INC-1',
            note: null
        });
        const { verification } = JSON.parse(gate) as { verification: { id: string } };
        const order = {
            action: 'RESET',
            personId,
            verificationId: verification.id,
            requestKey: crypto.randomUUID(),
            reason: 'Called',
            ticket: 'INC-1',
            overrideReason: null
        };
        const begun = JSON.parse(await call(ada, 'RecoveryController/beginCase', order)) as {
            id: string;
        };
        await call(ada, 'RecoveryController/carryOut', { caseId: begun.id });

        await org.end('SIGKILL');
        await org.restart();

        const again = await session('ada.admin@latchkey.example');
        const same = JSON.parse(await call(again, 'RecoveryController/beginCase', order)) as {
            id: string;
            state: string;
        };
        assert.equal(same.id, begun.id, 'the same key finds the same case');
        assert.equal(same.state, 'WAITING', 'and nothing is begun anew');
        const other = await callApex(org.url, again, 'RecoveryController/beginCase', {
            ...order,
            requestKey: crypto.randomUUID()
        });
        assert.equal(other.status, 500, 'the verification stays used');
        const past = JSON.parse(
            await call(again, 'PastActionsController/getPastActions', { personId })
        ) as { action: string; outcome: string }[];
        const resets = past.filter(
            ({ action, outcome }) => action === 'RESET' && outcome === 'DONE'
        );
        assert.equal(resets.length, 1, 'one reset is on record');
    });

    const session = async (username: string): Promise<string> => {
        const { password, securityToken } = org.users.get(username)!;
        const connection = new Connection({ loginUrl: org.url, logLevel: 'FATAL' });
        await connection.login(username, password + securityToken);
        return String(connection.accessToken);
    };
    const call = async (token: string, method: string, body: object): Promise<string> => {
        const answer = await callApex(org.url, token, method, body);
        assert.equal(answer.status, 200, `${method}: ${answer.message}`);
        return answer.text;
    };
});

/** Many requests at once, replays, and clocks that move: whatever comes, an action is done once, and only in time. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { callApex, idOf, rowsOf, type Answer } from './attacks.ts';
import { startClientOrg, type ClientOrg } from './server.ts';

const MANY = 20;

interface Gate {
    readonly level?: string;
    readonly actions?: readonly { readonly action: string; readonly lacksProof: boolean }[];
}

describe('many at once', { timeout: 600_000 }, () => {
    let org: ClientOrg;
    const sessions = new Map<string, string>();

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    const sessionOf = (name: string) => {
        const session = sessions.get(name) ?? org.signIn(org.person(name));
        sessions.set(name, session);
        return session;
    };
    const call = (name: string, method: string, body: object) =>
        callApex(org.url, sessionOf(name), method, body);
    /** Sessions end meanwhile. */
    const advance = (minutes: number) => {
        org.advance(minutes);
        sessions.clear();
    };
    const times = (count: number, one: (index: number) => Promise<Answer>) =>
        Promise.all(Array.from({ length: count }, (_, index) => one(index)));
    const done = (answers: readonly Answer[]) => answers.filter(({ status }) => status === 200);
    const field = ({ text }: Answer, name: string) => (JSON.parse(text) as never)[name] as unknown;
    const records = (action: string, outcome: string, personId: string) =>
        [...org.org.store.scan('Recovery_Record__c')].filter(
            (row) =>
                row.Action__c === action && row.Outcome__c === outcome && row.Person__c === personId
        );
    const verify = async (by: string, personId: string, methods = ['IN_PERSON']) => {
        const answer = await call(by, 'VerificationController/verify', {
            personId,
            methods,
            ticket: 'INC-1',
            note: null
        });
        assert.equal(answer.status, 200, answer.message);
        return (field(answer, 'verification') as { id: string }).id;
    };
    const begin = (by: string, personId: string, verificationId: string, requestKey: string) =>
        call(by, 'RecoveryController/beginCase', {
            action: 'RESET',
            personId,
            verificationId,
            requestKey,
            reason: 'Called',
            ticket: 'INC-1',
            overrideReason: null
        });

    it('uses one verification once: one of twenty orders begins', async () => {
        const personId = idOf(org, 'jonas.weber');
        const verificationId = await verify('ada.admin', personId);
        const answers = await times(MANY, () =>
            begin('ada.admin', personId, verificationId, crypto.randomUUID())
        );
        assert.equal(done(answers).length, 1, 'one order');
        for (const { status, message } of answers.filter((one) => one.status !== 200)) {
            assert.match(message, /used already|was used/i, `${status}`);
        }
        advance(61);
    });

    it('takes twenty clicks with one key for one order, and acts once', async () => {
        const personId = idOf(org, 'sofia.lindqvist');
        const verificationId = await verify('ada.admin', personId);
        const key = crypto.randomUUID();
        const begun = await times(MANY, () => begin('ada.admin', personId, verificationId, key));
        assert.equal(done(begun).length, MANY, begun.map(({ message }) => message).join());
        const caseIds = new Set(begun.map((answer) => field(answer, 'id')));
        assert.equal(caseIds.size, 1, 'one case');
        const [caseId] = caseIds;
        const changed = org.org.store.get('User', personId)?.LastPasswordChangeDate;
        const acted = await times(MANY, () =>
            call('ada.admin', 'RecoveryController/carryOut', { caseId })
        );
        assert.equal(done(acted).length, MANY, acted.map(({ message }) => message).join());
        assert.notEqual(org.org.store.get('User', personId)?.LastPasswordChangeDate, changed);
        assert.equal(records('RESET', 'DONE', personId).length, 1, 'one reset is on record');
        advance(61);
    });

    it('carries out nobody else’s case, and no case after two minutes', async () => {
        const personId = idOf(org, 'felix.brandt');
        const verificationId = await verify('ada.admin', personId);
        const begun = await begin('ada.admin', personId, verificationId, crypto.randomUUID());
        const caseId = field(begun, 'id');
        for (const name of ['jia.wong', 'hal.helper']) {
            const { status, message } = await call(name, 'RecoveryController/carryOut', { caseId });
            assert.equal(status, 500, `${name}: ${message}`);
        }
        advance(3);
        const late = await call('ada.admin', 'RecoveryController/carryOut', { caseId });
        assert.equal(late.status, 500, 'it is too late');
        assert.equal(records('RESET', 'DONE', personId).length, 0, 'nothing was done');
        advance(61);
    });

    it('keeps a key from opening what somebody else began, or another person', async () => {
        const personId = idOf(org, 'stefan.maier');
        const key = crypto.randomUUID();
        const begun = await begin('ada.admin', personId, await verify('ada.admin', personId), key);
        assert.equal(begun.status, 200, begun.message);
        const other = idOf(org, 'zoe.adler');
        for (const [name, target] of [
            ['jia.wong', personId],
            ['ada.admin', other]
        ] as const) {
            const verificationId = await verify(name, target);
            const { status, message } = await begin(name, target, verificationId, key);
            assert.equal(status, 500, `${name}: ${message}`);
        }
        advance(61);
    });

    it('lets eight verified people through as far as the limit goes', async () => {
        const people: string[] = [];
        for (const { Id, UserType, IsActive } of org.org.store.scan('User')) {
            if (people.length === 8 || UserType !== 'Standard' || IsActive !== true) continue;
            const gate = await call('ada.admin', 'VerificationController/getGate', {
                personId: Id
            });
            const reset = (JSON.parse(gate.text) as Gate).actions?.find(
                ({ action }) => action === 'RESET'
            );
            const isUsual = (JSON.parse(gate.text) as Gate).level === 'ONE';
            if (isUsual && reset?.lacksProof === true) people.push(String(Id));
        }
        assert.equal(people.length, 8, 'more than the limit');
        const orders = await Promise.all(
            people.map(async (personId) => ({
                personId,
                verificationId: await verify('ada.admin', personId)
            }))
        );
        const answers = await Promise.all(
            orders.map(({ personId, verificationId }) =>
                begin('ada.admin', personId, verificationId, crypto.randomUUID())
            )
        );
        assert.equal(done(answers).length, 5, 'five an hour');
        for (const { message } of answers.filter(({ status }) => status !== 200)) {
            assert.match(message, /limit of 5/, message);
        }
        advance(61);
    });

    it('lets two bulk orders at once exceed the limit no more than one after the other', async () => {
        const names = [
            'pavel.novak',
            'greta.holm',
            'tom.becker',
            'lena.fischer',
            'theo.jensen',
            'ruth.goldman'
        ];
        const people = names.map((name) => idOf(org, name));
        for (const personId of people) {
            const [login] = org.org.store.find('UserLogin', 'UserId', personId);
            org.org.store.update('UserLogin', String(login?.Id), { IsPasswordLocked: true });
        }
        const order = (personIds: readonly string[]) =>
            call('ada.admin', 'BulkRecoveryController/beginCases', {
                action: 'UNLOCK',
                personIds,
                batchKey: crypto.randomUUID(),
                reasonCode: 'OUTAGE',
                reason: 'The gateway was down',
                ticket: 'INC-2',
                overrideReason: null
            });
        const answers = await Promise.all([order(people.slice(0, 3)), order(people.slice(3))]);
        const opened = done(answers).flatMap(({ text }) =>
            (JSON.parse(text) as { caseId: string | null }[]).filter(
                ({ caseId }) => caseId !== null
            )
        );
        assert.ok(opened.length > 0, answers.map(({ text }) => text).join());
        assert.ok(opened.length <= 5, `${opened.length} were opened`);
        advance(61);
    });

    it('lets nobody past the verification by calling one person many', async () => {
        const [target, misfit] = ['pavel.novak', 'uma.user'].map((name) => idOf(org, name));
        const [login] = org.org.store.find('UserLogin', 'UserId', String(target));
        org.org.store.update('UserLogin', String(login?.Id), { IsPasswordLocked: true });
        const before = rowsOf(org, 'Recovery_Case__c');
        const self = idOf(org, 'ada.admin');
        const forged = String(target).replace(/.{5}$/, 'zzAAA');
        for (const reasonCode of ['OUTAGE', 'BROKEN_CONNECTOR', 'ATTACK_OVER']) {
            for (const personIds of [
                [target],
                [target, target],
                [target, misfit, self],
                [target, forged]
            ]) {
                const answer = await call('ada.admin', 'BulkRecoveryController/beginCases', {
                    action: 'UNLOCK',
                    personIds,
                    batchKey: crypto.randomUUID(),
                    reasonCode,
                    reason: 'The gateway was down',
                    ticket: 'INC-2',
                    overrideReason: null
                });
                assert.equal(answer.status, 200, answer.message);
                const rows = JSON.parse(answer.text) as { result: string }[];
                assert.ok(
                    rows.every(({ result }) => result === 'REFUSED'),
                    `${reasonCode} ${personIds.length}: ${answer.text}`
                );
            }
        }
        assert.equal(rowsOf(org, 'Recovery_Case__c'), before, 'no case can be carried out');
        const [after] = org.org.store.find('UserLogin', 'UserId', String(target));
        assert.equal(after?.IsPasswordLocked, true, 'the account stays locked');
    });

    it('accepts a verification for a quarter of an hour, and none that was taken back', async () => {
        const personId = idOf(org, 'nora.blum');
        const old = await verify('ada.admin', personId);
        advance(16);
        const late = await begin('ada.admin', personId, old, crypto.randomUUID());
        assert.equal(late.status, 500, 'it has expired');
        const fresh = await verify('ada.admin', personId);
        const [begun, taken] = await Promise.all([
            begin('ada.admin', personId, fresh, crypto.randomUUID()),
            call('ada.admin', 'VerificationController/withdraw', { verificationId: fresh })
        ]);
        assert.equal(done([begun, taken]).length, 1, `${begun.message} ${taken.message}`);
        const strangers = await verify('jia.wong', personId);
        const stolen = await begin('ada.admin', personId, strangers, crypto.randomUUID());
        assert.equal(stolen.status, 500, 'a verification by somebody else opens nothing');
        advance(61);
    });

    it('settles a request for approval once, and never by who asks', async () => {
        const personId = idOf(org, 'victor.stein');
        const verificationId = await verify('ada.admin', personId, ['IN_PERSON', 'CALL_BACK']);
        const asked = await times(MANY, () =>
            call('ada.admin', 'VerificationController/askForApproval', {
                verificationId,
                action: 'RESET',
                reason: 'Called'
            })
        );
        const ids = new Set(asked.map((one) => (field(one, 'approval') as { id: string }).id));
        assert.equal(ids.size, 1, 'asking often asks once');
        const [approvalId] = ids;
        for (const name of ['ada.admin', 'hal.helper']) {
            const own = await call(name, 'ApprovalController/approve', {
                approvalId,
                reason: null
            });
            assert.equal(own.status, 500, `${name}: ${own.message}`);
        }
        const early = await begin('ada.admin', personId, verificationId, crypto.randomUUID());
        assert.equal(early.status, 500, 'nobody has agreed yet');
        const decided = await times(MANY, (index) =>
            call('jia.wong', `ApprovalController/${index % 2 === 0 ? 'refuse' : 'approve'}`, {
                approvalId,
                reason: 'Not known to me'
            })
        );
        assert.equal(done(decided).length, MANY / 2, 'one decision, and its repetitions');
        const [request] = org.org.store.find('Approval_Request__c', 'Id', String(approvalId));
        const then = await begin('ada.admin', personId, verificationId, crypto.randomUUID());
        assert.equal(then.status, request?.State__c === 'APPROVED' ? 200 : 500, then.message);
        advance(61);
    });

    it('forgets an approval with its verification', async () => {
        const personId = idOf(org, 'victor.stein');
        const verificationId = await verify('ada.admin', personId, ['IN_PERSON', 'CALL_BACK']);
        const asked = await call('ada.admin', 'VerificationController/askForApproval', {
            verificationId,
            action: 'RESET',
            reason: 'Called'
        });
        assert.equal(asked.status, 200, asked.message);
        const approvalId = (field(asked, 'approval') as { id: string }).id;
        advance(16);
        const late = await call('jia.wong', 'ApprovalController/approve', {
            approvalId,
            reason: null
        });
        assert.equal(late.status, 500, 'it has expired');
    });

    it('raises one request per person and system, and five a day', async () => {
        const raise = (systemKey: string) =>
            call('uma.user', 'AccessRequestController/raise', {
                systemKey,
                systemName: systemKey,
                whatTheySee: 'Wrong password',
                note: null
            });
        const same = await times(MANY, () => raise('erp'));
        assert.equal(done(same).length, MANY, same.map(({ message }) => message).join());
        assert.equal(new Set(same.map((one) => field(one, 'id'))).size, 1, 'one request');
        const others = await times(MANY, (index) => raise(`system ${index}`));
        assert.equal(done(others).length, 4, 'five a day with the first');
    });
});

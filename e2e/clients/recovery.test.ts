/** Recovery from end to end: real locks, the gate, the action, the mail, and the proof that somebody is back in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newestMail } from '../support/mail.ts';
import { signInAs } from '../support/client.ts';
import { startClientOrg, type ClientOrg, type Person } from './server.ts';

interface CaseView {
    readonly id: string;
    readonly state: string;
    readonly result: string | null;
    readonly message: string;
    readonly waitingFor: string | null;
    readonly proofClient: string | null;
    readonly runbook: readonly { readonly key: string; readonly isDone: boolean }[];
    readonly blastRadius: readonly { readonly application: string }[];
}

interface BulkRow {
    readonly name: string;
    readonly caseId: string | null;
    readonly result: string | null;
    readonly message: string | null;
}

describe('recovery', { timeout: 120_000 }, () => {
    let org: ClientOrg;
    let ada: <T>(method: string, parameters: object) => Promise<T>;
    let hal: <T>(method: string, parameters: object) => Promise<T>;

    const caller =
        (session: string) =>
        async <T>(method: string, parameters: object): Promise<T> => {
            const response = await fetch(`${org.url}/apex/${method}`, {
                method: 'POST',
                headers: {
                    authorization: `Bearer ${session}`,
                    'content-type': 'application/json'
                },
                body: JSON.stringify(parameters)
            });
            const text = await response.text();
            if (response.status !== 200) throw new Error(text);
            return JSON.parse(text === '' ? 'null' : text) as T;
        };
    const idOf = ({ username }: Person) =>
        String(org.org.store.find('User', 'Username', username)[0]?.Id);
    const recover = async (
        by: typeof ada,
        action: string,
        personId: string,
        methods: readonly string[] = ['IN_PERSON']
    ): Promise<CaseView> => {
        const gate = await by<{ verification: { id: string } }>('VerificationController/verify', {
            personId,
            methods,
            ticket: 'INC-1',
            note: null
        });
        const begun = await by<CaseView>('RecoveryController/beginCase', {
            action,
            personId,
            verificationId: gate.verification.id,
            requestKey: crypto.randomUUID(),
            reason: 'Called from the office',
            ticket: 'INC-1',
            overrideReason: null
        });
        assert.equal(begun.state, 'BEGUN', 'nothing was changed yet');
        return by<CaseView>('RecoveryController/carryOut', { caseId: begun.id });
    };
    const openCase = (personId: string) =>
        ada<CaseView | null>('RecoveryController/getOpenCase', { personId });

    before(async () => {
        org = await startClientOrg();
        ada = caller(org.signIn(org.person('ada.admin')));
        hal = caller(org.signIn(org.person('hal.helper')));
    });
    after(() => org?.close());

    it('unlocks Mia once, tells her, and sees CommuniGator come back', async () => {
        const mia = org.person('mia.chen');
        const personId = idOf(mia);
        assert.ok(org.isLocked(mia), 'Mia is locked');
        const view = await recover(ada, 'UNLOCK', personId);
        assert.equal(view.result, 'DONE', view.message);
        assert.equal(view.state, 'WAITING', 'it waits for a success');
        assert.equal(view.waitingFor, 'CommuniGator', 'of the client that caused it');
        assert.ok(!org.isLocked(mia), 'Mia is unlocked');
        assert.deepEqual(
            view.runbook.map(({ key }) => key),
            ['PAUSE_0', 'ACT', 'PLACE_0_0', 'PLACE_0_1', 'RESUME_0', 'WATCH'],
            'both places are in the runbook'
        );
        const mail = await newestMail(org.url, mia.username, /was unlocked/);
        assert.match(mail.text, /Nobody from the help desk asks for a password/);
        assert.doesNotMatch(mail.text, /INC-1|ada/i, 'no more than she needs');

        const again = await ada<CaseView>('RecoveryController/carryOut', { caseId: view.id });
        assert.equal(again.state, view.state, 'a replay answers the same');
        assert.ok(view.message.startsWith(again.message), 'and tells no second mail');

        org.advance(5);
        org.signIn(mia);
        assert.equal((await openCase(personId))?.state, 'WAITING', 'a browser is no CommuniGator');
        signInCommuniGator(mia);
        const closed = await openCase(personId);
        assert.equal(closed?.state, 'BACK_IN', 'CommuniGator is back in');
        assert.equal(closed?.proofClient, 'CommuniGator');
        assert.ok(
            closed?.runbook.find(({ key }) => key === 'WATCH')?.isDone,
            'the last step ticked itself'
        );
        const past = await ada<{ action: string; outcome: string }[]>(
            'PastActionsController/getPastActions',
            { personId }
        );
        assert.deepEqual(
            past.map(({ action, outcome }) => `${action} ${outcome}`),
            ['BACK_IN DONE', 'UNLOCK DONE', 'VERIFY DONE'],
            'everything is on record, once'
        );
    });

    it('lets a helper send one reset, which breaks what it said it would', async () => {
        const uma = org.person('uma.user');
        const personId = idOf(uma);
        await signInAs(org.url, 'Mail Merge', uma.username, uma.password + uma.securityToken);
        org.advance(1);
        const view = await recover(hal, 'RESET', personId);
        assert.equal(view.result, 'DONE', view.message);
        assert.equal(view.waitingFor, null, 'Uma herself is awaited');
        assert.ok(
            view.blastRadius.some(({ application }) => application === 'Mail Merge'),
            'the case keeps what the reset broke'
        );
        await newestMail(org.url, uma.username, /password was reset/);
        await assert.rejects(
            signInAs(org.url, 'Mail Merge', uma.username, uma.password + uma.securityToken),
            'the old password no longer works'
        );
        const answer = JSON.stringify(view);
        assert.doesNotMatch(answer, /"password"|"token"/i, 'nothing secret came back');
    });

    it('unlocks after a broken connector whoever fits, and says why the others do not', async () => {
        const names = ['aisha.khan', 'marco.rossi', 'victor.stein', 'ada.admin'];
        const personIds = names.map((name) => idOf(org.person(name)));
        for (const name of ['aisha.khan', 'marco.rossi']) lock(org.person(name));
        const rows = await ada<BulkRow[]>('BulkRecoveryController/beginCases', {
            action: 'UNLOCK',
            personIds,
            batchKey: crypto.randomUUID(),
            reasonCode: 'BROKEN_CONNECTOR',
            reason: 'Mailbridge was stopped and repaired',
            ticket: 'INC-2',
            overrideReason: null
        });
        assert.equal(rows.length, names.length, 'nobody is lost');
        const begun = rows.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
        assert.equal(begun.length, 2, JSON.stringify(rows));
        const done = await ada<BulkRow[]>('BulkRecoveryController/carryOut', { caseIds: begun });
        assert.deepEqual(
            done.map(({ result }) => result),
            ['DONE', 'DONE'],
            JSON.stringify(done)
        );
        assert.ok(!org.isLocked(org.person('aisha.khan')), 'Aisha is unlocked');
        const refused = rows.filter(({ result }) => result === 'REFUSED');
        assert.equal(refused.length, 2, 'an attacked account and oneself are refused');
    });

    /** As the demo's connector does, from where it does. */
    function signInCommuniGator(mia: Person): void {
        const outcome = org.org.identity.authenticate({
            door: 'soap',
            application: 'CommuniGator',
            apiType: 'SOAP Partner',
            apiVersion: '50.0',
            username: mia.username,
            secret: mia.password + mia.securityToken,
            sourceIp: '203.0.113.7',
            forwardedForIp: null,
            loginUrl: 'localhost',
            clientVersion: null,
            browser: null,
            platform: null
        });
        assert.ok(outcome.ok, 'CommuniGator has the new password');
    }

    function lock(person: Person): void {
        const [login] = org.org.store.find('UserLogin', 'UserId', idOf(person));
        org.org.store.update('UserLogin', String(login?.Id), { IsPasswordLocked: true });
    }
});

/** Past the app: a client of the API writes, reads and publishes what only the app may, as each persona. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { callApex, idOf, rowsOf, strip } from './attacks.ts';
import { startClientOrg, type ClientOrg } from './server.ts';

const PERSONAS = ['marco.rossi', 'uma.user', 'otto.auditor', 'hal.helper', 'ada.admin'] as const;
const DATA = '/services/data/v67.0';
const OBJECTS = [
    'Caller_Verification__c',
    'Approval_Request__c',
    'Recovery_Case__c',
    'Recovery_Record__c'
] as const;

interface Reply {
    readonly status: number;
    readonly text: string;
}

describe('a client of the API', { timeout: 600_000 }, () => {
    let org: ClientOrg;
    const sessions: Record<string, string> = {};
    const ids: Record<string, string> = {};

    before(async () => {
        org = await startClientOrg();
        strip(org, idOf(org, 'marco.rossi'));
        for (const name of [...PERSONAS, 'mia.chen', 'jia.wong']) {
            if (!org.isLocked(org.person(name))) sessions[name] = org.signIn(org.person(name));
        }
        await aVerification();
        await aCase();
        await anApproval();
        ids['request'] = field(
            await apex('uma.user', 'AccessRequestController/raise', {
                systemKey: 'erp',
                systemName: 'ERP',
                whatTheySee: 'Wrong password',
                note: 'only for the help desk'
            }),
            'id'
        );
    });
    after(() => org?.close());

    const rest = async (
        name: string,
        method: string,
        path: string,
        body?: object
    ): Promise<Reply> => {
        const response = await fetch(`${org.url}${DATA}${path}`, {
            method,
            headers: {
                authorization: `Bearer ${sessions[name]}`,
                'content-type': 'application/json'
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) })
        });
        return { status: response.status, text: await response.text() };
    };
    const query = async (name: string, soql: string) =>
        rest(name, 'GET', `/query?q=${encodeURIComponent(soql)}`);
    const apex = async (name: string, method: string, body: object) => {
        const answer = await callApex(org.url, sessions[name] ?? null, method, body);
        assert.equal(answer.status, 200, `${method}: ${answer.message}`);
        return answer.text;
    };
    const field = (text: string, name: string) => String((JSON.parse(text) as never)[name]);

    for (const object of OBJECTS) {
        it(`forges, changes and deletes no ${object}`, async () => {
            const before = rowsOf(org, object);
            assert.notEqual(before, '[]', 'there is one to attack');
            const [row] = [...org.org.store.scan(object)];
            for (const name of PERSONAS) {
                const person = idOf(org, 'mia.chen');
                const attempts = [
                    await rest(name, 'POST', `/sobjects/${object}`, { Person__c: person }),
                    await rest(name, 'POST', `/sobjects/${object}`, {}),
                    await rest(name, 'PATCH', `/sobjects/${object}/${row?.Id}`, {
                        Person__c: person
                    }),
                    await rest(name, 'PATCH', `/sobjects/${object}/${row?.Id}`, {
                        OwnerId: idOf(org, name)
                    }),
                    await rest(name, 'DELETE', `/sobjects/${object}/${row?.Id}`)
                ];
                for (const { status, text } of attempts) {
                    assert.ok(status >= 400 && status < 500, `${name}: ${status} ${text}`);
                    assert.doesNotMatch(text, /node:|TypeError/, name);
                }
            }
            assert.equal(rowsOf(org, object), before, 'everything is as it was');
        });
    }

    it('changes no request, not even one’s own', async () => {
        const before = rowsOf(org, 'Access_Request__c');
        for (const name of PERSONAS) {
            const path = `/sobjects/Access_Request__c/${ids['request']}`;
            for (const { status, text } of [
                await rest(name, 'PATCH', path, { Status__c: 'BACK_IN' }),
                await rest(name, 'PATCH', path, { Person__c: idOf(org, name) }),
                await rest(name, 'DELETE', path),
                await rest(name, 'POST', '/sobjects/Access_Request__c', { Status__c: 'RAISED' })
            ]) {
                assert.ok(status >= 400 && status < 500, `${name}: ${status} ${text}`);
            }
        }
        assert.equal(rowsOf(org, 'Access_Request__c'), before, 'everything is as it was');
    });

    it('publishes no news of a recovery that the record believes', async () => {
        const before = rowsOf(org, 'Recovery_Case__c');
        for (const name of PERSONAS) {
            const { status, text } = await rest(name, 'POST', '/sobjects/Recovery_Event__e', {
                Action__c: 'UNLOCK',
                Outcome__c: 'DONE',
                Person__c: idOf(org, 'mia.chen'),
                Actor__c: idOf(org, 'jia.wong'),
                Case__c: ids['case']
            });
            if (name !== 'ada.admin') assert.ok(status >= 400, `${name}: ${status} ${text}`);
        }
        assert.equal(rowsOf(org, 'Recovery_Case__c'), before, 'no case was moved');
        for (const { Actor__c, Action__c } of org.org.store.scan('Recovery_Record__c')) {
            assert.notEqual(
                Actor__c,
                idOf(org, 'jia.wong'),
                `nobody writes in Jia's name: ${Action__c}`
            );
        }
    });

    it('changes no setting, rule or guide', async () => {
        for (const type of [
            'Recovery_Setting__mdt',
            'Verification_Method__mdt',
            'Guide_Step__mdt',
            'Softphone_Setting__mdt'
        ]) {
            for (const name of PERSONAS) {
                const { status, text } = await rest(name, 'POST', `/sobjects/${type}`, {
                    DeveloperName: 'Forged'
                });
                assert.ok(status >= 400, `${type} as ${name}: ${status} ${text}`);
            }
        }
    });

    it('reads nothing that the persona has no business with', async () => {
        const secrets: Record<string, readonly string[]> = {
            'SELECT Id, Note__c FROM Access_Request__c': ['hal.helper', 'ada.admin'],
            'SELECT Id, Methods__c FROM Caller_Verification__c': ['hal.helper', 'ada.admin'],
            'SELECT Id, Reason__c FROM Approval_Request__c': ['hal.helper', 'ada.admin'],
            'SELECT Id, Reason__c FROM Recovery_Case__c': ['hal.helper', 'ada.admin'],
            'SELECT Id, Reason__c FROM Recovery_Record__c': [
                'otto.auditor',
                'hal.helper',
                'ada.admin'
            ],
            'SELECT Id, Key__c FROM Softphone_Claim__c': ['ada.admin'],
            'SELECT Id FROM UserLogin WHERE IsPasswordLocked = true': ['ada.admin'],
            'SELECT Id, Softphone_Login_Id__c FROM User WHERE Softphone_Login_Id__c != null': [
                'ada.admin'
            ]
        };
        for (const [soql, readers] of Object.entries(secrets)) {
            for (const name of PERSONAS) {
                if (readers.includes(name)) continue;
                const { status, text } = await query(name, soql);
                const rows =
                    status === 200 ? (JSON.parse(text) as { totalSize: number }).totalSize : 0;
                assert.equal(rows, 0, `${name}: ${soql} ${text}`);
            }
        }
    });

    it('keeps guide progress of one person from another', async () => {
        await apex('uma.user', 'GuideController/start', { guide: 'Cant_Log_In', systemKey: '' });
        const made = await rest('uma.user', 'POST', '/sobjects/Guide_Progress__c', {
            Guide__c: 'FORGED',
            OwnerId: idOf(org, 'hal.helper')
        });
        for (const { Id, OwnerId, Guide__c } of org.org.store.scan('Guide_Progress__c')) {
            if (Guide__c === 'FORGED') assert.equal(OwnerId, idOf(org, 'uma.user'), made.text);
            if (OwnerId !== idOf(org, 'uma.user')) continue;
            for (const name of ['marco.rossi', 'otto.auditor', 'hal.helper']) {
                const path = `/sobjects/Guide_Progress__c/${Id}`;
                for (const method of ['GET', 'DELETE'] as const) {
                    const { status } = await rest(name, method, path);
                    assert.ok(status >= 400, `${name} ${method}`);
                }
                const { status } = await rest(name, 'PATCH', path, { Path__c: 'x' });
                assert.ok(status >= 400, `${name} PATCH`);
            }
        }
    });

    async function aVerification(): Promise<void> {
        const gate = await apex('ada.admin', 'VerificationController/verify', {
            personId: idOf(org, 'mia.chen'),
            methods: ['IN_PERSON'],
            ticket: 'INC-7',
            note: null
        });
        ids['verification'] = (
            JSON.parse(gate) as { verification: { id: string } }
        ).verification.id;
    }

    async function aCase(): Promise<void> {
        ids['case'] = field(
            await apex('ada.admin', 'RecoveryController/beginCase', {
                action: 'RESET',
                personId: idOf(org, 'mia.chen'),
                verificationId: ids['verification'],
                requestKey: crypto.randomUUID(),
                reason: 'Forgot it',
                ticket: null,
                overrideReason: null
            }),
            'id'
        );
    }

    async function anApproval(): Promise<void> {
        const gate = await apex('ada.admin', 'VerificationController/verify', {
            personId: idOf(org, 'victor.stein'),
            methods: ['IN_PERSON', 'CALL_BACK'],
            ticket: 'INC-8',
            note: null
        });
        const { verification } = JSON.parse(gate) as { verification: { id: string } };
        await apex('ada.admin', 'VerificationController/askForApproval', {
            verificationId: verification.id,
            action: 'RESET',
            reason: 'Forgot it'
        });
    }
});

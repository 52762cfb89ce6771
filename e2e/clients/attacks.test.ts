/** Every method that a browser may call, called by everybody, with everything that doesn't belong there. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { auraMethods, callApex, idOf, rowsOf, strip, type AuraMethod } from './attacks.ts';
import { startClientOrg, type ClientOrg } from './server.ts';

const PERSONAS = ['marco.rossi', 'uma.user', 'otto.auditor', 'hal.helper', 'ada.admin'] as const;

/**
 * What becomes of a call without parameters, for somebody without permission sets, a user, an auditor, a helper, an admin:
 * `-` no access to the class, `p` a permission is missing and named, `i` something else is missing, `+` an answer.
 */
const EXPECTED: Record<string, string> = {
    'AccessConsoleController/findPeople': '---ii',
    'AccessConsoleController/getDetail': '---ii',
    'AccessConsoleController/getOverview': '---++',
    'AccessConsoleController/getRisks': '---++',
    'AccessConsoleController/getSpray': '---ii',
    'AccessRequestController/add': '-iiii',
    'AccessRequestController/findNames': '-iiii',
    'AccessRequestController/getOwn': '-++++',
    'AccessRequestController/raise': '-iiii',
    'AccessRequestController/raiseForOther': '-iiii',
    'AccessRequestController/withdraw': '-iiii',
    'ApprovalController/approve': '---pi',
    'ApprovalController/getWaiting': '---++',
    'ApprovalController/refuse': '---pi',
    'BulkRecoveryController/beginCases': '----i',
    'BulkRecoveryController/carryOut': '----i',
    'BulkRecoveryController/preview': '----i',
    'DiagnosisController/getDiagnosis': '-p-ii',
    'DiagnosisController/getOwnDiagnosis': '-+-++',
    'GuideController/abandon': '-iiii',
    'GuideController/answer': '-iiii',
    'GuideController/back': '-iiii',
    'GuideController/check': '-iiii',
    'GuideController/getLockedMessage': '-++++',
    'GuideController/getOptions': '-++++',
    'GuideController/getPrintable': '-iiii',
    'GuideController/getProblems': '-ppp+',
    'GuideController/lookAgain': '-iiii',
    'GuideController/start': '-iiii',
    'LoginTroubleshooterController/getOwnSignIns': '-++++',
    'PastActionsController/addNote': '--pii',
    'PastActionsController/getPastActions': '--+++',
    'ReadinessController/getReport': '----+',
    'RecoveryController/beginCase': '---ii',
    'RecoveryController/carryOut': '---ii',
    'RecoveryController/getOpenCase': '---++',
    'RecoveryController/giveUp': '---ii',
    'RecoveryController/tickStep': '---ii',
    'RequestQueueController/close': '---ii',
    'RequestQueueController/getQueue': '---++',
    'RequestQueueController/take': '---ii',
    'SoftphoneAssignmentController/assign': '----i',
    'SoftphoneAssignmentController/preview': '----i',
    'SoftphoneAssignmentController/reveal': '----+',
    'SoftphoneAssignmentController/search': '----+',
    'SoftphoneController/check': '-++++',
    'SoftphoneController/getState': '-++++',
    'SoftphoneController/reveal': '-++++',
    'SoftphoneController/saveOwn': '-iiii',
    'SoftphoneController/suggest': '-++++',
    'TimelineController/getTimeline': '-p-++',
    'VerificationController/askForApproval': '---ii',
    'VerificationController/getGate': '---ii',
    'VerificationController/verify': '---ii',
    'VerificationController/withdraw': '---ii'
};

/** Records that a refused call must leave as they are; the audit may tell of the refusal. */
const GUARDED = [
    'Caller_Verification__c',
    'Approval_Request__c',
    'Recovery_Case__c',
    'Access_Request__c',
    'Softphone_Claim__c',
    'UserLogin'
];

const HOST = /internal error|node:|file:\/\/|\/local-org\/|TypeError|RangeError|undefined is not/;
const UNEXPECTED = /^That did not work, and nothing changed\. Try again; if it happens again/;

const MARKUP = '<img src=x onerror=alert(1)>"\'</script>{0}{!$User.Id}';
const WORDS: unknown[] = [
    MARKUP,
    "' OR Id != null ORDER BY Id LIMIT 1 --",
    "\\'; DELETE FROM User; \u0000\u0007",
    '\u202Eнimda\u0000\uD800 \u{1F511}\u0301'.repeat(9),
    '%_%',
    '__proto__',
    '{"attributes":{"type":"User"}}',
    'a'.repeat(600_000)
];
const WRONG: unknown[] = [7, true, {}, [], [['x']], { toString: 'x' }];

describe('every method that a browser may call', { timeout: 600_000 }, () => {
    let org: ClientOrg;
    let methods: AuraMethod[];
    const sessions: Record<string, string> = {};

    before(async () => {
        org = await startClientOrg();
        methods = await auraMethods();
        strip(org, idOf(org, 'marco.rossi'));
        for (const name of PERSONAS) sessions[name] = org.signIn(org.person(name));
    });
    after(() => org?.close());

    const guarded = () => GUARDED.map((object) => rowsOf(org, object)).join('\n');
    const callAs = (name: string, method: string, body: unknown) =>
        callApex(org.url, sessions[name] ?? null, method, body);

    it('has an expectation for each persona', () => {
        assert.deepEqual(
            methods.map(({ name }) => name),
            Object.keys(EXPECTED),
            'say who may call a new method'
        );
    });

    for (const [index, persona] of PERSONAS.entries()) {
        it(`lets ${persona} do what the persona may, and says what is missing`, async () => {
            for (const { name } of methods) {
                const { status, message } = await callAs(persona, name, {});
                const kind =
                    status === 200
                        ? '+'
                        : status === 403
                          ? '-'
                          : /^You lack the (custom|system) permission /.test(message)
                            ? 'p'
                            : 'i';
                assert.equal(kind, EXPECTED[name]?.[index], `${name}: ${status} ${message}`);
                assert.doesNotMatch(message, UNEXPECTED, `${name} says what to do`);
                assert.doesNotMatch(message, HOST, name);
            }
        });
    }

    it('tells a stranger nothing, whatever the session looks like', async () => {
        for (const session of [null, '', 'x', '00D000000000001!x', `${sessions['ada.admin']}x`]) {
            for (const { name } of methods) {
                const { status, message } = await callApex(org.url, session, name, {});
                assert.equal(status, 401, `${name} with ${session}: ${message}`);
            }
        }
    });

    it('refuses bodies that are none, without a word about the host', async () => {
        for (const body of ['', '[]', '7', 'null', '"x"', '{', '{"a":1}', '{"__proto__":{}}']) {
            const { status, message } = await callAs(
                'ada.admin',
                'RecoveryController/carryOut',
                body
            );
            assert.ok(status >= 400, `${body}: ${status}`);
            assert.doesNotMatch(message, HOST, body);
        }
        const large = await callAs('ada.admin', 'RecoveryController/carryOut', {
            caseId: 'a'.repeat(10_000_000)
        });
        assert.equal(large.status, 413, 'ten megabytes are too many');
    });

    it('refuses Ids that are none, others’ and other objects’, and keeps nothing of them', async () => {
        const user = idOf(org, 'marco.rossi');
        const [profile] = org.org.store.scan('Profile');
        const problems: string[] = [];
        const foreign: unknown[] = [
            ...[null, '', 'x', "' OR Id != null --", '005', `${user}x`, user.slice(0, 14), MARKUP],
            ...['000000000000000AAA', '005000000000000', '00D000000000001EAA', profile?.Id],
            ...WRONG
        ];
        for (const { name, parameters } of methods) {
            for (const [parameter, type] of Object.entries(parameters)) {
                if (type !== 'Id' && type !== 'List<Id>') continue;
                for (const value of foreign) {
                    const given = type === 'Id' ? value : [value];
                    problems.push(...(await attack(name, parameters, parameter, given)));
                }
                if (type !== 'Id') {
                    for (const size of [201, 5_000]) {
                        const many = Array(size).fill(user);
                        problems.push(...(await attack(name, parameters, parameter, many)));
                    }
                }
            }
        }
        assert.deepEqual(problems, []);
    });

    it('takes words for words: markup, SOQL, odd characters, and far too many of them', async () => {
        const problems: string[] = [];
        for (const { name, parameters } of methods) {
            for (const [parameter, type] of Object.entries(parameters)) {
                if (type === 'Id' || type === 'List<Id>') continue;
                for (const value of [...WORDS, ...WRONG]) {
                    for (const given of [value, [value]]) {
                        problems.push(...(await attack(name, parameters, parameter, given)));
                    }
                }
            }
        }
        assert.deepEqual(problems, []);
    });

    /**
     * Sends one wrong value among right ones: what is refused changes nothing, and says so in words.
     * @returns what is wrong with the answer
     */
    async function attack(
        name: string,
        parameters: Readonly<Record<string, string>>,
        parameter: string,
        value: unknown
    ): Promise<string[]> {
        const body = Object.fromEntries(
            Object.entries(parameters).map(([each, type]) => [each, innocent(each, type)])
        );
        body[parameter] = value;
        const before = guarded();
        const { status, text, message } = await callAs('ada.admin', name, body);
        const faults = [
            HOST.test(text) && 'tells about the host',
            status !== 200 && ![400, 500].includes(status) && 'has another status',
            status !== 200 && (message === '' || message.length > 2_000) && 'has no such text',
            UNEXPECTED.test(message) && 'was not expected',
            status !== 200 && guarded() !== before && 'has stored something'
        ].filter((fault) => fault !== false);
        const given = JSON.stringify(value)?.slice(0, 60);
        return faults.map(
            (fault) => `${name} ${parameter}=${given} ${fault}: ${status} ${text.slice(0, 300)}`
        );
    }

    function innocent(parameter: string, type: string): unknown {
        const words: Record<string, unknown> = {
            action: 'UNLOCK',
            guide: 'Cant_Log_In',
            requestKey: crypto.randomUUID(),
            batchKey: crypto.randomUUID(),
            reasonCode: 'OUTAGE',
            sourceIp: '203.0.113.7',
            systemKey: 'salesforce',
            days: 1,
            methods: ['IN_PERSON'],
            orders: []
        };
        if (type === 'Id') return idOf(org, 'marco.rossi');
        if (type === 'List<Id>') return [idOf(org, 'marco.rossi')];
        if (type === 'Boolean') return true;
        return words[parameter] ?? 'Called';
    }
});

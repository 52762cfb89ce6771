import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callAura } from '../../src/run/aura.ts';
import { addUser } from '../../src/identity/people.ts';
import { orgWith } from './fixture.ts';

const { org, adminId } = orgWith({
    'Greeter.cls': `public with sharing class Greeter {
    public class View {
        @AuraEnabled public String text;
        @AuraEnabled public Integer length { get { return text.length(); } }
        @AuraEnabled public List<Date> days = new List<Date>{ Date.newInstance(2026, 1, 31) };
        public String hidden = 'hidden';
    }
    @AuraEnabled(cacheable=true)
    public static View greet(String name, Integer times) {
        View v = new View();
        v.text = 'Hi ' + name + times;
        return v;
    }
    @AuraEnabled(cacheable=true)
    public static void write() {
        insert as system new PermissionSet(Name = 'X', Label = 'X');
    }
    @AuraEnabled
    public static void fail(String kind) {
        if (kind == 'handled') {
            throw new AuraHandledException('Read me');
        }
        String nothing = null;
        nothing.length();
    }
    @AuraEnabled
    public static List<Id> ids(Set<Id> given, Map<String, Decimal> amounts, Datetime at) {
        return new List<Id>(given);
    }
    public static void notForClients() {}
}`
});
const call = (method: string, params: unknown, user = adminId) =>
    callAura(org, user, 'Greeter', method, params);

test('A value leaves as JSON with its AuraEnabled members only', () => {
    const answer = call('greet', { name: 'Ada', times: 2 });
    assert.deepEqual(
        answer,
        { status: 200, body: { text: 'Hi Ada2', length: 7, days: ['2026-01-31'] } },
        'members of the view'
    );
});

test('A missing parameter is null', () => {
    assert.equal(
        (call('greet', { name: 'Ada' }).body as { text: string }).text,
        'Hi Adanull',
        'times is null'
    );
});

test('A parameter that does not fit is refused with its name and type', () => {
    const wrong = call('greet', { name: 'Ada', times: 'two' });
    assert.equal(wrong.status, 400, 'a text is no Integer');
    assert.match(
        (wrong.body as { message: string }).message,
        /times must be a Integer/,
        'the message tells what is wanted'
    );
    assert.equal(call('greet', { nam: 'Ada' }).status, 400, 'an unknown parameter is refused');
    assert.equal(call('greet', [1]).status, 400, 'parameters are named');
    assert.equal(call('ids', { given: ['nonsense'] }).status, 400, 'text that is no id is refused');
});

test('Collections get their element types', () => {
    const answer = call('ids', {
        given: ['005000000000001'],
        amounts: { a: 1.5 },
        at: '2026-01-15T12:00:00.000Z'
    });
    assert.deepEqual(answer.body, ['005000000000001AAA'], 'ids have 18 characters');
});

test('Only static AuraEnabled methods exist for clients', () => {
    assert.equal(call('notForClients', {}).status, 404, 'a method without the annotation');
    assert.equal(call('missing', {}).status, 404, 'no such method');
    assert.equal(callAura(org, adminId, 'Missing', 'greet', {}).status, 404, 'no such class');
});

test('A user without access to the class is refused', () => {
    const deps = { ...org, orgId: org.id, hasPermission: () => false, siteUrl: () => '' };
    const userId = addUser(deps, {
        username: 'uma@x.example',
        firstName: 'Uma',
        lastName: 'User',
        title: '',
        department: '',
        profile: 'Standard User',
        createdAt: 0
    });
    assert.equal(call('greet', {}, userId).status, 403, 'the profile does not enable the class');
});

test('A handled exception tells its text, others theirs, and no host frame leaks', () => {
    const handled = call('fail', { kind: 'handled' });
    assert.equal(handled.status, 500, 'an exception is an error');
    const body = handled.body as Record<string, string>;
    assert.equal(body['message'], 'Read me', 'the text for the user');
    assert.equal(body['exceptionType'], 'System.AuraHandledException', 'the type');
    const other = call('fail', {}).body as Record<string, string>;
    assert.equal(
        other['exceptionType'],
        'System.NullPointerException',
        'the type of another exception'
    );
    assert.match(
        other['stackTrace']!,
        /^Class\.Greeter\.fail: line 24, column 1$/,
        'frames of Apex only'
    );
});

test('A mistake of local-org is logged, and its text stays on the server', () => {
    const reported: unknown[] = [];
    const broken = { ...org, program: { ...org.program, shell: () => assert.fail('host detail') } };
    const params = { name: 'Ada' };
    const { status, body } = callAura(broken, adminId, 'Greeter', 'greet', params, (error) =>
        reported.push(error)
    );
    assert.equal(status, 500, 'the client learns that it failed');
    assert.doesNotMatch(JSON.stringify(body), /host detail/, 'but not why');
    assert.match(String(reported[0]), /host detail/, 'the log tells why');
});

test('A cacheable method may not write', () => {
    const body = call('write', {}).body as Record<string, string>;
    assert.equal(
        body['exceptionType'],
        'System.LimitException',
        'a limit, which Apex cannot catch'
    );
    assert.equal(body['message'], 'Too many DML statements: 1', 'the wording of the platform');
});

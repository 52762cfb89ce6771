import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unsupported } from '../../src/rt/exceptions.ts';
import {
    ApexBlob,
    ApexDatetime,
    type ApexList,
    ApexType,
    toText
} from '../../src/rt/values/index.ts';
import { call, map, text, throwsApex } from './call.ts';
import { inApex } from './fake-org.ts';
import { SObjectValue } from '../../src/sobj/sobject.ts';
import { platformConstant } from '../../src/rt/values/enum.ts';

test('failed assertions tell both values and cannot be caught', () => {
    const equal = (expected: unknown, actual: unknown, message: unknown = null) =>
        call('Assert.areEqual(Object,Object,String)', expected, actual, message);
    throwsApex(
        () => equal(1, 2, 'count'),
        'System.AssertException',
        'Assertion Failed: count: Expected: 1, Actual: 2',
        'message and values'
    );
    throwsApex(
        () => equal('a', 'A'),
        'System.AssertException',
        'Assertion Failed: Expected: a, Actual: A',
        'text is compared with case'
    );
    equal(1, 1n, 'numbers are compared across types');
    throwsApex(
        () => call('Assert.fail(String)', 'no'),
        'System.AssertException',
        'Assertion Failed: no',
        'fail'
    );
    throwsApex(
        () => call('System.assert(Boolean)', null),
        'System.AssertException',
        'Assertion Failed',
        'null is not true'
    );
    assert.throws(
        () => call('Assert.fail()'),
        (error: { catchable?: boolean }) => error.catchable === false,
        'no catch clause sees a failed assertion'
    );
});

test('exceptions', () => {
    const cause = call('MathException.<init>(String)', 'Divide by 0');
    const outer = call('CalloutException.<init>(String,Exception)', 'failed', cause);
    assert.equal(text('Exception.getTypeName()', outer), 'System.CalloutException', 'type name');
    assert.equal(call('Exception.getCause()', outer), cause, 'cause');
    assert.equal(toText(outer), 'System.CalloutException: failed', 'text');
    const silent = call('MathException.<init>()');
    assert.equal(
        text('Exception.getMessage()', silent),
        'Script-thrown exception',
        'no message given'
    );
    const aura = call('AuraHandledException.<init>(String)', 'for the client') as {
        clientMessage: string;
    };
    assert.equal(
        text('Exception.getMessage()', aura),
        'Script-thrown exception',
        'the text is for the client'
    );
    assert.equal(aura.clientMessage, 'for the client', 'who reads it');
});

test('dynamic SOQL binds by name and checks what it is told', () => {
    inApex(({ userId }) => {
        const query = 'SELECT Username FROM User WHERE Id = :id';
        const level = platformConstant('AccessLevel', 'SYSTEM_MODE');
        const users = call(
            'Database.queryWithBinds(String,Map<String,Object>,AccessLevel)',
            query,
            map(['ID', userId]),
            level
        ) as ApexList;
        assert.equal(
            (users.get(0) as SObjectValue).get('username'),
            'ada@example.com',
            'bound without case'
        );
        throwsApex(
            () => call('Database.query(String,AccessLevel)', query, level),
            'System.QueryException',
            'Variable does not exist: id',
            'no local variable of that name'
        );
        const count = 'SELECT COUNT() FROM User';
        assert.equal(call('Database.countQuery(String,AccessLevel)', count, level), 1, 'count');
        assert.equal(call('Limits.getQueries()'), 2, 'queries that ran are counted');
    });
});

test('savepoints undo rows, and later ones are void after that', () => {
    inApex(({ org }) => {
        const first = call('Database.setSavepoint()');
        const id = org.store.insert('Account', { Name: 'Acme' });
        const second = call('Database.setSavepoint()');
        call('Database.rollback(Savepoint)', first);
        assert.equal(org.store.get('Account', id), undefined, 'the row is gone');
        throwsApex(
            () => call('Database.rollback(Savepoint)', second),
            'System.TypeException',
            'Savepoint no longer valid.',
            'a later savepoint'
        );
        assert.equal(call('Limits.getDmlStatements()'), 3, 'savepoints and rollbacks count as DML');
    });
});

test('callouts are answered by mocks only', () => {
    const request = call('HttpRequest.<init>()');
    const send = () => call('Http.send(HttpRequest)', call('Http.<init>()'), request);
    call('HttpRequest.setEndpoint(String)', request, 'https://example.com');
    inApex(() =>
        throwsApex(
            send,
            'System.CalloutException',
            'Callouts are off: https://example.com',
            'no mock'
        )
    );
    inApex(
        ({ limits }) => {
            const response = call('HttpResponse.<init>()');
            call('HttpResponse.setBody(String)', response, '{}');
            call('Test.setMock(Type,Object)', new ApexType('HttpCalloutMock'), {
                i_respond_1: () => response
            });
            assert.equal(text('HttpResponse.getBody()', send()), '{}', 'the answer of the mock');
            limits.count('dmlStatements');
            throwsApex(
                send,
                'System.CalloutException',
                'You have uncommitted work pending. Please commit or rollback before calling out',
                'after DML'
            );
            call('Test.startTest()');
            send();
            assert.equal(call('Limits.getCallouts()'), 1, 'startTest gives fresh limits');
            call('Test.stopTest()');
            assert.equal(call('Limits.getCallouts()'), 2, 'stopTest gives the test its own back');
        },
        { isTest: true }
    );
});

test('startTest can be called once, and only in tests', () => {
    inApex(
        () => {
            call('Test.startTest()');
            throwsApex(
                () => call('Test.startTest()'),
                'System.FinalException',
                'Testing already started',
                'twice'
            );
            call('Test.stopTest()');
            throwsApex(
                () => call('Test.stopTest()'),
                'System.FinalException',
                'Testing has not started',
                'twice'
            );
        },
        { isTest: true }
    );
    inApex(() =>
        throwsApex(
            () => call('Test.startTest()'),
            'System.TypeException',
            'Test.startTest can be called from a test only',
            'outside of tests'
        )
    );
});

test('jobs without a runner are refused rather than lost', () => {
    inApex(() =>
        assert.throws(() => call('System.enqueueJob(Queueable)', {}), Unsupported, 'no runner')
    );
});

test('matchers walk through a text', () => {
    const pattern = call('Pattern.compile(String)', '(\\w)(\\d)?');
    const matcher = call('Pattern.matcher(String)', pattern, 'a1 b');
    assert.equal(call('Matcher.find()', matcher), true, 'first match');
    assert.equal(call('Matcher.group(Integer)', matcher, 2), '1', 'group');
    assert.equal(call('Matcher.find()', matcher), true, 'second match');
    assert.equal(call('Matcher.start()', matcher), 3, 'its place');
    assert.equal(call('Matcher.group(Integer)', matcher, 2), null, 'a group without part in it');
    assert.equal(call('Matcher.find()', matcher), false, 'no more');
    throwsApex(
        () => call('Matcher.group()', matcher),
        'System.StringException',
        'No match available',
        'none'
    );
    assert.equal(call('Matcher.groupCount()', matcher), 2, 'groups');
    assert.equal(
        call('Pattern.matches(String,String)', 'a|ab', 'ab'),
        true,
        'the whole text is tried'
    );
});

test('digests, encodings and ids', () => {
    const digest = call('Crypto.generateDigest(String,Blob)', 'SHA-256', ApexBlob.ofText('abc'));
    assert.equal(
        call('EncodingUtil.convertToHex(Blob)', digest),
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        'FIPS 180-2, appendix B.1'
    );
    assert.equal(
        call('EncodingUtil.urlEncode(String,String)', "a b&é'~*", 'UTF-8'),
        'a+b%26%C3%A9%27%7E*',
        'as java.net.URLEncoder'
    );
    throwsApex(
        () => call('Blob.toString()', new ApexBlob(Buffer.from([0xff]))),
        'System.StringException',
        'BLOB is not a valid UTF-8 string',
        'bytes that are no text'
    );
    throwsApex(
        () => call('Id.valueOf(String)', 'nonsense'),
        'System.StringException',
        'Invalid id: nonsense',
        'no id'
    );
    assert.equal(
        inApex(() => text('UUID.randomUUID()')),
        'a5a5a5a5-a5a5-45a5-a5a5-a5a5a5a5a5a5',
        'version 4'
    );
});

test('describe tells flags of the schema and access of the user', () => {
    inApex(() => {
        const all = call('Schema.getGlobalDescribe()');
        const token = call('Map.get(K)', all, 'LOGINHISTORY');
        const describe = call('Schema.SObjectType.getDescribe()', token);
        assert.equal(
            call('Schema.DescribeSObjectResult.getName()', describe),
            'LoginHistory',
            'any case'
        );
        const fields = call('Schema.DescribeSObjectResult.get fields', describe);
        const status = call(
            'Map.get(K)',
            call('Schema.SObjectTypeFields.getMap()', fields),
            'Status'
        );
        const field = call('Schema.SObjectField.getDescribe()', status);
        assert.equal(
            call('Schema.DescribeFieldResult.isFilterable()', field),
            false,
            'Status has no filter'
        );
        assert.equal(text('Schema.DescribeFieldResult.getType()', field), 'STRING', 'type');
    });
});

test('labels come in the language of the user', () => {
    const labels = [
        {
            name: 'Hello',
            value: 'Hello',
            language: 'en_US',
            translations: new Map([['de', 'Hallo']])
        }
    ];
    const get = (language: string) =>
        inApex(() => call('Label.get(String,String)', null, 'hello'), {
            user: { LanguageLocaleKey: language },
            org: { project: { labels } }
        });
    assert.equal(get('de'), 'Hallo', 'translated');
    assert.equal(get('fr'), 'Hello', 'not translated');
});

test('Test.setCreatedDate changes the row', () => {
    inApex(
        ({ org }) => {
            const id = org.store.insert('Account', { Name: 'Acme' });
            call('Test.setCreatedDate(Id,Datetime)', id, new ApexDatetime(5));
            assert.equal(org.store.get('Account', id)?.['CreatedDate'], 5, 'created date');
        },
        { isTest: true }
    );
});

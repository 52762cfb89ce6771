import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTestClass, type TestOutcome } from '../../src/run/test-runner.ts';
import { compileTolerant } from '../../src/run/tolerant.ts';
import { plainReader } from '../../src/front/cache.ts';
import { filesOf, orgWith } from './fixture.ts';

const SETUP = `@IsTest
private class SetupTest {
    static Integer calls = 0;
    @TestSetup
    static void make() {
        insert as system new PermissionSet(Name = 'Made', Label = 'Made');
    }
    @IsTest
    static void first() {
        calls++;
        delete as system [SELECT Id FROM PermissionSet WHERE Name = 'Made'];
        System.assertEquals(1, calls);
    }
    @IsTest
    static void second() {
        calls++;
        System.assertEquals(1, calls, 'statics are fresh');
        System.assertEquals(1, [SELECT COUNT() FROM PermissionSet WHERE Name = 'Made'], 'the set-up is back');
    }
    @IsTest
    static void third() {
        try {
            Assert.areEqual(1, 2, 'no');
        } catch (Exception e) {
            System.debug('caught');
        }
    }
    @IsTest(seeAllData=true)
    static void fourth() {
    }
    @IsTest
    static void limits() {
        Integer n = [SELECT COUNT() FROM PermissionSet];
        Test.startTest();
        System.assertEquals(0, Limits.getQueries(), 'fresh limits');
        Test.stopTest();
        System.assertEquals(1, Limits.getQueries(), 'the limits of before');
    }
}`;

function run(source: string, name: string): Map<string, TestOutcome> {
    const { org, adminId } = orgWith({ [`${name}.cls`]: source });
    const outcomes = runTestClass(org, org.program.symbol(name)!, {
        userId: adminId,
        timer: () => 0
    });
    return new Map(outcomes.map((outcome) => [outcome.method, outcome]));
}

test('Each test starts from the set-up with fresh statics', () => {
    const outcomes = run(SETUP, 'SetupTest');
    assert.equal(outcomes.get('first')!.message, '', 'the first test passes');
    assert.equal(outcomes.get('second')!.message, '', "the second doesn't see what the first did");
});

test('A failed assertion fails the test although the test catches everything', () => {
    const third = run(SETUP, 'SetupTest').get('third')!;
    assert.equal(third.outcome, 'fail', 'the outcome');
    assert.match(
        third.message,
        /Assertion Failed: no: Expected: 1, Actual: 2\nClass\.SetupTest\.third: line 23/,
        'text and line'
    );
});

test('Tests on the data of the org are not supported', () => {
    assert.equal(run(SETUP, 'SetupTest').get('fourth')!.outcome, 'unsupported', 'the outcome');
});

test('startTest gives fresh limits and stopTest the old ones back', () => {
    assert.equal(run(SETUP, 'SetupTest').get('limits')!.message, '', 'the outcome');
});

test('A class with errors takes those that need it along, and no others', () => {
    const { org } = orgWith({});
    const { program, broken } = compileTolerant(
        filesOf({
            'Broken.cls': 'public class Broken { Missing m; }',
            'Needs.cls': 'public class Needs { Broken b; }',
            'Fine.cls': 'public class Fine { }'
        }),
        org.schema,
        plainReader
    );
    assert.deepEqual(
        program.classes.map((one) => one.name),
        ['Fine'],
        'what is left'
    );
    assert.equal(broken.get('Broken.cls')?.message, 'Invalid type: Missing', 'the error itself');
    assert.equal(broken.get('Needs.cls')?.message, 'Invalid type: Broken', 'what follows from it');
});

/** Platform events, run by tests of the app and by ordinary transactions. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Org } from '../../src/org.ts';
import { createMemoryOrg } from '../../src/run/memory-org.ts';
import { compileProgram } from '../../src/run/program.ts';
import { runTestClass } from '../../src/run/test-runner.ts';
import { runInTransaction } from '../../src/run/transaction.ts';
import { filesOf } from './fixture.ts';

const TITLE = `update new User(Id = UserInfo.getUserId(), Title = String.join(titles, ','));`;
const trigger = (
    object: string
) => `trigger On${object.replace(/_/g, '')} on ${object} (after insert) {
    List<String> titles = new List<String>();
    for (${object} e : Trigger.new) titles.add(e.Text__c);
    ${TITLE}
}`;
const SOURCES = {
    'Late.trigger': trigger('Late__e'),
    'Now.trigger': trigger('Now__e'),
    'Again.trigger': `trigger Again on Again__e (after insert) { Tries.run(Trigger.new[0].Text__c); }`,
    'Tries.cls': `public class Tries {
    static Integer count = 0;
    public static void run(String text) {
        count++;
        update new User(Id = UserInfo.getUserId(), Title = text);
        if (text == 'never' || count < 3) throw new EventBus.RetryableException(String.valueOf(count));
    }
}`,
    'Publisher.cls': `public class Publisher {
    public static void late() { EventBus.publish(new Late__e(Text__c = 'late')); }
    public static void lateThenFail() { late(); Integer i = 1 / 0; }
    public static void nowThenFail() { EventBus.publish(new Now__e(Text__c = 'now')); Integer i = 1 / 0; }
}`,
    'Checks.cls': `@IsTest private class Checks {
    class Listener implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {
        public void onSuccess(EventBus.SuccessResult r) { log.add('arrived ' + r.getEventUuids().size()); }
        public void onFailure(EventBus.FailureResult r) { log.add('lost ' + r.getEventUuids().size()); }
    }
    static List<String> log = new List<String>();
    @IsTest static void waitsForDeliver() {
        Publisher.late();
        Assert.areNotEqual('late', title(), 'not yet');
        Test.getEventBus().deliver();
        Assert.areEqual('late', title(), 'delivered');
    }
    @IsTest static void stopTestDelivers() {
        Test.startTest(); Publisher.late(); Test.stopTest();
        Assert.areEqual('late', title(), 'delivered');
    }
    @IsTest static void rollbackTakesBack() {
        Savepoint s = Database.setSavepoint();
        EventBus.publish(new List<SObject>{ new Late__e(Text__c = 'late'), new Now__e(Text__c = 'now') });
        Database.rollback(s);
        Test.getEventBus().deliver();
        Assert.areEqual('now', title(), 'only what is published immediately survives');
    }
    @IsTest static void callbacks() {
        EventBus.publish(new List<Late__e>{ new Late__e(Text__c = 'a'), new Late__e(Text__c = 'b') }, new Listener());
        Test.getEventBus().deliver();
        EventBus.publish(new Late__e(Text__c = 'c'), new Listener());
        Test.getEventBus().fail();
        Assert.areEqual(new List<String>{ 'arrived 2', 'lost 1' }, log, 'callbacks');
    }
    @IsTest static void countsCalls() {
        Integer before = Limits.getPublishImmediateDML();
        List<Now__e> many = new List<Now__e>();
        for (Integer i = 0; i < 200; i++) many.add(new Now__e(Text__c = 'now'));
        EventBus.publish(many);
        Assert.areEqual(1, Limits.getPublishImmediateDML() - before, 'a call counts once, whatever it publishes');
    }
    @IsTest static void comesAgainWhenTheTriggerAsks() {
        EventBus.publish(new Again__e(Text__c = 'third'));
        Test.getEventBus().deliver();
        Assert.areEqual('third', title(), 'the third try went well');
    }
    @IsTest static void comesTenTimesAtMost() {
        EventBus.publish(new Again__e(Text__c = 'never'));
        try { Test.getEventBus().deliver(); Assert.fail('it never goes well'); }
        catch (EventBus.RetryableException e) { Assert.areEqual('10', e.getMessage(), 'the last of ten tries'); }
    }
    static String title() { return [SELECT Title FROM User WHERE Id = :UserInfo.getUserId()].Title; }
}`
};

function eventOrg(): { org: Org; adminId: string } {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-'));
    try {
        define(folder, 'Late__e', 'PublishAfterCommit');
        define(folder, 'Now__e', 'PublishImmediately');
        define(folder, 'Again__e', 'PublishImmediately');
        const { org, adminId } = createMemoryOrg(folder);
        const program = compileProgram(filesOf(SOURCES, 60), org.schema);
        return { adminId, org: { ...org, program } };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

function define(folder: string, name: string, behavior: string): void {
    mkdirSync(join(folder, 'objects', name), { recursive: true });
    const field =
        '<fields><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>20</length></fields>';
    writeFileSync(
        join(folder, 'objects', name, `${name}.object-meta.xml`),
        `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><label>${name}</label>` +
            `${field}<publishBehavior>${behavior}</publishBehavior></CustomObject>`
    );
}

const { org, adminId } = eventOrg();

test('In a test events wait until they are delivered', () => {
    const outcomes = runTestClass(org, org.program.symbol('Checks')!, {
        userId: adminId,
        timer: () => 0
    });
    for (const { method, outcome, message } of outcomes)
        assert.equal(outcome, 'pass', `${method}: ${message}`);
    assert.equal(outcomes.length, 7, 'all tests ran');
});

test('Events follow their transaction; immediate ones come even when it fails', () => {
    const publish = (method: string) => {
        org.store.update('User', adminId, { Title: null });
        const call = () =>
            runInTransaction(org, { userId: adminId }, () =>
                org.program.shell(org.program.symbol('Publisher')!)[`m_${method}`]!()
            );
        if (method.endsWith('fail')) assert.throws(call, /Divide by 0/, method);
        else call();
        return org.store.get('User', adminId)?.['Title'];
    };
    assert.equal(publish('late'), 'late', 'after the commit');
    assert.equal(publish('latethenfail'), null, 'no commit, no event');
    assert.equal(publish('nowthenfail'), 'now', 'published at once');
});

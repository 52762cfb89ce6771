/** Asynchronous Apex, run by tests of the app. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTestClass } from '../../src/run/test-runner.ts';
import { CompileErrors } from '../../src/front/problem.ts';
import { orgWith, type Sources } from './fixture.ts';

/** Runs the tests of the class `Checks`. @returns `method: outcome message` */
function run(sources: Sources): Record<string, string> {
    const { org, adminId } = orgWith(sources, 60);
    const outcomes = runTestClass(org, org.program.symbol('Checks')!, {
        userId: adminId,
        timer: () => 0
    });
    return Object.fromEntries(
        outcomes.map((one) => [
            one.method,
            [one.outcome, one.message.split('\n')[0]].join(' ').trim()
        ])
    );
}

test('A future method runs at stopTest, with copies of its arguments', () => {
    const outcomes = run({
        'Later.cls': `public class Later {
    @future public static void rename(Id userId, List<String> names) {
        Assert.isTrue(System.isFuture(), 'a future is a future');
        update new User(Id = userId, LastName = names[0]);
        again();
    }
    public static void again() { try { nothing(); } catch (AsyncException e) { System.debug(e); } }
    @future public static void nothing() {}
}`,
        'Checks.cls': `@IsTest private class Checks {
    @IsTest static void waits() {
        List<String> names = new List<String>{ 'later' };
        Test.startTest();
        Later.rename(UserInfo.getUserId(), names);
        names[0] = 'changed';
        Assert.areNotEqual('later', nameNow(), 'not yet');
        Test.stopTest();
        Assert.areEqual('later', nameNow(), 'what the list held at the call');
        Assert.areEqual(1, [SELECT COUNT() FROM AsyncApexJob WHERE JobType = 'Future' AND Status = 'Completed'], 'one job');
    }
    @IsTest static void hasALimit() { for (Integer i = 0; i < 51; i++) Later.nothing(); }
    static String nameNow() { return [SELECT LastName FROM User WHERE Id = :UserInfo.getUserId()].LastName; }
}`
    });
    assert.equal(outcomes['waits'], 'pass', 'the call waits');
    assert.equal(
        outcomes['hasALimit'],
        'fail System.LimitException: Too many future calls: 51',
        'fifty calls at most'
    );
});

test('A future method takes plain values only, is static and returns nothing', () => {
    for (const [declaration, message] of [
        ['@future public static void a(User u) {}', /Unsupported parameter type User/],
        ['@future public void a() {}', /must be static/],
        ['@future public static Integer a() { return 1; }', /return void/]
    ] as const) {
        assert.throws(
            () => orgWith({ 'A.cls': `public class A { ${declaration} }` }),
            (error) => error instanceof CompileErrors && message.test(error.message),
            declaration
        );
    }
});

test('A batch runs start, one execute and finish; only a stateful one remembers', () => {
    const batch = (
        name: string,
        more: string
    ) => `public class ${name} implements Database.Batchable<SObject>${more} {
    public Integer seen = 0;
    public static Integer finished;
    public Database.QueryLocator start(Database.BatchableContext c) {
        return Database.getQueryLocator('SELECT Id, LastName FROM User WHERE LastName LIKE \\'b%\\'');
    }
    public void execute(Database.BatchableContext c, List<User> users) {
        Assert.isTrue(System.isBatch(), 'in a batch');
        for (User u : users) u.LastName += seen;
        seen += users.size();
        update users;
    }
    public void finish(Database.BatchableContext c) {
        AsyncApexJob job = [SELECT TotalJobItems, JobItemsProcessed FROM AsyncApexJob WHERE Id = :c.getJobId()];
        update new User(Id = UserInfo.getUserId(), Title = seen + '/' + job.TotalJobItems + '/' + job.JobItemsProcessed);
    }
}`;
    const outcomes = run({
        'Plain.cls': batch('Plain', ''),
        'Stateful.cls': batch('Stateful', ', Database.Stateful'),
        'Checks.cls': `@IsTest private class Checks {
    @TestSetup static void users() {
        Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
        List<User> users = new List<User>();
        for (Integer i = 0; i < 3; i++) users.add(new User(LastName = 'b' + i, Alias = 'b' + i, ProfileId = p.Id,
            Username = 'b' + i + '@x.example', Email = 'b@x.example', LanguageLocaleKey = 'en_US',
            LocaleSidKey = 'en_US', TimeZoneSidKey = 'GMT', EmailEncodingKey = 'UTF-8'));
        insert users;
    }
    @IsTest static void forgets() {
        Test.startTest(); Database.executeBatch(new Plain()); Test.stopTest();
        Assert.areEqual('0/1/1', title(), 'fields are those of the start');
    }
    @IsTest static void remembers() {
        Test.startTest(); Database.executeBatch(new Stateful(), 3); Test.stopTest();
        Assert.areEqual('3/1/1', title(), 'fields go along');
    }
    @IsTest static void oneChunk() {
        Test.startTest(); Database.executeBatch(new Plain(), 2); Test.stopTest();
    }
    static String title() { return [SELECT Title FROM User WHERE Id = :UserInfo.getUserId()].Title; }
}`
    });
    assert.equal(outcomes['forgets'], 'pass', 'each part gets the instance as it was made');
    assert.equal(outcomes['remembers'], 'pass', 'a stateful batch keeps its fields');
    assert.match(
        outcomes['oneChunk']!,
        /^fail System.UnexpectedException: No more than one executeBatch/,
        'a test may have one chunk'
    );
});

test('A scheduled job runs once at stopTest, and its trigger tells when it would', () => {
    const outcomes = run({
        'Nightly.cls': `public class Nightly implements Schedulable {
    public void execute(SchedulableContext c) {
        update new User(Id = UserInfo.getUserId(), Title = 'ran for ' + (c.getTriggerId() != null));
    }
}`,
        'Checks.cls': `@IsTest private class Checks {
    @IsTest static void runs() {
        Test.startTest();
        Id job = System.schedule('nightly', '0 30 2 ? * MON-FRI', new Nightly());
        CronTrigger t = [SELECT CronExpression, TimesTriggered, NextFireTime FROM CronTrigger WHERE Id = :job];
        Assert.areEqual(0, t.TimesTriggered, 'not yet');
        Assert.areEqual(Datetime.newInstanceGmt(2026, 1, 16, 2, 30, 0), t.NextFireTime, 'the night after Thursday noon');
        Test.stopTest();
        Assert.areEqual('ran for true', [SELECT Title FROM User WHERE Id = :UserInfo.getUserId()].Title, 'once');
    }
    @IsTest static void refusesNonsense() { System.schedule('x', '0 0 0 * * *', new Nightly()); }
    @IsTest static void refusesTheSameName() {
        System.schedule('x', '0 0 0 * * ?', new Nightly());
        System.schedule('x', '0 0 0 * * ?', new Nightly());
    }
}`
    });
    assert.equal(outcomes['runs'], 'pass', 'the job runs');
    assert.match(
        outcomes['refusesNonsense']!,
        /^fail System.StringException: Illegal cron/,
        'one day field must be ?'
    );
    assert.match(outcomes['refusesTheSameName']!, /already scheduled/, 'names are unique');
});

test('A finalizer hears how its queueable ended', () => {
    const outcomes = run({
        'Work.cls': `public class Work implements Queueable, Finalizer {
    Boolean fails;
    public Work(Boolean fails) { this.fails = fails; }
    public void execute(QueueableContext c) {
        System.attachFinalizer(this);
        if (fails) throw new IllegalArgumentException('broken');
    }
    public void execute(FinalizerContext c) {
        String title = c.getResult() + ' ' + c.getException()?.getMessage();
        update new User(Id = UserInfo.getUserId(), Title = title);
    }
}`,
        'Checks.cls': `@IsTest private class Checks {
    @IsTest static void success() { check(false, 'SUCCESS null'); }
    @IsTest static void failure() { check(true, 'UNHANDLED_EXCEPTION broken'); }
    static void check(Boolean fails, String expected) {
        Test.startTest();
        System.enqueueJob(new Work(fails));
        try { Test.stopTest(); } catch (IllegalArgumentException e) { System.debug(e); }
        Assert.areEqual(expected, [SELECT Title FROM User WHERE Id = :UserInfo.getUserId()].Title, 'the title');
    }
}`
    });
    assert.deepEqual(outcomes, { success: 'pass', failure: 'pass' }, 'both ends');
});

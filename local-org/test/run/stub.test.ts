import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runTestClass } from '../../src/run/test-runner.ts';
import { orgWith } from './fixture.ts';

test('A stub answers methods of classes and interfaces; constructors and statics are left alone', () => {
    const { org, adminId } = orgWith({
        'Clock.cls': 'public interface Clock { Datetime time(); void wind(Integer turns); }',
        'Greeter.cls': `public virtual class Greeter {
    public Greeter() { throw new IllegalArgumentException('constructors do not run'); }
    public String greet(String name) { return 'real'; }
    public static String fixed() { return 'static'; }
    public override String toString() { return 'real'; }
}`,
        'Checks.cls': `@IsTest private class Checks implements StubProvider {
    static List<Object> log = new List<Object>();
    Object answer;
    public Object handleMethodCall(Object stub, String name, Type returns, List<Type> types, List<String> names, List<Object> args) {
        log.addAll(new List<Object>{ name, returns, types, names, args });
        return answer;
    }
    static Object stub(Type t, Object answer) {
        Checks c = new Checks();
        c.answer = answer;
        return Test.createStub(t, c);
    }
    @IsTest static void classes() {
        Greeter g = (Greeter) stub(Greeter.class, 'mocked');
        Assert.areEqual('mocked', g.greet('Ada'), 'the answer');
        Assert.areEqual('greet, String, (String), (name), (Ada)', String.join(log, ', '), 'the call');
        Assert.areEqual('mocked', String.valueOf(g), 'the platform asks it too');
        Assert.areEqual('static', Greeter.fixed(), 'statics');
    }
    @IsTest static void interfaces() {
        Clock c = (Clock) stub(Clock.class, null);
        c.wind(3);
        Assert.areEqual('wind, , (Integer), (turns), (3)', String.join(log, ', '), 'a void method');
        Assert.isNull(c.time(), 'null is an answer');
    }
    @IsTest static void wrongAnswer() {
        ((Greeter) stub(Greeter.class, 1)).greet('Ada');
    }
}`
    });
    const outcomes = runTestClass(org, org.program.symbol('Checks')!, {
        userId: adminId,
        timer: () => 0
    });
    assert.deepEqual(
        outcomes.map((one) => `${one.method}: ${one.outcome} ${one.message.split('\n')[0]}`.trim()),
        [
            'classes: pass',
            'interfaces: pass',
            'wrongAnswer: fail System.TypeException: Invalid conversion from runtime type Integer to String'
        ],
        'what a stub does'
    );
});

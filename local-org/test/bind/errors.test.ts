/** Compile errors: what they say, and where. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompileErrors } from '../../src/front/problem.ts';
import { orgWith, type Sources } from '../run/fixture.ts';

/** The errors as `file:line:column message`, in order. */
function errorsOf(sources: Sources): string[] {
    try {
        orgWith(sources);
        return [];
    } catch (error) {
        if (!(error instanceof CompileErrors)) throw error;
        return error.problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.message}`);
    }
}

const OTHER = `public virtual class Other {
    private Integer hidden;
    protected Integer forHeirs;
    @TestVisible private static void forTests() {}
    public Integer readOnly { get; private set; }
    private class Nested {}
}`;

test('Every error is told, with file, line and column', () => {
    const source = `public class A {
    Integer i = 'text';
    void run() {
        missing();
        String s = nowhere;
        Unknown u;
    }
}`;
    assert.deepEqual(
        errorsOf({ 'A.cls': source }),
        [
            'A.cls:2:17 Illegal assignment from String to Integer',
            'A.cls:4:9 Method does not exist or incorrect signature: void missing() from the type A',
            'A.cls:5:20 Variable does not exist: nowhere',
            'A.cls:6:9 Invalid type: Unknown'
        ],
        'one mistake does not hide the next'
    );
});

test('Members are seen by their class, its heirs and its tests, as they are declared', () => {
    const use = (head: string, body: string) =>
        errorsOf({
            'Other.cls': OTHER,
            'User1.cls': `${head} { static void run(Other o) { ${body} } }`
        });
    const allowed = [
        ['public class User1 extends Other', 'Integer i = o.forHeirs;'],
        ['@IsTest private class User1', 'Other.forTests();'],
        ['public class User1', 'Integer i = o.readOnly;']
    ] as const;
    const refused = [
        ['public class User1', 'Integer i = o.hidden;', 'Variable is not visible: Other.hidden'],
        [
            'public class User1',
            'Integer i = o.forHeirs;',
            'Variable is not visible: Other.forHeirs'
        ],
        ['public class User1', 'Other.forTests();', 'Method is not visible: void Other.forTests()'],
        ['public class User1', 'o.readOnly = 1;', 'Variable is not visible: Other.readOnly'],
        ['public class User1', 'Other.Nested i;', 'Type is not visible: Other.Nested']
    ] as const;
    for (const [head, body] of allowed) assert.deepEqual(use(head, body), [], `${head}: ${body}`);
    for (const [head, body, message] of refused)
        assert.deepEqual(
            use(head, body).map((one) => one.replace(/^\S+ /, '')),
            [message],
            `${head}: ${body}`
        );
});

test('The nearest overload is called, and none when two are as near', () => {
    const overloads = `
    static void two(Long a, Integer b) {}
    static void two(Integer a, Long b) {}
    static String one(Long a) { return null; }
    static Integer one(Decimal a) { return null; }`;
    const run = (code: string) =>
        errorsOf({ 'A.cls': `public class A {${overloads}\n    static void run() { ${code} }\n}` });
    assert.deepEqual(run('String s = one(1);'), [], 'Long is nearer to Integer than Decimal');
    assert.deepEqual(run('Integer i = one(1.5);'), [], 'only Decimal takes a Decimal');
    assert.deepEqual(
        run('two(1, 1);'),
        ['A.cls:6:25 Method signature is ambiguous: two(Integer, Integer)'],
        'both need one widening'
    );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStack } from '../../src/run/stack.ts';
import { LineWriter } from '../../src/emit/lines.ts';

test('Text stands on the line it belongs to', () => {
    const writer = new LineWriter();
    writer.write('a;', 2);
    writer.write('b;', 1);
    writer.write('c;', 4);
    assert.equal(
        writer.toString(),
        '\na;b;\n\nc;',
        'a line already passed stays where the writer is'
    );
});

test('Only frames of emitted functions are frames of Apex', () => {
    const stack =
        'Error: x\n    at Object.Outer$Inner$$go [as m_go] (Outer.cls:7:3)\n    at run (/host/file.ts:1:1)' +
        '\n    at Outer$$$init (Outer.cls:2:9)';
    assert.deepEqual(
        readStack(stack),
        [
            { place: 'Class.Outer.Inner.go', line: 7, column: 1 },
            { place: 'Class.Outer.<init>', line: 2, column: 1 }
        ],
        'in the words of the platform'
    );
});

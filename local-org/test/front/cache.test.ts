import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cachedReader } from '../../src/front/cache.ts';
import { parseUnit } from '../../src/front/parse.ts';

function inFolder(work: (folder: string) => void): void {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-'));
    try {
        work(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

test('A tree from the cache is the tree of the parser', () =>
    inFolder((folder) => {
        const source = "public class A { Long n = -9223372036854775808L; String s = '😀'; }";
        cachedReader(folder).read(source, 'class');
        assert.deepEqual(
            cachedReader(folder).read(source, 'class'),
            parseUnit(source, 'class'),
            'nothing is lost as JSON'
        );
    }));

test('What is in the cache is not parsed again', () =>
    inFolder((folder) => {
        const reader = cachedReader(folder);
        reader.read('public class A {}', 'class');
        const [file] = readdirSync(folder);
        writeFileSync(join(folder, file!), '{"kind":"enum"}');
        assert.equal(reader.read('public class A {}', 'class').kind, 'enum', 'the file answers');
    }));

test('A damaged file is read anew', () =>
    inFolder((folder) => {
        const reader = cachedReader(folder);
        reader.read('public class A {}', 'class');
        const [file] = readdirSync(folder);
        writeFileSync(join(folder, file!), '{"kin');
        assert.equal(reader.read('public class A {}', 'class').kind, 'class', 'the source answers');
    }));

test('A syntax error names line and column', () => {
    assert.throws(
        () => parseUnit('public class A {\n  void f() { int }\n}', 'class'),
        { rule: 'syntax', at: { line: 2, column: 18 } },
        'the place'
    );
});

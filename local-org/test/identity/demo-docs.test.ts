import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { stories } from '../../src/identity/demo/stories/index.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/DEMO.md'), 'utf8');

test('docs/DEMO.md tells every story as it is, and no other', () => {
    const told = stories.map(({ people, cause, summary }) => {
        const names = people.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
        return `| ${names.join(', ')} | \`${cause}\` | ${summary} |`;
    });
    const written = page.split('\n').filter((line) => /^\| .* \| `[A-Z_]+` \|/.test(line));
    assert.deepEqual(written, told, 'one line for each story, in their order');
});

test('no person has two stories, and no cause is told twice', () => {
    const names = stories.flatMap(({ people }) => people.map(({ username }) => username));
    assert.equal(new Set(names).size, names.length, 'people');
    const causes = stories.map(({ cause }) => cause);
    assert.equal(new Set(causes).size, causes.length, 'causes');
});

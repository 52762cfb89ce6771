/** Every cause that the app knows happens to somebody in the demo org. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { stories } from '../../src/identity/demo/stories/index.ts';

const diagnosis = resolve(import.meta.dirname, '../../../force-app/main/diagnosis');

/** Causes that no story tells, with the reason. */
const untold: ReadonlyMap<string, string> = new Map();

/** Those that rules speak of. */
function causesOfRules(): string[] {
    const file = join(diagnosis, 'classes/engine/CauseCode.cls');
    return [...readFileSync(file, 'utf8').matchAll(/String \w+ = '(\w+)'/g)].map(
        ([, code]) => code!
    );
}

/** Those that statuses of the dictionary name. */
function causesOfStatuses(): string[] {
    const folder = join(diagnosis, 'customMetadata');
    const files = readdirSync(folder).filter((name) => name.startsWith('Login_Status.'));
    return files.flatMap((name) => {
        const xml = readFileSync(join(folder, name), 'utf8');
        const cause = /<field>Cause__c<\/field>\s*<value[^>]*>(\w+)</.exec(xml)?.[1];
        return cause === undefined ? [] : [cause];
    });
}

test('each cause has a story, or a reason why not', () => {
    const told = new Set(stories.map(({ cause }) => cause));
    const known = new Set([...causesOfRules(), ...causesOfStatuses()]);
    assert.ok(known.size > 30, `there are causes to look for: ${known.size}`);
    const missing = [...known].filter((cause) => !told.has(cause) && !untold.has(cause));
    assert.deepEqual(missing, [], 'neither told nor excused');
    const invented = [...told].filter((cause) => !known.has(cause));
    assert.deepEqual(invented, [], 'no story of a cause that the app does not know');
    const outdated = [...untold.keys()].filter((cause) => told.has(cause) || !known.has(cause));
    assert.deepEqual(outdated, [], 'no excuse that is no longer needed');
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { applySettingsFile } from '../../src/cli/settings-file.ts';
import { readStartOptions } from '../../src/cli/start-options.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { createFixture } from '../identity/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-settings-'));
after(() => rmSync(folder, { recursive: true }));

function fileWith(text: string): string {
    const path = join(folder, 'settings.json');
    writeFileSync(path, text);
    return path;
}

test('a file puts its settings in force and leaves the others', () => {
    const { identity } = createFixture();
    applySettingsFile(identity, fileWith('{"maxInvalidAttempts": 3, "soapLogin": "off"}'));
    const { maxInvalidAttempts, soapLogin, lockoutMinutes } = identity.settings();
    assert.deepEqual([maxInvalidAttempts, soapLogin, lockoutMinutes], [3, 'off', 15], 'in force');
});

test('a file that cannot be says which and why, and changes nothing', () => {
    const { identity } = createFixture();
    const before = identity.settings();
    const cases: [text: string, message: RegExp][] = [
        ['{"lockoutMinutes": 20}', /settings\.json: lockoutMinutes must be one of 0, 15, 30, 60/],
        ['{"colour": 1}', /settings\.json: colour is not a setting/],
        ['{"maxInvalidAttempts": 3, "profiles": 1}', /settings\.json: profiles must be/],
        ['{', /settings\.json is not JSON/],
        ['[]', /settings\.json: /]
    ];
    for (const [text, message] of cases) {
        const apply = () => applySettingsFile(identity, fileWith(text));
        assert.throws(apply, (error) => error instanceof UsageError && message.test(error.message));
    }
    const missing = () => applySettingsFile(identity, join(folder, 'none.json'));
    assert.throws(missing, /none\.json can't be read \(ENOENT\)/, 'missing');
    assert.deepEqual(identity.settings(), before, 'unchanged');
});

test('start takes the file by its option', () => {
    assert.equal(readStartOptions(['--settings', 'a.json']).settings, 'a.json', 'given');
    assert.equal(readStartOptions([]).settings, null, 'none unless told otherwise');
});

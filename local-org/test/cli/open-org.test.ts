import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openOrg, type OpenOptions } from '../../src/cli/open-org.ts';
import { UsageError } from '../../src/cli/usage-error.ts';

const OPTIONS: OpenOptions = {
    empty: true,
    clock: null,
    reset: false,
    settings: null,
    data: join(import.meta.filename, 'below-a-file')
};

for (const reset of [false, true]) {
    test(`a data folder that can't be made is named, ${reset ? 'with' : 'without'} --reset`, () => {
        assert.throws(
            () => openOrg({ ...OPTIONS, reset }),
            (error: Error) => {
                assert.ok(error instanceof UsageError, 'a mistake of whoever called');
                assert.match(error.message, /^The data folder can't be used: .*below-a-file/);
                assert.match(error.message, /--data DIR/, 'with what to do');
                return true;
            }
        );
    });
}

test('a first start that is refused for its settings leaves no org behind', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-open-'));
    context.after(() => rmSync(folder, { recursive: true }));
    const settings = join(folder, 'settings.json');
    writeFileSync(settings, '{"lockoutMinutes": 20}');
    const data = join(folder, 'data');
    assert.throws(() => openOrg({ ...OPTIONS, data, settings }), /lockoutMinutes must be one of/);
    const { org, firstAdmin } = openOrg({ ...OPTIONS, data });
    org.store.close();
    assert.ok(firstAdmin?.password, 'the next start tells the password of the first administrator');
});

import assert from 'node:assert/strict';
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

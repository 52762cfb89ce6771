import { apexTests } from './apex-tests.ts';
import { chromium } from './chromium.ts';
import { node } from './command.ts';
import { jestTests } from './jest-tests.ts';
import { nodeTests } from './node-tests.ts';
import type { Result, Stage, Task } from './task.ts';

const TSX = '--import=tsx';
const slow = true;

/**
 * What a stage consists of.
 * @param filter for `apex`: `Class` or `Class.method`; for `lwc`: part of a test file's path
 */
export function tasksOf(stage: Stage, filter?: string): Task[] {
    switch (stage) {
        case 'static':
            return staticChecks();
        case 'unit':
            return [
                { stage, name: 'local-org', slow, run: () => browserTests('local-org/test') },
                { stage, name: 'scripts', run: () => nodeTests('scripts') },
                { stage, name: 'bench', run: () => nodeTests('bench') }
            ];
        case 'apex':
            return [{ stage, name: 'Apex', run: () => apexTests(filter) }];
        case 'lwc':
            return [{ stage, name: 'components', run: () => jestTests(filter) }];
        case 'e2e':
            return [
                { stage, name: 'browser', slow, run: () => browserTests('e2e/browser') },
                { stage, name: 'clients', slow, run: () => nodeTests('e2e/clients') }
            ];
    }
}

/** The slow ones first, so that no lane stands idle at the end. */
function staticChecks(): Task[] {
    return [
        check('eslint', 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'),
        check('prettier', 'node_modules/prettier/bin/prettier.cjs', '.', '--check'),
        check('PMD', TSX, 'scripts/check/pmd.ts'),
        check('apex-ls', TSX, 'scripts/check/apex-ls.ts'),
        check('knip', 'node_modules/knip/bin/knip.js'),
        check('compile components', TSX, 'scripts/check/components.ts'),
        types('components', '.'),
        types('local-org', 'local-org'),
        types('pages', 'local-org/src/page/browser'),
        types('tests and tools', 'scripts'),
        check('metadata', TSX, 'scripts/check/metadata.ts'),
        check('documents', TSX, 'scripts/check/documents.ts')
    ];
}

/** Checks the types of the folder that holds a `tsconfig.json`. */
function types(name: string, folder: string): Task {
    return check(`types of ${name}`, 'node_modules/typescript/bin/tsc', '-p', folder);
}

/** A check passes when its process ends with status 0. */
function check(name: string, ...args: string[]): Task {
    return {
        stage: 'static',
        name,
        async run(): Promise<Result> {
            const { status, all } = await node(...args);
            const passed = status === 0 ? 1 : 0;
            return { passed, failed: 1 - passed, output: all };
        }
    };
}

/** Tests that need a browser, which `CHROMIUM` names for them. */
async function browserTests(folder: string): Promise<Result> {
    process.env['CHROMIUM'] ??= chromium();
    return nodeTests(folder);
}

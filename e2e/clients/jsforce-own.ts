/**
 * Runs jsforce's own tests of sessions against the demo org. They belong to jsforce and aren't kept here:
 * `npm run test:jsforce -- FOLDER`, where the folder holds a checkout of https://github.com/jsforce/jsforce.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startClientOrg, type ClientOrg } from './server.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const TESTS = 'test/connection-session.test.ts';

/** The other groups steer Salesforce's own sign-in page by its markup. */
const GROUPS = 'soap login|soap logout|oauth2 session';

/** jsforce runs them in Jest, whose names are global. */
const GLOBALS = `import { after, before, describe, it } from 'node:test';
Object.assign(globalThis, { after, before, describe, it, beforeAll: before, afterAll: after });
`;

/** Copies the tests to a folder in which `jsforce` is the package that is tested here. */
async function prepare(checkout: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-jsforce-'));
    const modules = join(folder, 'node_modules');
    await cp(join(checkout, 'test'), join(folder, 'test'), { recursive: true });
    await mkdir(join(modules, 'puppeteer'), { recursive: true });
    await symlink(join(MODULES, '@jsforce/jsforce-node'), join(modules, 'jsforce'));
    await symlink(join(MODULES, 'tsx'), join(modules, 'tsx'));
    await writeFile(join(modules, 'puppeteer/index.js'), 'module.exports = {};\n');
    await writeFile(join(folder, 'globals.mjs'), GLOBALS);
    // Upstream skips them, because they need an org.
    const tests = join(folder, TESTS);
    const text = await readFile(tests, 'utf8');
    await writeFile(tests, text.replaceAll('describe.skip(', 'describe('));
    return folder;
}

/** @returns the exit code */
async function run(folder: string, org: ClientOrg): Promise<number> {
    const { username, password, securityToken } = org.person('uma.user');
    const tsx = ['--import', 'tsx', '--import', './globals.mjs'];
    const child = spawn(
        process.execPath,
        [...tsx, '--test', '--test-reporter=spec', `--test-name-pattern=${GROUPS}`, TESTS],
        {
            cwd: folder,
            stdio: 'inherit',
            env: {
                ...process.env,
                SF_LOGIN_URL: org.url,
                SF_USERNAME: username,
                SF_PASSWORD: password + securityToken,
                SF_OAUTH2_CLIENT_ID: org.app.clientId,
                SF_OAUTH2_CLIENT_SECRET: org.app.clientSecret
            }
        }
    );
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
}

const [checkout] = process.argv.slice(2);
if (checkout === undefined) {
    console.error('Name the folder that holds a checkout of https://github.com/jsforce/jsforce.');
    process.exit(2);
}
const org = await startClientOrg();
try {
    const folder = await prepare(checkout);
    process.exitCode = await run(folder, org);
    await rm(folder, { recursive: true });
} finally {
    await org.close();
}

/** Clients that come from elsewhere: tried where they are installed, skipped with a word if not. */
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { startClientOrg, type ClientOrg } from './server.ts';

const run = promisify(execFile);

/** False when a command works, else why its checks are skipped. */
function missing(command: string, args: string[], name: string): string | false {
    const { status } = spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 });
    return status === 0 ? false : `${name} is not installed`;
}

const noSf = missing('sf', ['--version'], 'sf');
const noPython = missing('python3', ['-c', 'import simple_salesforce'], 'simple-salesforce');

describe('sf', { timeout: 180_000, skip: noSf }, () => {
    let org: ClientOrg;
    let home: string;

    const sf = async (args: string[], env = {}) => {
        const { stdout } = await run('sf', [...args, '--json'], {
            env: {
                ...process.env,
                HOME: home,
                SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
                SF_DISABLE_TELEMETRY: 'true',
                SF_SKIP_NEW_VERSION_CHECK: 'true',
                ...env
            }
        });
        return JSON.parse(stdout) as { result: Record<string, never> };
    };

    before(async () => {
        home = await mkdtemp(join(tmpdir(), 'latchkey-sf-'));
        org = await startClientOrg();
    });
    after(async () => {
        await org?.close();
        await rm(home, { recursive: true, force: true });
    });

    it('takes a session, queries and describes', async () => {
        const outcome = org.signIn(org.person('ada.admin'));
        const instance = ['--instance-url', org.url];
        const login = [
            'org',
            'login',
            'access-token',
            ...instance,
            '--no-prompt',
            '--alias',
            'here'
        ];
        await sf(login, { SF_ACCESS_TOKEN: outcome });
        const query = 'SELECT Username FROM User LIMIT 1';
        const found = await sf(['data', 'query', '--query', query, '--target-org', 'here']);
        assert.equal(found.result.totalSize, 1, 'a user');
        const described = ['sobject', 'describe', '--sobject', 'LoginHistory'];
        const { result } = await sf([...described, '--target-org', 'here']);
        assert.equal(result.name, 'LoginHistory', 'a description');
    });
});

describe('simple-salesforce', { timeout: 60_000, skip: noPython }, () => {
    let org: ClientOrg;

    before(async () => {
        org = await startClientOrg();
    });
    after(() => org?.close());

    const login = async (secret: string) => {
        const { username, securityToken } = org.person('uma.user');
        const script = [
            'import sys',
            'from simple_salesforce import SalesforceLogin',
            'url, user, password, token = sys.argv[1:]',
            'try:',
            '    session, _ = SalesforceLogin(username=user, password=password,',
            '        security_token=token, scratch_url=url)',
            '    print("in" if session else "out")',
            'except Exception as error:',
            '    print(getattr(error, "code", "?"))'
        ].join('\n');
        const args = ['-c', script, org.url, username, secret, securityToken];
        return (await run('python3', args)).stdout.trim();
    };

    it('logs in, and reads the code of a refusal', async () => {
        assert.equal(await login(org.person('uma.user').password), 'in', 'password and token');
        assert.equal(await login('wrong'), 'INVALID_LOGIN', 'a wrong password');
    });
});

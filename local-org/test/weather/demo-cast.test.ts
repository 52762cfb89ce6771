/** The demo org's weather, against the real server. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openOrg, type OpenOrg } from '../../src/cli/open-org.ts';
import { createDice } from '../../src/identity/demo/dice.ts';
import { findUser, idOf } from '../../src/identity/users.ts';
import { startMail } from '../../src/mail/start.ts';
import { callAura } from '../../src/run/aura.ts';
import { createServer } from '../../src/server/index.ts';
import { demoCast } from '../../src/weather/demo-cast.ts';
import { post } from '../../src/weather/post.ts';
import type { Actor } from '../../src/weather/weather.ts';

const data = mkdtempSync(join(tmpdir(), 'latchkey-weather-'));
let opened: OpenOrg;
let close: () => Promise<void>;
let cast: Map<string, Actor>;
let openedAt: number;

before(async () => {
    opened = openOrg({ data, clock: null, empty: false, reset: false });
    const { org } = opened;
    const mail = await startMail(org, null);
    const server = createServer(org, { inbox: mail.inbox, demoPeople: () => [], controls: null });
    await server.listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.server.address() as { port: number };
    close = async () => {
        await server.close();
        await mail.close();
        org.store.close();
    };
    openedAt = org.clock.now();
    const actors = demoCast({ store: org.store, url: `http://localhost:${port}`, post });
    cast = new Map(actors.map((actor) => [actor.name, actor]));
});
after(async () => {
    await close();
    rmSync(data, { recursive: true });
});

const visit = (name: string) => cast.get(name)!.visit(createDice(3));
const rowsSince = (application: string) => {
    const rows = [...opened.org.store.scan('LoginHistory')];
    return rows.filter((row) => {
        return row.Application === application && Number(row.LoginTime) >= openedAt;
    });
};
const causes = (username: string): string[] => {
    const { org } = opened;
    const id = (name: string) => idOf(findUser(org.store, name)!);
    const ada = id('ada.admin@latchkey.example');
    const params = { userId: id(username) };
    const { body } = callAura(org, ada, 'DiagnosisController', 'getDiagnosis', params);
    return (body as { findings: { cause: string }[] }).findings.map(({ cause }) => cause);
};

for (const [application, address] of [
    ['Ledger Sync', '127.0.0.21'],
    ['Shop Floor', '127.0.0.22'],
    ['Nightly Export', '127.0.0.23']
] as const) {
    test(`${application} gets in from an address of its own`, async () => {
        await visit(application);
        const rows = rowsSince(application).map(({ Status, SourceIp }) => [Status, SourceIp]);
        assert.deepEqual(rows, [['Success', address]], 'one success');
    });
}

test('the badge printer fails, and is found to be stale', async () => {
    await visit('Badge Printer');
    const statuses = rowsSince('Badge Printer').map(({ Status }) => Status);
    assert.deepEqual(statuses, ['Invalid password'], 'refused');
    assert.deepEqual(causes('miles.freeman@latchkey.example'), ['STALE_INTEGRATION_CREDENTIAL']);
});

test('the typist gets in in the end', async () => {
    await visit('ruth.goldman@latchkey.example');
    const statuses = rowsSince('Browser').map(({ Status }) => Status);
    assert.equal(statuses.at(-1), 'Success', `statuses: ${statuses.join(', ')}`);
    assert.deepEqual(causes('ruth.goldman@latchkey.example'), ['NO_PROBLEM_FOUND']);
});

test('somebody at work gets in with a browser', async () => {
    await visit('ben.carter@latchkey.example');
    const last = rowsSince('Browser').at(-1);
    assert.deepEqual([last?.Status, last?.Browser], ['Success', 'Chrome 142'], 'by browser');
});
